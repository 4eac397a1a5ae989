package ru.ejournal.rollout.deadline;

import java.time.LocalDate;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.School;

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

    private final WorkingCalendars calendars;

    Proposals(WorkingCalendars calendars) {
        this.calendars = calendars;
    }

    public LocalDate plan(LocalDate orderDate) {
        return orderDate.plusDays(PLAN_DAYS);
    }

    public LocalDate report(LocalDate orderDate) {
        return orderDate.plusDays(REPORT_DAYS);
    }

    /** «К отчёту»: five working days before it. */
    public LocalDate forReport(School school, LocalDate reportDate) {
        return calendars.of(school).plus(reportDate, -BEFORE_REPORT);
    }

    public LocalDate appointment(School school, LocalDate orderDate) {
        return calendars.of(school).plus(orderDate, APPOINTMENT);
    }

    /** Control goes on until the last report has been answered. */
    public LocalDate control(School school, LocalDate lastReport) {
        return calendars.of(school).plus(lastReport, CONTROL);
    }

    public LocalDate opensForReport(School school, LocalDate reportDate) {
        return calendars.of(school).plus(reportDate, -OPENS_BEFORE_REPORT);
    }

    /** What was returned is due again three working days later, and never earlier than it was due before. */
    public LocalDate afterReturn(School school, LocalDate today, LocalDate deadline) {
        LocalDate again = calendars.of(school).plus(today, AFTER_RETURN);
        return again.isAfter(deadline) ? again : deadline;
    }
}
