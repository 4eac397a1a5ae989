package ru.ejournal.rollout.sample;

/** What has become of a sample school's order. One after the other, so that any dozen schools show all. */
enum Story {
    HALF_DONE(5, 0.1), REPORT_ACCEPTED(90, 0.2), OVERDUE(40, 0.6), NOT_OPENED(0, 0), REPORT_SUBMITTED(97, 0.3),
    DEADLINES_MOVED(12, 0.1), CLOSED(120, 0.2), PLAN_RETURNED(9, 0), UNREGISTERED(0, 0), REPORT_RETURNED(88, 0.2),
    NOTHING_DONE(2, 0), CANCELLED(30, 0.3);

    private final int days;
    private final double late;

    Story(int days, double late) {
        this.days = days;
        this.late = late;
    }

    static Story of(int number) {
        return values()[(number - 1) % values().length];
    }

    /** How long ago the order was dated. */
    int days() {
        return days;
    }

    /** The share of deadlines that have passed. */
    double late() {
        return late;
    }

    /** There was an earlier report date. */
    boolean reportsTwice() {
        return this == REPORT_ACCEPTED || this == CLOSED;
    }
}
