package ru.ejournal.rollout.order;

import java.time.Instant;

import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.relational.core.mapping.Table;

/**
 * Something that happened to an item; only ever added.
 *
 * @param changedBy null where nobody did it: a deadline passed
 * @param capacity  as whom, if not as oneself: «и.о. директора Казаченко Ф.С. (приказ № 15 от 01.12.2013)»
 * @param oldValue  of the deadline or the performer, where that is what changed
 */
@Table("rollout_item_change")
public record ItemChange(@Id @Nullable Long id, long itemId, Kind kind, @Nullable String changedBy, Instant changedAt,
                         @Nullable String reason, @Nullable String oldValue, @Nullable String newValue,
                         @Nullable String capacity) {

    static final String NEXT_REPORT = "следующая дата отчёта";

    /** True where an executed item was opened again for the next report, its deadline with it. */
    public boolean reopens() {
        return reopens(kind, reason);
    }

    /** As above, where only these two have been read. */
    public static boolean reopens(Kind kind, @Nullable String reason) {
        return kind == Kind.MOVED && NEXT_REPORT.equals(reason);
    }

    /** What happened. */
    public enum Kind { STARTED, PREPARED, APPROVED, EXECUTED, RETURNED, MOVED, REASSIGNED, OVERDUE, KEPT, CORRECTED, LEFT_UNDONE }
}
