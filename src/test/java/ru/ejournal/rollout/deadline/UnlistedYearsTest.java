package ru.ejournal.rollout.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.time.MonthDay;
import java.util.Set;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;

/** A year that the file does not list has the statutory holidays and is not confirmed. */
@ExtendWith(OutputCaptureExtension.class)
class UnlistedYearsTest {

    private final Holidays holidays = new Holidays();

    @ParameterizedTest
    @ValueSource(ints = {2013, 2020, 2026, 2027, 2040})
    void the_holidays_are_those_of_article_112(int year) {
        LocalDate first = LocalDate.of(year, 1, 1);

        assertThat(first.datesUntil(first.plusYears(1)).filter(holidays::on).map(MonthDay::from).map(MonthDay::toString))
                .containsExactly("--01-01", "--01-02", "--01-03", "--01-04", "--01-05", "--01-06", "--01-07", "--01-08",
                        "--02-23", "--03-08", "--05-01", "--05-09", "--06-12", "--11-04");
    }

    @ParameterizedTest
    @CsvSource({"2012-01-06, false", "2012-01-07, true", "2012-01-08, false", "2013-01-06, true", "2013-01-08, true"})
    void six_and_eight_january_are_holidays_since_2013(LocalDate day, boolean holiday) {
        assertThat(holidays.on(day)).isEqualTo(holiday);
    }

    @ParameterizedTest
    @CsvSource({"2027-05-03, false, true, Saturday 1 May", "2027-05-10, false, false, Sunday 9 May",
            "2027-06-14, false, true, Saturday 12 June", "2028-01-10, true, true, the government moves New Year's weekend",
            "2025-03-10, false, true, Saturday 8 March", "2025-02-24, false, false, Sunday 23 February",
            "2027-12-31, true, true, nothing is known", "2027-11-04, false, false, a holiday"})
    void a_day_of_rest_that_meets_a_holiday_moves_to_the_next_working_day(LocalDate day, boolean fiveDays, boolean sixDays,
                                                                           String why) {
        assertThat(Calendars.shipped().working(day)).as("five days: " + why).isEqualTo(fiveDays);
        assertThat(Calendars.sixDays().working(day)).as("six days: " + why).isEqualTo(sixDays);
    }

    @Test
    void a_year_is_warned_of_once(CapturedOutput log) {
        UnconfirmedYears years = new UnconfirmedYears(Set.of(2026),
                Calendars.on("2026-03-02"));
        for (int time = 0; time < 3; time++) {
            years.meet(2026);
            years.meet(2027);
            years.meet(2013);
        }

        assertThat(log.getOut().split("Производственный календарь на 2027 год не подтверждён", -1)).hasSize(2);
        assertThat(log.getOut()).contains("на 2013 год").doesNotContain("на 2026 год");
        assertThat(years.warnings()).as("of this year and later ones").singleElement().asString().contains("2027");
    }

    @ParameterizedTest
    @CsvSource({"2026-08-31, ''", "2026-09-02, 2027", "2026-12-31, 2027", "2027-03-01, 2027"})
    void the_next_year_is_wanted_as_soon_as_a_new_order_would_reach_into_it(String today, String year) {
        assertThat(new UnconfirmedYears(Set.of(2026), Calendars.on(today)).warnings())
                .allSatisfy(warning -> assertThat(warning).contains(year)).hasSize(year.isEmpty() ? 0 : 1);
    }
}
