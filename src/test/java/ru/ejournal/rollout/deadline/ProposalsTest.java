package ru.ejournal.rollout.deadline;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.FieldSource;

import ru.ejournal.rollout.DefaultZone;

class ProposalsTest {

    static final List<String> ZONES = DefaultZone.ANY;
    private static final LocalDate ORDER = LocalDate.of(2013, 9, 24);
    private static final LocalDate REPORT = LocalDate.of(2013, 12, 28);

    private final Proposals proposals = new Proposals(Calendars.SHIPPED);

    @Test
    void an_order_of_24_september_repeats_the_dates_of_order_01_09_267() {
        assertThat(proposals.plan(ORDER)).isEqualTo("2013-10-01");
        assertThat(proposals.report(ORDER)).isEqualTo(REPORT);
    }

    @ParameterizedTest
    @FieldSource("ZONES")
    void what_has_no_deadline_is_due_5_working_days_before_the_report(String zone) {
        DefaultZone.in(zone, () -> assertThat(proposals.forReport(Calendars.SCHOOL, REPORT)).isEqualTo("2013-12-23"));
    }

    @Test
    void the_appointment_is_confirmed_in_3_working_days() {
        assertThat(proposals.appointment(Calendars.SCHOOL, ORDER)).isEqualTo("2013-09-27");
        assertThat(proposals.appointment(Calendars.SCHOOL, LocalDate.of(2013, 9, 27))).as("over a weekend").isEqualTo("2013-10-02");
    }

    @Test
    void permanent_items_open_again_10_working_days_before_the_report() {
        assertThat(proposals.opensForReport(Calendars.SCHOOL, REPORT)).isEqualTo("2013-12-16");
    }

    @Test
    void what_was_returned_on_a_friday_is_due_on_wednesday() {
        assertThat(proposals.afterReturn(Calendars.SCHOOL, LocalDate.of(2013, 10, 4), LocalDate.of(2013, 10, 1)))
                .isEqualTo("2013-10-09");
    }

    @Test
    void a_return_takes_away_no_day_that_somebody_still_had() {
        assertThat(proposals.afterReturn(Calendars.SCHOOL, LocalDate.of(2013, 10, 4), REPORT)).isEqualTo(REPORT);
    }

    @Test
    void control_goes_on_for_10_working_days_after_the_last_report() {
        assertThat(proposals.control(Calendars.SCHOOL, LocalDate.of(2013, 10, 1))).isEqualTo("2013-10-15");
    }
}
