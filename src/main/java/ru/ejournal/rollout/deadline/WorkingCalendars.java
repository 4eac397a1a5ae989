package ru.ejournal.rollout.deadline;

import java.util.EnumMap;
import java.util.Map;

import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.organisation.WorkingWeek;

/** Which days are worked where. */
public final class WorkingCalendars {

    private final Map<WorkingWeek, WorkingCalendar> byWeek = new EnumMap<>(WorkingWeek.class);

    WorkingCalendars(ListedYears listed, UnconfirmedYears unconfirmed) {
        Holidays holidays = new Holidays();
        for (WorkingWeek week : WorkingWeek.values()) {
            byWeek.put(week, new WorkingCalendar(week, listed, holidays, unconfirmed));
        }
    }

    public WorkingCalendar of(School school) {
        return of(school.week());
    }

    /** For those who belong to no school, such as the district: {@link WorkingWeek#FIVE_DAYS}. */
    public WorkingCalendar of(WorkingWeek week) {
        return byWeek.get(week);
    }
}
