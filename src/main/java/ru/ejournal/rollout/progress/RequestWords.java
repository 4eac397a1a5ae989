package ru.ejournal.rollout.progress;

import java.time.Instant;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.ExtensionRequest;
import ru.ejournal.rollout.order.ExtensionRequest.Decision;

/** Requests for more time, in words. What was granted is told by the move that followed. */
@Component
class RequestWords {

    private final Capacities capacities;

    RequestWords(Capacities capacities) {
        this.capacities = capacities;
    }

    Stream<Entry> of(ItemStory story) {
        return story.requests().stream().flatMap(request -> Stream.concat(asked(request, story), answered(request, story)));
    }

    private Stream<Entry> asked(ExtensionRequest request, ItemStory story) {
        String what = "просьба перенести срок на %s%s".formatted(RussianText.date(request.wished()),
                request.decision() == null ? ", ещё не решена" : "");
        String who = capacities.performing(request.requestedBy(), request.requestedAt(), story);
        return Stream.of(Entry.of(request.requestedAt(), story.zone(), what, who, request.reason()));
    }

    private Stream<Entry> answered(ExtensionRequest request, ItemStory story) {
        if (request.decision() == null || request.decision() == Decision.GRANTED) {
            return Stream.empty();
        }
        Instant at = Objects.requireNonNull(request.decidedAt());
        boolean refused = request.decision() == Decision.REFUSED;
        return Stream.of(Entry.of(at, story.zone(),
                refused ? "в переносе срока отказано" : "просьба снята: решать больше нечего",
                capacities.deciding(request.decidedBy(), at, story),
                Objects.requireNonNullElse(request.refusalReason(), "")));
    }
}
