package ru.ejournal.rollout.reminder;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;

import ru.ejournal.rollout.deadline.Deadline;
import ru.ejournal.rollout.deadline.WorkingCalendar;

/** When digests are due: at eight o'clock on each working day. */
public record Mornings(ZoneId zone, WorkingCalendar calendar) {

    private static final LocalTime EIGHT = LocalTime.of(8, 0);

    /** The last day whose morning is over. */
    public LocalDate through(Instant now) {
        LocalDate today = Deadline.dayOf(now, zone);
        return now.isBefore(at(today)) ? today.minusDays(1) : today;
    }

    /**
     * The first morning after the day, even if it was missed: then its digest is due now, or, on a day off, on the next
     * working morning.
     *
     * @param through day of the last digest; one in the future was written by a clock that was wrong
     */
    public Instant next(LocalDate through, Instant now) {
        LocalDate today = Deadline.dayOf(now, zone);
        Instant next = at(calendar.plus(through.isAfter(today) ? today : through, 1));
        return next.isAfter(now) || calendar.working(today) ? next : at(calendar.plus(today, 1));
    }

    private Instant at(LocalDate day) {
        return day.atTime(EIGHT).atZone(zone).toInstant();
    }
}
