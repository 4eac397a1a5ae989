package ru.ejournal.rollout.deadline;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ru.ejournal.rollout.organisation.WorkingWeek;

class ProductionCalendarTest {

    @Test
    void comments_blank_lines_the_heading_and_spaces_are_skipped() {
        WorkingCalendar calendar = Calendars.of(WorkingWeek.FIVE_DAYS, "# 2030", "", "date,kind", " 2030-03-08 , off ",
                "2030-03-09,work");

        assertThat(calendar.working(LocalDate.of(2030, 3, 8))).isFalse();
        assertThat(calendar.working(LocalDate.of(2030, 3, 9))).as("a working Saturday").isTrue();
        assertThat(calendar.confirmed(2030)).isTrue();
    }

    @Test
    void a_saturday_that_is_shortened_is_worked() {
        WorkingCalendar calendar = Calendars.of(WorkingWeek.FIVE_DAYS, "2025-11-01,short", "2025-11-03,off");

        assertThat(calendar.working(LocalDate.of(2025, 11, 1))).isTrue();
        assertThat(calendar.shortened(LocalDate.of(2025, 11, 1))).isTrue();
    }

    @ParameterizedTest
    @ValueSource(strings = {"2030-03-08", "2030-03-08,holiday", "2030-03-08,off,x", "2030-03-08,", "2030-02-30,off",
            "08.03.2030,off", "tomorrow,off", "2030-03-08,work,6", "2030-03-08,off,5", "2030-03-08,off,6,6"})
    void a_line_that_cannot_be_read_is_named(String line) {
        assertThatThrownBy(() -> ProductionCalendar.parse(List.of("2030-01-01,off", line)))
                .isInstanceOf(IllegalArgumentException.class).hasMessageContaining(line);
    }
}
