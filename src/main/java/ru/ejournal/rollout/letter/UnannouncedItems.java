package ru.ejournal.rollout.letter;

import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Gathers the paragraphs of an order that are overdue since the same midnight, until people are written to about them. */
@Component
public class UnannouncedItems {

    private final UnannouncedOverdueTable table;

    UnannouncedItems(UnannouncedOverdueTable table) {
        this.table = table;
    }

    /** Joins the current transaction, as does {@link #take}. */
    public void add(String orderId, long itemId, String recipient, @Nullable String decisionTask) {
        table.save(new UnannouncedOverdue(null, orderId, itemId, recipient, decisionTask));
    }

    /** By login, in the order of the items; they are taken once. */
    public Map<String, List<UnannouncedOverdue>> take(String orderId) {
        List<UnannouncedOverdue> taken = table.findByOrderIdOrderById(orderId);
        taken.forEach(table::delete);
        return taken.stream().sorted(Comparator.comparingLong(UnannouncedOverdue::itemId))
                .collect(Collectors.groupingBy(UnannouncedOverdue::recipient, LinkedHashMap::new, Collectors.toList()));
    }
}
