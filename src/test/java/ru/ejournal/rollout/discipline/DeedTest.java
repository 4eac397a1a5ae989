package ru.ejournal.rollout.discipline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.discipline.Change.Kind;
import ru.ejournal.rollout.discipline.Deed.Lasting;

class DeedTest {

    private static final LocalDate FIRST = LocalDate.of(2013, 10, 1);
    private static final LocalDate SECOND = LocalDate.of(2013, 10, 10);
    private static final LocalDate TODAY = LocalDate.of(2013, 12, 1);

    @Test
    void what_is_done_on_the_day_of_its_deadline_is_in_time() {
        assertThat(Deed.of(FIRST, Lasting.EXECUTED, List.of(done("2013-10-01")))).singleElement()
                .satisfies(deed -> assertThat(deed.inTime()).isTrue());
    }

    @Test
    void delay_is_counted_in_calendar_days_weekends_included() {
        assertThat(Deed.of(FIRST, Lasting.EXECUTED, List.of(done("2013-10-07")))).singleElement()
                .satisfies(deed -> assertThat(deed.late()).isTrue())
                .satisfies(deed -> assertThat(deed.delay()).isEqualTo(6));
    }

    @Test
    void a_moved_deadline_counts_against_the_date_it_was_moved_to_and_is_counted_as_moved() {
        assertThat(Deed.of(SECOND, Lasting.EXECUTED, List.of(moved(Kind.MOVED, FIRST, SECOND), done("2013-10-09"))))
                .containsExactly(new Deed(SECOND, LocalDate.of(2013, 10, 9), false, 1)).allMatch(Deed::inTime);
    }

    @Test
    void a_deadline_moved_after_the_deed_does_not_change_how_late_it_was() {
        List<Deed> deeds = Deed.of(SECOND, Lasting.OPEN, List.of(done("2013-10-03"), moved(Kind.REOPENED, FIRST, SECOND)));

        assertThat(deeds).containsExactly(new Deed(FIRST, LocalDate.of(2013, 10, 3), false, 0), new Deed(SECOND, null, false, 0));
        assertThat(deeds.get(0).delay()).isEqualTo(2);
        assertThat(deeds.get(1).overdue(TODAY)).isTrue();
    }

    @Test
    void what_was_left_undone_is_late_without_a_delay_and_what_is_open_before_its_deadline_is_neither() {
        Deed undone = Deed.of(FIRST, Lasting.LEFT_UNDONE, List.of()).get(0);
        Deed ahead = Deed.of(TODAY, Lasting.OPEN, List.of()).get(0);

        assertThat(undone.late()).isTrue();
        assertThat(undone.delay()).isZero();
        assertThat(List.of(ahead.inTime(), ahead.late(), ahead.overdue(TODAY))).containsOnly(false);
    }

    @Test
    void a_person_is_summed_up() {
        Line line = Line.of("Лебедев В.В.", "директор", List.of(new Deed(FIRST, FIRST, false, 0),
                new Deed(FIRST, LocalDate.of(2013, 10, 3), false, 2), new Deed(FIRST, LocalDate.of(2013, 10, 6), false, 0),
                new Deed(FIRST, null, true, 0), new Deed(FIRST, null, false, 1), new Deed(TODAY, null, false, 0)), TODAY);

        assertThat(line).extracting(Line::counted, Line::inTime, Line::late, Line::leftUndone, Line::moved, Line::moves,
                Line::delay, Line::overdue, Line::ahead).containsExactly(6, 1, 3, 1, 2, 3, "3,5", 1, 1);
    }

    @Test
    void the_period_is_the_school_year_unless_another_is_asked_for() {
        assertThat(Period.of(null, "", TODAY).words()).isEqualTo("01.09.2013 — 31.08.2014");
        assertThat(Period.of(null, null, LocalDate.of(2014, 8, 31)).words()).isEqualTo("01.09.2013 — 31.08.2014");
        assertThat(Period.of("2013-10-01", "2013-10-31", TODAY).words()).isEqualTo("01.10.2013 — 31.10.2013");
        assertThat(Period.of("2013-10-31", "2013-10-01", TODAY).problem()).contains("раньше начала");
        assertThat(Period.of("вчера", null, TODAY).problem()).contains("не распознана");
    }

    private static Change done(String day) {
        return new Change(Kind.EXECUTED, LocalDate.parse(day), null, null);
    }

    private static Change moved(Kind kind, LocalDate from, LocalDate to) {
        return new Change(kind, from, from, to);
    }
}
