package ru.ejournal.rollout.reminder;

import java.time.LocalDate;

/**
 * How far digests have come.
 *
 * @param through the last day that had them
 * @param before  the one before that, to which a second run on the same day goes back
 */
public record Reminded(LocalDate through, LocalDate before) {

    LocalDate before(LocalDate today) {
        return through.isBefore(today) ? through : before;
    }

    Reminded on(LocalDate today) {
        return new Reminded(today, before(today));
    }
}
