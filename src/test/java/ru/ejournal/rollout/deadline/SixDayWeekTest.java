package ru.ejournal.rollout.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import ru.ejournal.rollout.organisation.WorkingWeek;

/** ТК РФ, ст. 111 and 112: Sunday is the only day of rest, so that moves of Saturdays do not concern it. */
class SixDayWeekTest {

    private final WorkingCalendar calendar = Calendars.sixDays();

    @ParameterizedTest
    @ValueSource(strings = {"2013-12-28", "2013-09-28", "2026-01-10", "2026-03-07"})
    void saturday_is_worked(LocalDate day) {
        assertThat(calendar.working(day)).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2013-02-23", "2013-01-05", "2026-01-03", "2026-05-09", "2026-02-23", "2026-11-04", "2013-12-29"})
    void holidays_and_sundays_are_off(LocalDate day) {
        assertThat(calendar.working(day)).isFalse();
    }

    @ParameterizedTest
    @CsvSource({"2013-05-02, Saturday 5 January 2013", "2013-05-10, Saturday 23 February 2013",
            "2026-01-09, Saturday 3 January 2026", "2026-05-11, Saturday 9 May 2026"})
    void a_day_to_which_a_saturday_was_moved_is_worked(LocalDate day, String saturday) {
        assertThat(Calendars.shipped().working(day)).as("five days, for " + saturday).isFalse();
        assertThat(calendar.working(day)).as("six days").isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2013-05-03, by the government for 6 January 2013", "2026-12-31, by the government for 4 January 2026",
            "2026-03-09, by the law for 8 March 2026"})
    void a_day_to_which_a_sunday_was_moved_is_off(LocalDate day, String why) {
        assertThat(calendar.working(day)).as(why).isFalse();
    }

    @Test
    void a_saturday_that_the_file_calls_off_is_a_holiday_that_the_law_did_not_have_yet() {
        assertThat(Calendars.of(WorkingWeek.SIX_DAYS, "2030-06-01,off").working(LocalDate.of(2030, 6, 1))).isFalse();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2013-02-22", "2013-12-31", "2026-03-07", "2026-05-08", "2027-11-03"})
    void the_eve_of_a_holiday_is_shortened(LocalDate day) {
        assertThat(calendar.shortened(day)).isTrue();
    }

    @ParameterizedTest
    @CsvSource({"2013-12-28, 2013-12-28", "2013-12-29, 2013-12-28", "2026-01-08, 2025-12-31", "2013-02-24, 2013-02-22"})
    void the_last_working_day_at_or_before_a_date(LocalDate day, LocalDate working) {
        assertThat(calendar.atOrBefore(day)).isEqualTo(working);
    }

    @Test
    void what_is_due_before_the_report_of_a_saturday_is_due_later_than_in_five_days() {
        assertThat(new Proposals(Calendars.SHIPPED).forReport(Calendars.school(WorkingWeek.SIX_DAYS),
                LocalDate.of(2013, 12, 28))).isEqualTo("2013-12-23");
        assertThat(new Proposals(Calendars.SHIPPED).forReport(Calendars.school(WorkingWeek.SIX_DAYS),
                LocalDate.of(2013, 12, 30))).isEqualTo("2013-12-24");
    }
}
