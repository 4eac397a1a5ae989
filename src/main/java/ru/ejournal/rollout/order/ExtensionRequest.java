package ru.ejournal.rollout.order;

import java.time.Instant;
import java.time.LocalDate;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Whoever does an item asked for more time.
 *
 * @param wished   the new deadline asked for
 * @param decision null while nobody has decided
 * @param granted  the new deadline, which may be another than the one asked for; null unless granted
 */
@Table("rollout_extension_request")
public record ExtensionRequest(@Id @Nullable Long id, @Version @Nullable Integer version, long itemId,
                               String requestedBy, Instant requestedAt, LocalDate wished, String reason,
                               @Nullable Decision decision, @Nullable String decidedBy, @Nullable Instant decidedAt,
                               @Nullable LocalDate granted, @Nullable String refusalReason) {

    /** How it ended. */
    public enum Decision {
        GRANTED,
        REFUSED,
        /** The item was executed, returned or closed before anybody decided. */
        VOID
    }

    static ExtensionRequest asked(long itemId, String by, Instant now, LocalDate wished, String reason) {
        return new ExtensionRequest(null, null, itemId, by, now, wished, reason, null, null, null, null, null);
    }

    ExtensionRequest decided(Decision how, @Nullable String by, Instant now, @Nullable LocalDate deadline, @Nullable String why) {
        return new ExtensionRequest(id, version, itemId, requestedBy, requestedAt, wished, reason, how, by, now, deadline, why);
    }
}
