package ru.ejournal.rollout.personal;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import javax.sql.DataSource;

import org.flywaydb.core.Flyway;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.core.simple.JdbcClient;

import ru.ejournal.rollout.organisation.Anonymised;

/** What is found about one person, and taken away, on each database. */
abstract class PersonalStatements {

    /** Columns in which a login stands. */
    private static final Pattern LOGINS = Pattern.compile(
            "login|principal_name|.*_by|author|performer|responsible|recipient|holder|assignee|absent|substitute|person");
    /** An outside recipient's post, not a login; a number beside the name. */
    private static final List<String> NOT_LOGINS = List.of("rollout_receipt_link.recipient");

    private JdbcClient sql;

    abstract DataSource emptyDatabase();

    @BeforeEach
    void aSchool() {
        DataSource database = emptyDatabase();
        Flyway.configure().dataSource(database).load().migrate();
        sql = JdbcClient.create(database);
        run("insert into rollout_school (id, version, name, full_name, zone, classes, departed) values ('s', 0, 'СОШ', '', 'UTC', '1', false)");
        run("insert into rollout_person (login, version, full_name, position, email, school_id, roles, classes, teaching, sequence, departed) "
                + "values ('gone', 0, 'О''Нил И.И.', 'учитель', 'oneil@s.example', 's', 'employee', '', true, 0, true)");
        run("insert into rollout_order (id, version, school_id, process_instance_id, state, report_dates, opened_at) "
                + "values ('s-1', 0, 's', 'p', 'RUNNING', '2013-12-28', timestamp with time zone '2013-09-24 04:00:00+00')");
    }

    @Test
    void every_column_with_a_login_is_looked_into() {
        List<String> columns = sql.sql("select lower(table_name) || '.' || lower(column_name) from information_schema.columns "
                + "where lower(table_name) like 'rollout_%'").query(String.class).list();
        List<String> withLogins = columns.stream().filter(column -> LOGINS.matcher(column.split("\\.")[1]).matches())
                .filter(column -> !NOT_LOGINS.contains(column)).toList();

        assertThat(withLogins).hasSizeGreaterThan(25).allSatisfy(column -> assertThat(StoredData.SOURCES)
                .anyMatch(source -> source.statement().matches("(?s).*\\b" + column.split("\\.")[0] + "\\b.*")
                        && source.statement().matches("(?s).*\\b" + column.split("\\.")[1] + "\\b.*")));
    }

    @Test
    void what_is_stored_is_found_and_what_is_no_document_is_taken_away() {
        letter("to-gone", "gone", "Уважаемый О&#39;Нил И.И.!");
        letter("about-gone", "head", "Просрочено: О&#39;Нил И.И.");
        run("insert into rollout_calendar_feed (login, version, secret, issued_at) values ('gone', 0, 'x', timestamp with time zone '2013-09-24 04:00:00+00')");
        run("insert into rollout_order_change (order_id, kind, changed_by, changed_at, capacity) values "
                + "('s-1', 'AMENDED', 'gone', timestamp with time zone '2013-09-24 04:00:00+00', 'и.о. директора О''Нил И.И. (приказ № 1)')");
        run("insert into rollout_fact (order_id, fact_key, fact_value, source_item, author, recorded_at) values "
                + "('s-1', 'orderSignatories', '[{\"login\":\"gone\",\"name\":\"О''Нил И.И.\"}]', 'x', 'head', timestamp with time zone '2013-09-24 04:00:00+00')");
        StoredData stored = new StoredData(sql);
        assertThat(stored.of("gone")).extracting(StoredData.Entry::source).contains("Карточка сотрудника", "Письмо",
                "Календарь сроков (адрес выдан)", "Изменение приказа", "Сведения, в которых назван");
        assertThat(stored.of("gone")).anyMatch(entry -> entry.said().contains("oneil@s.example"));
        assertThat(stored.of("gon")).isEmpty();

        new Erasure(sql).of(new Anonymised("gone", "s", "О'Нил И.И.", "Сотрудник, выбыл(а) № 1", false));

        assertThat(texts("select html || subject || text || coalesce(address, '') || coalesce(addressee, '') from rollout_letter"))
                .noneMatch(text -> text.contains("Нил") || text.contains("oneil"))
                .anyMatch(text -> text.contains("Просрочено: Сотрудник, выбыл(а) № 1"));
        assertThat(texts("select capacity from rollout_order_change")).containsExactly("и.о. директора Сотрудник, выбыл(а) № 1 (приказ № 1)");
        assertThat(texts("select fact_value from rollout_fact")).as("a document").allMatch(text -> text.contains("О'Нил"));
        assertThat(texts("select secret from rollout_calendar_feed")).isEmpty();
    }

    @Test
    void a_text_that_may_mean_a_namesake_is_left_alone() {
        letter("about", "head", "Просрочено: О&#39;Нил И.И.");

        new Erasure(sql).of(new Anonymised("gone", "s", "О'Нил И.И.", "Сотрудник, выбыл(а) № 1", true));

        assertThat(texts("select html from rollout_letter")).containsExactly("Просрочено: О&#39;Нил И.И.");
    }

    private void letter(String id, String recipient, String html) {
        sql.sql("insert into rollout_letter (message_id, kind, school_id, recipient, address, addressee, subject, html, text, created_at) values "
                + "(:id, 'x', 's', :to, 'oneil@s.example', 'О''Нил И.И.', 'Срок: О''Нил И.И.', :html, 'О''Нил И.И.', "
                + "timestamp with time zone '2013-09-24 04:00:00+00')").param("id", id).param("to", recipient).param("html", html).update();
        if (!recipient.equals("gone")) {
            run("update rollout_letter set address = 'head@s.example' where recipient = 'head'");
        }
    }

    private List<String> texts(String query) {
        return sql.sql(query).query(String.class).list();
    }

    private void run(String statement) {
        sql.sql(statement).update();
    }
}
