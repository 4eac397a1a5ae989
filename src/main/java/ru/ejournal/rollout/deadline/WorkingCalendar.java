package ru.ejournal.rollout.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * The production calendar of the five-day week: Monday to Friday, less the days off, plus the working weekend days
 * that it lists. For a year that is not listed nothing but the plain week is known.
 *
 * @param daysOff     weekdays (or weekend days) that are off
 * @param workingDays weekend days that are worked
 * @param years       years whose facts are known
 */
public record WorkingCalendar(Set<LocalDate> daysOff, Set<LocalDate> workingDays, Set<Integer> years) {

    private static final Set<DayOfWeek> WEEKEND = Set.of(DayOfWeek.SATURDAY, DayOfWeek.SUNDAY);

    public boolean working(LocalDate day) {
        return workingDays.contains(day) || !WEEKEND.contains(day.getDayOfWeek()) && !daysOff.contains(day);
    }

    /** False where the year's days off are unknown, so that results for it may change. */
    public boolean confirmed(int year) {
        return years.contains(year);
    }

    /** The n-th working day after the day (before it for a negative n); the day itself for 0. */
    public LocalDate plus(LocalDate day, int workingDays) {
        int step = Integer.signum(workingDays);
        LocalDate result = day;
        for (int left = Math.abs(workingDays); left > 0; ) {
            result = result.plusDays(step);
            if (working(result)) {
                left--;
            }
        }
        return result;
    }

    /** The day itself if it is worked, else the last working day before it. */
    public LocalDate atOrBefore(LocalDate day) {
        return working(day) ? day : plus(day, -1);
    }
}
