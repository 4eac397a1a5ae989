package ru.ejournal.rollout.deadline;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

/** A deadline «до D» is met until the end of day D in the school's zone. */
public record Deadline(LocalDate day, ZoneId zone) {

    /** The last second in which it is still met. */
    public Instant lastSecond() {
        return passed().minusSeconds(1);
    }

    /** The first moment at which it is missed. */
    public Instant passed() {
        return day.plusDays(1).atStartOfDay(zone).toInstant();
    }

    /** The day on which a moment falls in the school's zone. */
    public static LocalDate dayOf(Instant moment, ZoneId zone) {
        return moment.atZone(zone).toLocalDate();
    }
}
