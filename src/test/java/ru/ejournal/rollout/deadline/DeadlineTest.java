package ru.ejournal.rollout.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import ru.ejournal.rollout.DefaultZone;

/** Yekaterinburg was at UTC+6 in 2013 and is at UTC+5 since the end of 2014. */
class DeadlineTest {

    private static final ZoneId SCHOOL = ZoneId.of("Asia/Yekaterinburg");
    static final java.util.List<String> ZONES = DefaultZone.ANY;

    @ParameterizedTest
    @FieldSource("ZONES")
    void it_is_met_until_the_schools_midnight_of_2013(String zone) {
        DefaultZone.in(zone, () -> {
            Deadline deadline = new Deadline(LocalDate.of(2013, 10, 1), SCHOOL);

            assertThat(deadline.passed()).isEqualTo("2013-10-01T18:00:00Z");
            assertThat(deadline.lastSecond()).isEqualTo("2013-10-01T17:59:59Z");
        });
    }

    @ParameterizedTest
    @FieldSource("ZONES")
    void it_is_met_until_the_schools_midnight_of_2026(String zone) {
        DefaultZone.in(zone, () -> assertThat(new Deadline(LocalDate.of(2026, 10, 1), SCHOOL).passed())
                .isEqualTo("2026-10-01T19:00:00Z"));
    }

    @ParameterizedTest
    @FieldSource("ZONES")
    void a_moment_falls_on_the_schools_day(String zone) {
        DefaultZone.in(zone, () -> {
            assertThat(Deadline.dayOf(Instant.parse("2013-12-28T17:59:59Z"), SCHOOL)).isEqualTo("2013-12-28");
            assertThat(Deadline.dayOf(Instant.parse("2013-12-28T18:00:00Z"), SCHOOL)).isEqualTo("2013-12-29");
        });
    }

    @ParameterizedTest
    @FieldSource("ZONES")
    void the_day_on_which_the_clocks_were_put_back_is_an_hour_longer(String zone) {
        DefaultZone.in(zone, () -> {
            assertThat(new Deadline(LocalDate.of(2014, 10, 25), SCHOOL).passed()).isEqualTo("2014-10-25T18:00:00Z");
            assertThat(new Deadline(LocalDate.of(2014, 10, 26), SCHOOL).passed()).isEqualTo("2014-10-26T19:00:00Z");
        });
    }
}
