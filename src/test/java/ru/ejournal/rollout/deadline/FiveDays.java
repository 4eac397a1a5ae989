package ru.ejournal.rollout.deadline;

/** The five-day week of the calendar that the tracker ships, for the tests of other packages. */
public final class FiveDays {

    private FiveDays() {
    }

    public static WorkingCalendar shipped() {
        return Calendars.shipped();
    }
}
