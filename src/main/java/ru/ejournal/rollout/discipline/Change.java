package ru.ejournal.rollout.discipline;

import java.time.LocalDate;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/**
 * What happened to an item, as far as deadlines go.
 *
 * @param day where the school is
 */
record Change(Kind kind, LocalDate day, @Nullable LocalDate oldDeadline, @Nullable LocalDate newDeadline) {

    /** REOPENED: returned, or to be done for the next report: with a deadline of its own. */
    enum Kind { EXECUTED, MOVED, REOPENED }

    boolean dated() {
        return oldDeadline != null && newDeadline != null;
    }

    LocalDate from() {
        return Objects.requireNonNull(oldDeadline);
    }

    LocalDate to() {
        return Objects.requireNonNull(newDeadline);
    }
}
