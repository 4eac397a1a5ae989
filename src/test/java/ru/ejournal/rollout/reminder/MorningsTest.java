package ru.ejournal.rollout.reminder;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import ru.ejournal.rollout.DefaultZone;
import ru.ejournal.rollout.deadline.FiveDays;

class MorningsTest {

    private static final Mornings URALS = new Mornings(ZoneId.of("Asia/Yekaterinburg"), FiveDays.shipped());

    /** It was UTC+6 in 2013 and is UTC+5 now. */
    @ParameterizedTest
    @CsvSource({
            "2013-09-24, 2013-09-24T02:00:01Z, 2013-09-25T02:00:00Z",
            "2013-09-27, 2013-09-27T02:00:00Z, 2013-09-30T02:00:00Z",
            "2013-11-01, 2013-11-01T09:00:00Z, 2013-11-05T02:00:00Z",
            "2026-11-23, 2026-11-23T09:00:00Z, 2026-11-24T03:00:00Z"})
    void the_next_one_is_at_eight_on_the_next_working_day_at_the_school(LocalDate through, Instant now, Instant next) {
        DefaultZone.ANY.forEach(zone -> DefaultZone.in(zone, () ->
                assertThat(URALS.next(through, now)).as(zone).isEqualTo(next)));
    }

    @Test
    void between_two_years_lie_the_holidays() {
        assertThat(URALS.next(LocalDate.of(2025, 12, 31), Instant.parse("2025-12-31T05:00:00Z")))
                .isEqualTo("2026-01-12T03:00:00Z");
    }

    @Test
    void a_missed_morning_is_due_at_once_or_if_nobody_works_today_on_the_next_working_day() {
        assertThat(URALS.next(LocalDate.of(2013, 10, 1), Instant.parse("2013-10-04T09:00:00Z")))
                .isEqualTo("2013-10-02T02:00:00Z");
        assertThat(URALS.next(LocalDate.of(2013, 10, 1), Instant.parse("2013-10-05T09:00:00Z")))
                .isEqualTo("2013-10-07T02:00:00Z");
    }

    @Test
    void a_clock_that_goes_back_brings_no_second_morning() {
        assertThat(URALS.next(LocalDate.of(2013, 10, 1), Instant.parse("2013-10-01T01:00:00Z")))
                .isEqualTo("2013-10-02T02:00:00Z");
    }

    @Test
    void a_clock_that_was_years_ahead_does_not_silence_the_mornings() {
        assertThat(URALS.next(LocalDate.of(2030, 1, 15), Instant.parse("2013-10-01T05:00:00Z")))
                .isEqualTo("2013-10-02T02:00:00Z");
    }

    @Test
    void the_morning_of_a_day_is_over_at_eight() {
        assertThat(URALS.through(Instant.parse("2013-10-01T01:59:59Z"))).isEqualTo("2013-09-30");
        assertThat(URALS.through(Instant.parse("2013-10-01T02:00:00Z"))).isEqualTo("2013-10-01");
    }
}
