package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.system.Visitor.basic;

import java.time.Duration;
import java.time.OffsetDateTime;
import java.time.ZoneOffset;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import ru.ejournal.rollout.process.OrderPlay;
import ru.ejournal.rollout.report.Reports;

/** What Prometheus is told, figure by figure against the tables. */
class MonitoringTests extends RunningSystem {

    private static final String OF_LEKAREVO = "{school=\"lekarevo\"}";
    private static final String OPEN = "select count(*) from rollout_order_item i join rollout_order o on o.id = i.order_id "
            + "where o.school_id = 'lekarevo' and o.state in ('DRAFT', 'RUNNING') and i.state not in ('EXECUTED', 'LEFT_UNDONE')";

    @Autowired
    ProcessEngine engine;
    @Autowired
    Reports reports;
    @Autowired
    JdbcTemplate sql;

    @Test
    void every_figure_is_what_the_tables_say_and_follows_them_within_seconds() {
        OrderPlay order = OrderPlay.openedBy(engine, "lebedev").runJobs()
                .completes("lebedev", "register_order", Map.of("number", "01/09-monitoring"));
        // Tests whose clocks were ahead have left orders of the same school.
        sql.update("update rollout_order set opened_at = ? where id = ?", OffsetDateTime.parse("2099-01-01T00:00:00Z"), order.orderId());
        clock.pass(Duration.ofMinutes(1));
        agrees(scraped(), order);

        order.completes("lebedev", "item01_organise", Map.of("systemName", "Дневник.ру", "siteLink", "нет"));
        sql.update("update rollout_order_item set overdue = true where order_id = ? and task_id = 'item02_conditions'", order.orderId());
        sql.update("insert into rollout_letter (message_id, kind, school_id, recipient, subject, html, text, created_at) "
                + "values ('<monitoring>', 'DIGEST', 'lekarevo', 'lebedev', '-', '-', '-', ?)",
                OffsetDateTime.ofInstant(clock.instant().minusSeconds(7200), ZoneOffset.UTC));
        clock.pass(Duration.ofSeconds(6));
        agrees(scraped(), order);

        sql.update("update rollout_order set opened_at = ? where id = ?", clock.instant().atOffset(ZoneOffset.UTC), order.orderId());
        sql.update("delete from rollout_letter where message_id = '<monitoring>'");
        sql.update("update rollout_order_item set overdue = false where order_id = ?", order.orderId());
    }

    @Test
    void nobody_but_the_administrator_reads_the_figures() {
        assertThat(somebody().asks("/actuator/prometheus").statusCode()).isEqualTo(401);
        assertThat(somebody().asks("/actuator/prometheus", basic("lebedev", "lebedev")).statusCode()).isEqualTo(403);
        assertThat(somebody().asks("/actuator/prometheus", basic("brusilov", "brusilov")).statusCode()).isEqualTo(403);
    }

    private void agrees(Map<String, Double> told, OrderPlay order) {
        assertThat(told.get("rollout_orders_running" + OF_LEKAREVO)).isEqualTo(
                count("select count(*) from rollout_order where school_id = 'lekarevo' and state in ('DRAFT', 'RUNNING')"));
        assertThat(told.get("rollout_items_open" + OF_LEKAREVO)).isEqualTo(count(OPEN));
        assertThat(told.get("rollout_items_overdue" + OF_LEKAREVO)).isEqualTo(count(OPEN + " and i.overdue"));
        assertThat(told.getOrDefault("rollout_letters_waiting" + OF_LEKAREVO, 0.0)).isEqualTo(
                count("select count(*) from rollout_letter where sent_at is null and school_id = 'lekarevo'"));
        assertThat(told.get("rollout_letters_longest_wait_seconds")).isEqualTo(longestWait());
        assertThat(told.get("rollout_jobs_failed")).isEqualTo(count("select count(*) from ACT_RU_JOB where RETRIES_ = 0"));
        assertThat(told.get("rollout_report_ready_cells" + OF_LEKAREVO)).isEqualTo(reports.draft(order.orderId()).readyCells());
        assertThat(told.get("rollout_report_required_cells")).isEqualTo(20);
        assertThat(told).containsKeys("hikaricp_connections_active{pool=\"HikariPool-1\"}");
    }

    private Map<String, Double> scraped() {
        String body = somebody().asks("/actuator/prometheus", basic("admin", "admin")).body();
        return List.of(body.split("\n")).stream().filter(line -> !line.startsWith("#"))
                .collect(Collectors.toMap(line -> line.substring(0, line.lastIndexOf(' ')),
                        line -> Double.valueOf(line.substring(line.lastIndexOf(' ') + 1)), (one, other) -> one));
    }

    private double count(String query) {
        return sql.queryForObject(query, Long.class);
    }

    private double longestWait() {
        OffsetDateTime oldest = sql.queryForObject("select min(created_at) from rollout_letter where sent_at is null", OffsetDateTime.class);
        return oldest == null ? 0 : Math.max(0, Duration.between(oldest.toInstant(), clock.instant()).toSeconds());
    }
}
