package ru.ejournal.rollout.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.Clock;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.List;

import org.springframework.core.io.ClassPathResource;

import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.organisation.WorkingWeek;

/** The calendar that the tracker ships. */
final class Calendars {

    static final School SCHOOL = school(WorkingWeek.FIVE_DAYS);
    static final WorkingCalendars SHIPPED = calendars(listed());

    private Calendars() {
    }

    static WorkingCalendar shipped() {
        return SHIPPED.of(SCHOOL);
    }

    static WorkingCalendar sixDays() {
        return SHIPPED.of(school(WorkingWeek.SIX_DAYS));
    }

    static WorkingCalendar of(WorkingWeek week, String... lines) {
        return calendars(ProductionCalendar.parse(List.of(lines))).of(week);
    }

    static School school(WorkingWeek week) {
        return new School("lekarevo", "", "", ZoneId.of("Asia/Yekaterinburg"), week, List.of());
    }

    static Clock on(String day) {
        return Clock.fixed(Instant.parse(day + "T07:00:00Z"), ZoneOffset.UTC);
    }

    private static WorkingCalendars calendars(ListedYears listed) {
        return new WorkingCalendars(listed, new UnconfirmedYears(listed.years(), on("2026-09-01")));
    }

    private static ListedYears listed() {
        try {
            return new ProductionCalendar().listedYears(
                    new ProductionCalendar.Settings(new ClassPathResource("production-calendar.csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
