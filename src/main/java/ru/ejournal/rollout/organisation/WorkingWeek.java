package ru.ejournal.rollout.organisation;

import java.time.DayOfWeek;

/** How many days a week a school works. */
public enum WorkingWeek {

    FIVE_DAYS(5), SIX_DAYS(6);

    private final int days;

    WorkingWeek(int days) {
        this.days = days;
    }

    /** @throws IllegalArgumentException for any number but 5 and 6 */
    static WorkingWeek of(int days) {
        return switch (days) {
            case 5 -> FIVE_DAYS;
            case 6 -> SIX_DAYS;
            default -> throw new IllegalArgumentException("A working week of " + days + " days");
        };
    }

    public int days() {
        return days;
    }

    /** Sunday, and Saturday too in the five-day week. */
    public boolean restsOn(DayOfWeek day) {
        return day.getValue() > days;
    }
}
