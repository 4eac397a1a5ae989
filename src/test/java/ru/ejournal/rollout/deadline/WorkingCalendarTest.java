package ru.ejournal.rollout.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class WorkingCalendarTest {

    private final WorkingCalendar calendar = Calendars.shipped();

    @ParameterizedTest
    @ValueSource(strings = {"2013-01-08", "2013-05-02", "2013-05-10", "2013-11-04", "2013-12-28", "2013-12-29",
            "2026-01-09", "2026-03-09", "2026-05-11", "2026-11-04", "2026-12-31"})
    void holidays_moved_days_off_and_weekends_are_not_worked(LocalDate day) {
        assertThat(calendar.working(day)).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2013-01-09", "2013-09-24", "2013-12-27", "2013-12-31", "2026-01-12", "2026-11-03"})
    void short_days_and_common_weekdays_are_worked(LocalDate day) {
        assertThat(calendar.working(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2013, 247", "2026, 247"})
    void a_year_has_as_many_working_days_as_its_production_calendar_says(int year, int days) {
        LocalDate first = LocalDate.of(year, 1, 1);

        assertThat(first.datesUntil(first.plusYears(1)).filter(calendar::working)).hasSize(days);
    }

    @ParameterizedTest
    @CsvSource({"2013-09-24, 3, 2013-09-27", "2013-12-28, -5, 2013-12-23", "2013-12-28, -10, 2013-12-16",
            "2013-12-31, 1, 2014-01-09", "2013-04-30, 1, 2013-05-06", "2013-11-05, -1, 2013-11-01",
            "2013-09-24, 0, 2013-09-24", "2013-12-28, 0, 2013-12-28", "2026-04-30, 1, 2026-05-04", "2026-01-12, -1, 2025-12-31"})
    void working_days_are_counted_over_holidays_in_both_directions(LocalDate from, int days, LocalDate to) {
        assertThat(calendar.plus(from, days)).isEqualTo(to);
    }

    @ParameterizedTest
    @CsvSource({"2013-12-28, 2013-12-27", "2013-12-27, 2013-12-27", "2013-05-12, 2013-05-08", "2026-01-11, 2025-12-31"})
    void the_last_working_day_at_or_before_a_date(LocalDate day, LocalDate working) {
        assertThat(calendar.atOrBefore(day)).isEqualTo(working);
    }

    @ParameterizedTest
    @CsvSource({"2013-02-22, true", "2013-02-21, false", "2013-12-31, true", "2026-11-03, true", "2026-03-07, false",
            "2027-06-11, true", "2027-06-10, false", "2027-11-03, true"})
    void short_days_are_listed_or_precede_a_holiday(LocalDate day, boolean shortened) {
        assertThat(calendar.shortened(day)).isEqualTo(shortened);
    }

    @Test
    void only_listed_years_are_confirmed() {
        assertThat(calendar.confirmed(2013)).isTrue();
        assertThat(calendar.confirmed(2026)).isTrue();
        assertThat(calendar.confirmed(2014)).isFalse();
    }
}
