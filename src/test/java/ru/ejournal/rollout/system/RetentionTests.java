package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.process.FilledIn.with;
import static ru.ejournal.rollout.system.Visitor.basic;

import java.sql.Timestamp;
import java.time.Duration;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.HistoryService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import ru.ejournal.rollout.facts.FactLog;
import ru.ejournal.rollout.process.FilledIn;
import ru.ejournal.rollout.process.OrderPlay;
import ru.ejournal.rollout.report.Reports;
import ru.ejournal.rollout.retention.Retention;

/** Five years after an order has ended the engine remembers nothing of it, and people still find everything. */
class RetentionTests extends RunningSystem {

    private static final Duration FIVE_YEARS = Duration.ofDays(1825);
    private static final List<String> HISTORY = List.of("ACT_HI_PROCINST", "ACT_HI_TASKINST", "ACT_HI_ACTINST", "ACT_HI_VARINST",
            "ACT_HI_DETAIL", "ACT_HI_INCIDENT", "ACT_HI_JOB_LOG", "ACT_HI_COMMENT", "ACT_HI_OP_LOG");
    private static final int MANY = 200;

    @Autowired
    ProcessEngine engine;
    @Autowired
    HistoryService history;
    @Autowired
    ManagementService management;
    @Autowired
    Retention retention;
    @Autowired
    Reports reports;
    @Autowired
    FactLog facts;
    @Autowired
    JdbcTemplate sql;

    private List<Map<String, Object>> signIns = List.of();

    @BeforeEach
    void remember() {
        signIns = sql.queryForList("select login, first_at, last_at from rollout_sign_in");
    }

    /** Other tests, for whom no five years have passed, count on them. */
    @AfterEach
    void restore() {
        signIns.forEach(row -> sql.update("insert into rollout_sign_in (login, first_at, last_at) select ?, ?, ? where not exists "
                + "(select 1 from rollout_sign_in where login = ?)", row.get("LOGIN"), row.get("FIRST_AT"), row.get("LAST_AT"), row.get("LOGIN")));
    }

    @Test
    void after_five_years_the_engines_history_and_the_letters_are_gone_and_the_record_is_whole() {
        OrderPlay order = ended();
        long report = reports.latest(order.orderId()).orElseThrow().id();
        List<String> pages = List.of("/orders/" + order.orderId() + "/history", "/orders/" + order.orderId() + "/text",
                "/orders/" + order.orderId() + "/report/" + report + ".docx", "/orders/" + order.orderId() + "/certificate.docx",
                "/orders/" + order.orderId() + "/acquaintance/order.docx");
        Map<String, Object> before = record(order);

        clock.pass(FIVE_YEARS.minusDays(1));
        cleaned();
        assertThat(remembered(order)).as("a day too early").isPositive();
        assertThat(letters(order)).isPositive();

        clock.pass(Duration.ofDays(2));
        cleaned();
        assertThat(remembered(order)).isZero();
        assertThat(letters(order)).isZero();
        assertThat(record(order)).isEqualTo(before);
        pages.forEach(page -> assertThat(somebody().asks(page, basic("lebedev", "lebedev")).statusCode()).as(page).isEqualTo(200));
    }

    @Test
    void an_order_that_runs_is_not_forgotten_however_old_and_a_letter_that_waits_stays() {
        OrderPlay order = registered("retention-2");
        sql.update("update rollout_letter set sent_at = null where id = (select max(id) from rollout_letter where order_id = ?)", order.orderId());
        clock.pass(FIVE_YEARS.multipliedBy(2));
        cleaned();

        assertThat(remembered(order)).isPositive();
        assertThat(order.taskOf("lebedev", "item01_organise")).isNotNull();
        assertThat(letters(order)).isOne();
        sql.update("update rollout_letter set sent_at = created_at where order_id = ?", order.orderId());
    }

    private OrderPlay ended() {
        return registered("retention-1").completes("lebedev", "item01_organise", FilledIn.ITEM01)
                .completes("class-01", "item10_class", FilledIn.schoolClass())
                .completes("kazachenko", "item09_report", FilledIn.ITEM09).completes("lebedev", "report_approval", FilledIn.APPROVED)
                .completes("brusilov", "report_acceptance", FilledIn.ACCEPTED)
                .completes("lebedev", "item12_control", with(FilledIn.CLOSE, Map.of("closingReason", "Проба.")));
    }

    private OrderPlay registered(String number) {
        return OrderPlay.openedBy(engine, "lebedev").completes("lebedev", "register_order", Map.of("number", number));
    }

    /** As the jobs do at night: each takes a part, until there is nothing left. */
    private void cleaned() {
        history.cleanUpHistoryAsync(true);
        for (int part = 0; part < MANY && old() > 0; part++) {
            history.findHistoryCleanupJobs().stream().map(Job::getId).forEach(management::executeJob);
        }
        retention.deleteOld();
    }

    private long old() {
        return inHistory("REMOVAL_TIME_ < ?", Timestamp.from(clock.instant()));
    }

    private long remembered(OrderPlay order) {
        return inHistory("ROOT_PROC_INST_ID_ = ?", order.processInstanceId());
    }

    private long inHistory(String condition, Object value) {
        return HISTORY.stream().mapToLong(table -> sql.queryForObject("select count(*) from " + table + " where " + condition,
                Long.class, value)).sum();
    }

    private long letters(OrderPlay order) {
        return sql.queryForObject("select count(*) from rollout_letter where order_id = ?", Long.class, order.orderId());
    }

    private Map<String, Object> record(OrderPlay order) {
        return Map.of("facts", facts.history(order.orderId()).toString(), "reports", reports.of(order.orderId()).stream()
                        .map(report -> report.id() + report.appendix2().toString() + java.util.Arrays.hashCode(report.document())).toList(),
                "items", sql.queryForList("select * from rollout_order_item where order_id = ? order by id", order.orderId()),
                "changes", sql.queryForList("select c.* from rollout_item_change c join rollout_order_item i on i.id = c.item_id "
                        + "where i.order_id = ? order by c.id", order.orderId()),
                "order", sql.queryForList("select * from rollout_order where id = ?", order.orderId()));
    }
}
