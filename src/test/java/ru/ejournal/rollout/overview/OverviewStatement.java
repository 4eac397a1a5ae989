package ru.ejournal.rollout.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.util.List;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.report.ReportState;

/** What the overview's one statement answers, on each database. */
abstract class OverviewStatement {

    private CountedStatements database;
    private JdbcTemplate jdbc;
    private Overview overview;

    abstract DataSource emptyDatabase();

    @BeforeEach
    void prepare() {
        database = new CountedStatements(emptyDatabase());
        Flyway.configure().dataSource(database).load().migrate();
        jdbc = new JdbcTemplate(database);
        overview = new Overview(JdbcClient.create(database), Clock.fixed(Instant.parse("2013-09-30T05:00:00Z"), ZoneOffset.UTC));
    }

    @Test
    void a_thousand_schools_take_one_statement_and_every_number_is_what_the_tables_say() {
        new ManySchools(database).insert(1000);

        assertThat(database.during(() -> overview.ofAll())).isEqualTo(1);

        List<SchoolProgress> schools = overview.ofAll();
        assertThat(schools).hasSize(1000).extracting(SchoolProgress::schoolId).isSorted();
        for (SchoolProgress school : List.of(schools.get(0), schools.get(417), schools.get(999))) {
            assertThat(school.overdue()).isEqualTo(count(school, "overdue and state in ('WAITING', 'STARTED', 'RETURNED')"));
            assertThat(school.nextDeadline()).contains(jdbc.queryForObject("select min(deadline) from rollout_order_item "
                    + "where order_id = ? and state in ('WAITING', 'STARTED', 'RETURNED')", LocalDate.class, school.schoolId() + "-1"));
            assertThat(school.executed()).isEqualTo(12 - jdbc.queryForObject("select count(distinct task_id) from rollout_order_item "
                    + "where order_id = ? and state <> 'EXECUTED' and task_id <> 'order_acquaintance'", Integer.class, school.schoolId() + "-1"));
            assertThat(school.paragraphs()).extracting(ParagraphProgress::paragraph).containsExactly(Paragraph.values());
        }
        assertThat(schools.get(2).report()).extracting(SchoolProgress.LastReport::state).isEqualTo(ReportState.ON_PAPER);
        assertThat(schools.get(0).report()).isNull();

        Matrix.Totals totals = Matrix.of(schools, Instant.EPOCH, true).totals();
        assertThat(totals.submitted()).isEqualTo(jdbc.queryForObject("select count(*) from rollout_report", Integer.class));
        assertThat(totals.accepted()).isEqualTo(jdbc.queryForObject(
                "select count(*) from rollout_report where state in ('ACCEPTED', 'ON_PAPER')", Integer.class));
        assertThat(totals.overdue()).isEqualTo(jdbc.queryForObject("select count(distinct order_id) from rollout_order_item "
                + "where overdue and state in ('WAITING', 'STARTED', 'RETURNED')", Integer.class));
    }

    @Test
    void paragraph_10_is_executed_when_every_class_has_answered() {
        new ManySchools(database).insert(1);
        jdbc.update("update rollout_order_item set state = 'EXECUTED', overdue = false");
        assertThat(only().percent()).isEqualTo(100);

        jdbc.update("update rollout_order_item set state = 'STARTED' where school_class = '7'");
        assertThat(only().executed()).isEqualTo(11);
        assertThat(paragraph(Paragraph.CLASS)).isEqualTo(Status.RUNNING);

        jdbc.update("update rollout_order_item set overdue = true where school_class = '7'");
        assertThat(paragraph(Paragraph.CLASS)).isEqualTo(Status.OVERDUE);

        jdbc.update("update rollout_order_item set state = 'EXECUTED' where school_class = '7'");
        assertThat(paragraph(Paragraph.CLASS)).isEqualTo(Status.EXECUTED_LATE);
        assertThat(only().percent()).isEqualTo(100);
    }

    @Test
    void what_cannot_begin_yet_is_overdue_when_its_day_has_passed_at_the_school() {
        new ManySchools(database).insert(1);
        jdbc.update("update rollout_order_item set state = 'EXECUTED', overdue = false");
        jdbc.update("update rollout_order_item set state = 'WAITING', deadline = date '2013-09-30' where task_id = 'item05_acquaint'");
        assertThat(paragraph(Paragraph.ACQUAINT)).isEqualTo(Status.WAITING);

        jdbc.update("update rollout_order_item set deadline = date '2013-09-29' where task_id = 'item05_acquaint'");
        assertThat(paragraph(Paragraph.ACQUAINT)).isEqualTo(Status.OVERDUE);
        assertThat(only().overdue()).isEqualTo(1);
    }

    @Test
    void the_district_sees_the_newest_order_that_was_not_cancelled_and_the_school_all_of_them() {
        new ManySchools(database).insert(2);
        jdbc.update("insert into rollout_order (id, version, school_id, process_instance_id, state, number, report_dates, opened_at) "
                + "values ('later', 0, 'school-0001', 'p', 'CANCELLED', '7', '', '2014-01-01 00:00:00'), "
                + "('mistake', 0, 'school-0001', 'q', 'CANCELLED', null, '', '2014-01-02 00:00:00')");
        assertThat(overview.ofAll()).extracting(school -> school.order().id()).containsExactly("school-0001-1", "school-0002-1");
        assertThat(overview.of("school-0001")).extracting(school -> school.order().id()).containsExactly("school-0001-1", "later");

        jdbc.update("update rollout_order set state = 'CANCELLED'");
        assertThat(overview.ofAll().get(0).order().id()).as("a mistake is not looked at").isEqualTo("later");
        assertThat(overview.of("' or 1=1 --")).isEmpty();
    }

    @Test
    void a_school_without_an_order_is_there_with_whom_to_phone_and_a_departed_one_is_not() {
        new ManySchools(database).insert(2);
        jdbc.update("update rollout_school set departed = true where id = 'school-0002'");
        jdbc.update("delete from rollout_order_item");
        jdbc.update("delete from rollout_report");
        assertThat(only().order().state()).isEqualTo(OrderState.RUNNING);
        assertThat(only().percent()).isZero();

        jdbc.update("delete from rollout_order");
        assertThat(only().stage()).isEqualTo(Stage.NO_ORDER);
        assertThat(only().director()).isEqualTo(new SchoolProgress.Contact("Директор школы № 1", "директор", "8 (35351) 2-11-22"));
    }

    @Test
    void an_order_is_not_opened_until_somebody_of_the_school_signs_in() {
        new ManySchools(database).insert(1);
        jdbc.update("update rollout_order set state = 'DRAFT'");
        jdbc.update("insert into rollout_sign_in values ('school-0001-director', '2013-09-01 00:00:00', '2013-09-23 00:00:00')");
        assertThat(only().stage()).isEqualTo(Stage.NOT_OPENED);

        jdbc.update("update rollout_sign_in set last_at = '2013-09-25 00:00:00'");
        assertThat(only().stage()).isEqualTo(Stage.NOT_REGISTERED);
    }

    private SchoolProgress only() {
        assertThat(overview.ofAll()).hasSize(1);
        return overview.ofAll().get(0);
    }

    private Status paragraph(Paragraph paragraph) {
        return only().paragraphs().stream().filter(of -> of.paragraph() == paragraph).findFirst().orElseThrow().status();
    }

    private Integer count(SchoolProgress school, String which) {
        return jdbc.queryForObject("select count(*) from rollout_order_item where order_id = ? and " + which, Integer.class, school.schoolId() + "-1");
    }
}
