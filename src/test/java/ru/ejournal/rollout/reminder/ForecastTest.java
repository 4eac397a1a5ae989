package ru.ejournal.rollout.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ru.ejournal.rollout.deadline.FiveDays;
import ru.ejournal.rollout.deadline.WorkingCalendar;

class ForecastTest {

    private static final WorkingCalendar CALENDAR = FiveDays.shipped();

    @ParameterizedTest
    @CsvSource(nullValues = "-", value = {
            "2013-09-19, 2013-10-01, -", "2013-09-20, 2013-10-01, SOON", "2013-09-23, 2013-10-01, -",
            "2013-09-20, 2013-10-02, -", "2013-09-23, 2013-10-02, SOON", "2013-09-27, 2013-10-02, SOON",
            "2013-09-30, 2013-10-02, -", "2013-10-01, 2013-10-02, TOMORROW", "2013-10-02, 2013-10-02, TODAY",
            "2013-10-03, 2013-10-02, OVERDUE", "2013-12-02, 2013-10-02, OVERDUE"})
    void a_known_deadline_is_told_of_on_the_days_that_the_policy_names(LocalDate today, LocalDate due, Reminder expected) {
        LocalDate previous = CALENDAR.plus(today, -1);
        assertThat(forecast(today, previous).of(due, true)).isEqualTo(Optional.ofNullable(expected));
    }

    @Test
    void a_deadline_on_a_saturday_is_aimed_at_the_friday_before() {
        LocalDate saturday = LocalDate.of(2013, 12, 28);

        assertThat(mornings(saturday, LocalDate.of(2013, 12, 16), LocalDate.of(2013, 12, 31))).hasToString(
                "{2013-12-18=SOON, 2013-12-24=SOON, 2013-12-26=TOMORROW, 2013-12-27=TODAY, "
                        + "2013-12-30=OVERDUE, 2013-12-31=OVERDUE}");
    }

    @Test
    void one_working_day_before_a_monday_is_the_friday() {
        assertThat(mornings(LocalDate.of(2013, 12, 23), LocalDate.of(2013, 12, 10), LocalDate.of(2013, 12, 23)))
                .hasToString("{2013-12-12=SOON, 2013-12-18=SOON, 2013-12-20=SOON, 2013-12-23=TODAY}");
    }

    @Test
    void the_new_year_holidays_of_2026_are_no_working_days() {
        // 31.12.2025 is a plain Wednesday as long as 2025 is not listed.
        assertThat(mornings(LocalDate.of(2026, 1, 4), LocalDate.of(2025, 12, 15), LocalDate.of(2026, 1, 13)))
                .hasToString("{2025-12-22=SOON, 2025-12-26=SOON, 2025-12-30=TOMORROW, 2025-12-31=TODAY, "
                        + "2026-01-12=OVERDUE, 2026-01-13=OVERDUE}");
        assertThat(mornings(LocalDate.of(2026, 1, 12), LocalDate.of(2025, 12, 15), LocalDate.of(2026, 1, 12)))
                .hasToString("{2025-12-23=SOON, 2025-12-29=SOON, 2025-12-31=SOON, 2026-01-12=TODAY}");
    }

    @Test
    void a_morning_that_was_missed_is_made_up_for() {
        LocalDate due = LocalDate.of(2013, 10, 11);
        assertThat(forecast(LocalDate.of(2013, 10, 4), LocalDate.of(2013, 10, 3)).of(due, true)).isEmpty();
        assertThat(forecast(LocalDate.of(2013, 10, 4), LocalDate.of(2013, 9, 30)).of(due, true)).contains(Reminder.SOON);
    }

    @Test
    void what_appears_inside_the_window_is_told_of_at_once_and_outside_of_it_is_not() {
        LocalDate today = LocalDate.of(2013, 10, 4);
        Forecast forecast = forecast(today, CALENDAR.plus(today, -1));

        for (int days = 2; days <= 7; days++) {
            assertThat(forecast.of(CALENDAR.plus(today, days), false)).as(days + " days").contains(Reminder.SOON);
        }
        assertThat(forecast.of(CALENDAR.plus(today, 8), false)).isEmpty();
        assertThat(forecast.of(CALENDAR.plus(today, 60), false)).isEmpty();
    }

    @Test
    void the_window_is_as_wide_as_the_policy_says() {
        LocalDate today = LocalDate.of(2013, 10, 4);
        Forecast forecast = new Forecast(CALENDAR, new ShippedPolicy(Set.of(10, 5)), today, CALENDAR.plus(today, -1));

        assertThat(forecast.of(CALENDAR.plus(today, 10), false)).contains(Reminder.SOON);
        assertThat(forecast.of(CALENDAR.plus(today, 11), false)).isEmpty();
        assertThat(forecast.of(CALENDAR.plus(today, 7), true)).isEmpty();
    }

    @Test
    void a_policy_that_says_nothing_reminds_of_nothing() {
        LocalDate today = LocalDate.of(2013, 10, 4);
        Forecast forecast = new Forecast(CALENDAR, (days, workingDays) -> Optional.empty(), today, today.minusDays(1));

        assertThat(forecast.of(today.minusDays(3), true)).isEmpty();
        assertThat(forecast.of(today, false)).isEmpty();
    }

    @Test
    void after_a_year_without_digests_there_is_one_and_not_a_flood() {
        LocalDate today = LocalDate.of(2013, 10, 4);

        assertThat(forecast(today, LocalDate.of(2012, 1, 10)).of(today.plusDays(400), true)).isEmpty();
        assertThat(forecast(today, LocalDate.of(2030, 1, 10)).of(CALENDAR.plus(today, 3), true)).contains(Reminder.SOON);
    }

    @Test
    void being_late_is_counted_in_calendar_days() {
        assertThat(forecast(LocalDate.of(2013, 10, 7), LocalDate.of(2013, 10, 4)).daysLate(LocalDate.of(2013, 10, 4)))
                .isEqualTo(3);
    }

    private static TreeMap<LocalDate, Reminder> mornings(LocalDate due, LocalDate from, LocalDate to) {
        TreeMap<LocalDate, Reminder> said = new TreeMap<>();
        from.datesUntil(to.plusDays(1)).filter(CALENDAR::working).forEach(day ->
                forecast(day, CALENDAR.plus(day, -1)).of(due, true).ifPresent(reminder -> said.put(day, reminder)));
        return said;
    }

    private static Forecast forecast(LocalDate today, LocalDate previous) {
        return new Forecast(CALENDAR, new ShippedPolicy(), today, previous);
    }
}
