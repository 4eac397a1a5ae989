package ru.ejournal.rollout.progress;

import java.time.ZoneId;
import java.util.Objects;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.OrderChange;
import ru.ejournal.rollout.order.OrderChange.Kind;

/** What happened to an order itself, in words. */
@Component
class OrderWords {

    private final Names names;

    OrderWords(Names names) {
        this.names = names;
    }

    Entry of(OrderChange change, ZoneId zone) {
        return Entry.of(change.changedAt(), zone, what(change), names.of(change.changedBy(), change.capacity()), why(change));
    }

    private String what(OrderChange change) {
        return switch (change.kind()) {
            case REGISTERED -> "зарегистрирован";
            case AMENDED -> amended(change);
            case RESPONSIBLE_REPLACED -> "сменено ответственное лицо: был %s, стал %s".formatted(
                    names.of(change.oldValue()), names.of(change.newValue()));
            case CLOSED -> "снят с контроля";
            case CANCELLED -> "признан утратившим силу";
            case DISCARDED -> "убран, не зарегистрирован";
        };
    }

    private static String amended(OrderChange change) {
        return Objects.equals(change.oldValue(), change.newValue()) ? "изменён"
                : "изменён: было «%s», стало «%s»".formatted(data(change.oldValue()), data(change.newValue()));
    }

    /** «Приказ № 1 от 24.09.2013; отчёт: 28.12.2013, 24.05.2014», which was stored as Java shows a list of days. */
    private static String data(@Nullable String stored) {
        return RussianDates.inText(Objects.requireNonNullElse(stored, "")).replaceAll("[\\[\\]]", "");
    }

    private static String why(OrderChange change) {
        String basis = change.basis() == null ? "" : "основание: " + change.basis();
        boolean ended = change.kind() == Kind.CLOSED || change.kind() == Kind.CANCELLED || change.kind() == Kind.DISCARDED;
        String reason = ended && change.newValue() != null ? "причина: " + change.newValue() : "";
        return basis.isEmpty() || reason.isEmpty() ? basis + reason : basis + "; " + reason;
    }
}
