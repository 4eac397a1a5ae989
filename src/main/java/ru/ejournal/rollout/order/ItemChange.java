package ru.ejournal.rollout.order;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Something that happened to an item; only ever added.
 *
 * @param changedBy null where nobody did it: a deadline passed
 * @param oldValue  of the deadline or the performer, where that is what changed
 */
@Table("rollout_item_change")
public record ItemChange(@Id @Nullable Long id, long itemId, Kind kind, @Nullable String changedBy, Instant changedAt,
                         @Nullable String reason, @Nullable String oldValue, @Nullable String newValue) {

    /** What happened. */
    public enum Kind { STARTED, EXECUTED, RETURNED, MOVED, REASSIGNED, OVERDUE, CORRECTED, LEFT_UNDONE }
}
