package ru.ejournal.rollout.facts;

import java.time.Clock;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** The append-only log of facts. Recording joins the caller's transaction. */
@Component
public class FactLog {

    private final FactTable facts;
    private final Clock clock;

    FactLog(FactTable facts, Clock clock) {
        this.facts = facts;
        this.clock = clock;
    }

    /** Records what one form said. */
    public void record(String orderId, @Nullable String schoolClass, String sourceItem, String author,
                       Map<String, JsonNode> values) {
        values.forEach((key, value) -> facts.save(
                new Fact(0, orderId, key, schoolClass, value, sourceItem, author, clock.instant())));
    }

    /** What holds now. */
    public Facts of(String orderId) {
        return Facts.of(history(orderId));
    }

    /** Everything ever recorded, oldest first. */
    public List<Fact> history(String orderId) {
        return facts.findByOrderIdOrderById(orderId);
    }
}
