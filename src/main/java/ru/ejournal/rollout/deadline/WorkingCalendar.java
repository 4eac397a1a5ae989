package ru.ejournal.rollout.deadline;

import java.time.LocalDate;

import ru.ejournal.rollout.organisation.WorkingWeek;

/**
 * The working days of a five-day or a six-day week.
 *
 * <p>In the <b>five-day</b> week a listed year is what the production calendar's file says; another year is Monday to
 * Friday, less the statutory holidays and the days to which the law moves a weekend that met one.
 *
 * <p>The <b>six-day</b> week (ТК РФ, ст. 111, 112) has one day of rest, Sunday, so the file's moves of Saturdays do not
 * concern it. Off are the statutory holidays, the working day after a Sunday that met one outside of 1–8 January, and
 * the days that the file marks for both weeks: those to which the government moved a Sunday.
 */
public final class WorkingCalendar {

    private final WorkingWeek week;
    private final ListedYears listed;
    private final Holidays holidays;
    private final UnconfirmedYears unconfirmed;

    WorkingCalendar(WorkingWeek week, ListedYears listed, Holidays holidays, UnconfirmedYears unconfirmed) {
        this.week = week;
        this.listed = listed;
        this.holidays = holidays;
        this.unconfirmed = unconfirmed;
    }

    public boolean working(LocalDate day) {
        unconfirmed.meet(day.getYear());
        return listed.worked().contains(day) || !week.restsOn(day.getDayOfWeek()) && !off(day);
    }

    /** A working day that is an hour shorter: as listed, otherwise on the eve of a holiday (ТК РФ, ст. 95). */
    public boolean shortened(LocalDate day) {
        return working(day) && (byFile(day) ? listed.shortened().contains(day) : holidays.on(day.plusDays(1)));
    }

    /** False where the year's moved days are unknown, so that results for it may change. */
    public boolean confirmed(int year) {
        return listed.years().contains(year);
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

    private boolean off(LocalDate day) {
        return byFile(day) ? listed.off().contains(day)
                : holidays.on(day) || holidays.restMovedTo(day, week) || listed.offInSixDays(day);
    }

    private boolean byFile(LocalDate day) {
        return week == WorkingWeek.FIVE_DAYS && listed.has(day);
    }
}
