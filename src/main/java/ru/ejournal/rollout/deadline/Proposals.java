package ru.ejournal.rollout.deadline;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

/** Dates that the order does not name, or whose distance from the order's date repeats order 01/09-267. */
@Component
public class Proposals {

    /** 24.09.2013 to 01.10.2013. */
    private static final int PLAN_DAYS = 7;
    /** 24.09.2013 to 28.12.2013. */
    private static final int REPORT_DAYS = 95;
    /** Items without a deadline are due so long before the report that it can be put together. */
    private static final int BEFORE_REPORT = 5;
    private static final int APPOINTMENT = 3;
    private static final int CONTROL = 10;
    /** Permanent items open again, and the report wants attention, so long before its date. */
    private static final int OPENS_BEFORE_REPORT = 10;
    private static final int AFTER_RETURN = 3;

    private final WorkingCalendar calendar;

    Proposals(WorkingCalendar calendar) {
        this.calendar = calendar;
    }

    public LocalDate plan(LocalDate orderDate) {
        return orderDate.plusDays(PLAN_DAYS);
    }

    public LocalDate report(LocalDate orderDate) {
        return orderDate.plusDays(REPORT_DAYS);
    }

    /** «К отчёту»: five working days before it. */
    public LocalDate forReport(LocalDate reportDate) {
        return calendar.plus(reportDate, -BEFORE_REPORT);
    }

    public LocalDate appointment(LocalDate orderDate) {
        return calendar.plus(orderDate, APPOINTMENT);
    }

    /** Control goes on until the last report has been answered. */
    public LocalDate control(LocalDate lastReport) {
        return calendar.plus(lastReport, CONTROL);
    }

    public LocalDate opensForReport(LocalDate reportDate) {
        return calendar.plus(reportDate, -OPENS_BEFORE_REPORT);
    }

    /** What was returned is due again three working days later. */
    public LocalDate afterReturn(LocalDate today) {
        return calendar.plus(today, AFTER_RETURN);
    }
}
