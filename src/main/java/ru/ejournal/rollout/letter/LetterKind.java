package ru.ejournal.rollout.letter;

import java.util.Locale;

/** What a letter tells; {@link #id()} names its templates {@code templates/letter/<id>.html} and {@code .txt}. */
enum LetterKind {
    TASKS_ASSIGNED,
    PLAN_SUBMITTED,
    PLAN_ANSWERED,
    REPORT_SUBMITTED,
    REPORT_ANSWERED,
    ORDER_EXECUTED,
    ORDER_CLOSED,
    ORDER_CANCELLED,
    ITEM_OVERDUE,
    OVERDUE_UNDECIDED,
    EXTENSION_ANSWERED,
    DEADLINE_MOVED,
    SUBSTITUTION,
    DIGEST;

    /** «tasks-assigned». */
    String id() {
        return name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    /** To the person, about what is theirs; the others are about an office, and go to whoever holds that now. */
    boolean personal() {
        return this == TASKS_ASSIGNED || this == DIGEST || this == SUBSTITUTION || this == ORDER_CLOSED;
    }
}
