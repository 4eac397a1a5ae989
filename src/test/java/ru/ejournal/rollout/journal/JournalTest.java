package ru.ejournal.rollout.journal;

import static org.assertj.core.api.Assertions.assertThat;


import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import ru.ejournal.rollout.overview.CountedStatements;
import ru.ejournal.rollout.overview.ManySchools;

/** The journal over a thousand schools, on H2. */
class JournalTest {

    private static CountedStatements database;
    private static Journal journal;

    @BeforeAll
    static void aThousandSchools() {
        database = new CountedStatements(new DriverManagerDataSource("jdbc:h2:mem:journal;DB_CLOSE_DELAY=-1", "sa", ""));
        Flyway.configure().dataSource(database).load().migrate();
        new ManySchools(database).insert(1000);
        new JdbcTemplate(database).update("update rollout_order set state = 'CLOSED', ended_at = '2013-12-30 10:00:00+05' where id = 'school-0417-1'");
        journal = new Journal(JdbcClient.create(database));
    }

    @Test
    void whatever_the_number_of_orders_it_takes_two_statements() {
        assertThat(database.during(() -> found("", null, null, null, null))).isEqualTo(2);
        assertThat(database.during(() -> found("", "school-0417", null, null, null))).isEqualTo(2);
        assertThat(found("", null, null, null, null).entries()).hasSize(Search.SIZE);
        assertThat(found("", null, null, null, null).total()).isEqualTo(1000);
        assertThat(found("", null, null, null, "20").more()).isFalse();
    }

    @Test
    void a_finished_order_is_found_by_number_school_year_and_state() {
        assertThat(found("417", null, "2013", "CLOSED", null).entries()).singleElement()
                .extracting(JournalEntry::id, JournalEntry::caption, JournalEntry::stateTitle, JournalEntry::ended)
                .containsExactly("school-0417-1", "Приказ № 417 от 24.09.2013", "снят с контроля", "30.12.2013");
        assertThat(found("СОШ № 417", null, null, null, null).entries()).hasSize(1);
        assertThat(found("", "school-0003", null, null, null).entries()).singleElement()
                .satisfies(order -> assertThat(order.reports()).singleElement()
                        .satisfies(report -> assertThat(report.title()).isEqualTo("Отчёт на 28.12.2013")));
    }

    @Test
    void what_cannot_be_meant_finds_nothing_or_is_left_out() {
        assertThat(found("%", null, null, null, null).entries()).isEmpty();
        assertThat(found("'; drop table rollout_order; --", null, null, null, null).entries()).isEmpty();
        assertThat(found("", null, "2012", null, null).entries()).isEmpty();
        assertThat(Search.of(null, "", "двадцать", "BROKEN", "-1"))
                .isEqualTo(new Search("", null, null, null, 1));
    }

    private static Journal.Found found(String text, String school, String year, String state, String page) {
        return journal.find(Search.of(text, school, year, state, page));
    }
}
