package ru.ejournal.rollout.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;

class ReportDatesTest {

    private static final LocalDate DECEMBER = LocalDate.of(2013, 12, 28);
    private static final LocalDate MARCH = LocalDate.of(2014, 3, 28);

    @Test
    void dates_are_ascending_and_distinct() {
        ReportDates dates = ReportDates.of(MARCH, DECEMBER, MARCH);

        assertThat(dates.dates()).containsExactly(DECEMBER, MARCH);
        assertThat(dates.first()).isEqualTo(DECEMBER);
        assertThat(dates.last()).isEqualTo(MARCH);
    }

    @Test
    void the_next_one_comes_after() {
        ReportDates dates = ReportDates.of(DECEMBER, MARCH);

        assertThat(dates.after(DECEMBER)).hasValue(MARCH);
        assertThat(dates.after(DECEMBER.minusDays(1))).hasValue(DECEMBER);
        assertThat(dates.after(MARCH)).isEmpty();
    }

    @Test
    void a_draft_has_none() {
        assertThatThrownBy(() -> new ReportDates(List.of()).first()).isInstanceOf(NoSuchElementException.class);
        assertThatThrownBy(() -> new ReportDates(List.of()).last()).isInstanceOf(NoSuchElementException.class);
    }
}
