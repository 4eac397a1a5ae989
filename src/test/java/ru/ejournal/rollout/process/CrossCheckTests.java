package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.Collections;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import jakarta.ws.rs.BadRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import ru.ejournal.rollout.RunningTracker;

/** What one field cannot know: shares above the whole, dates on the wrong side of today, people from elsewhere. */
@TestInstance(Lifecycle.PER_CLASS)
class CrossCheckTests extends RunningTracker {

    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcTemplate jdbc;

    private OpenTasks opened;
    private long before;

    @BeforeAll
    void ordersWithEveryTaskOpen() {
        clock.set(Instant.parse("2013-09-24T04:00:00Z"));
        opened = OpenTasks.of(engine);
    }

    @BeforeEach
    void count() {
        before = recorded();
    }

    @AfterEach
    void nothingIsRecorded() {
        assertThat(recorded()).isEqualTo(before);
    }

    @ParameterizedTest
    @CsvSource({"parentsInformed, 21, «Ознакомлено родителей» (21), «Родителей» (20)",
            "consents, 22, «Оформлено согласий на обработку персональных данных» (22), «Обучающихся» (21)",
            "pupilLogins, 100000, «Обучающихся получили логин» (100000), «Обучающихся» (21)",
            "parentsActive, 19, «Родителей пользуются системой» (19), «Родителей получили логин» (18)"})
    void a_hundred_and_one_percent_of_a_class_is_refused(String key, int count, String part, String whole) {
        assertThat(refusal("item10_class", Map.of(key, count))).contains(part, whole, "не может быть больше");
    }

    @Test
    void a_hundred_and_one_percent_of_the_teachers_and_the_records_are_refused_together() {
        assertThat(refusal("item09_report", Map.of("teachersTrained", 13, "recordsFilled", 101)))
                .contains("«Обучены работе в системе» (13)", "«Заполнено записей» (101)");
    }

    @Test
    void what_is_said_to_have_been_done_tomorrow_has_not_been_done() {
        assertThat(refusal("item11_publish", Map.of("publicationDate", "2013-09-25"))).isEqualTo("«Дата размещения»: дата ещё не наступила.");
        assertThat(refusal("item10_class", Map.of("marksCheckedOn", "2013-09-25"))).contains("«Проверено»: дата ещё не наступила.");
        assertThat(refusal("item08_submit_plan", Map.of("outgoingDate", "2013-09-25"))).contains("дата ещё не наступила.");
        assertThat(refusal("item08_receipt_paper", Map.of("incomingDate", "2013-09-25"))).contains("дата ещё не наступила.");
        assertThat(refusal("report_paper", Map.of("incomingDate", "2013-09-25"))).contains("дата ещё не наступила.");
        assertThat(refusal("register_order", Map.of("orderDate", "2013-09-25"))).contains("«Дата приказа»: дата ещё не наступила.");
    }

    @Test
    void just_before_the_schools_midnight_tomorrow_is_still_tomorrow() {
        clock.set(Instant.parse("2013-09-24T17:59:59Z"));

        assertThat(refusal("item11_publish", Map.of("publicationDate", "2013-09-25"))).contains("дата ещё не наступила");
    }

    @Test
    void a_condition_cannot_be_promised_for_yesterday() {
        Map<String, Object> promise = Fields.with(ValidInput.of("item02_conditions").get(1), "conditionNetworkDate", "2013-09-23");

        assertThat(refusal("item02_conditions", promise)).contains("Когда будет»: дата уже прошла");
    }

    @ParameterizedTest
    @ValueSource(strings = {"2013-09-23", "2013-12-29"})
    void the_report_is_of_a_day_between_the_order_and_the_report_date(String asOf) {
        assertThat(refusal("item09_report", Map.of("asOf", asOf))).startsWith("«По состоянию на»: дата от 24.09.2013 до 28.12.2013");
    }

    @ParameterizedTest
    @ValueSource(strings = {"nobody", "brusilov", "admin", "n-teacher", "KAZACHENKO", "' or 1=1"})
    void only_people_of_the_school_are_chosen(String login) {
        assertThat(refusal("register_order", Map.of("responsible", login))).contains("«Ответственное лицо (пункт 6)»: выбранного в списке уже нет");
        assertThat(refusal("register_order", Map.of("performer_item07_plan", login)))
                .contains("«п. 7. Разработать и утвердить план: Кто исполняет»: выбранного в списке уже нет");
        assertThat(refusal("amend_order", Map.of("responsible", login))).contains("«Ответственное лицо (пункт 6)»");
        assertThat(refusal("item06_appoint", Map.of("responsible", login))).contains("«Ответственное лицо»");
        assertThat(refusal("acquaintance_record", Map.of("people", List.of(login)))).contains("«Кого отмечаем»");
    }

    @Test
    void report_dates_come_after_the_order_once_each_and_in_a_sensible_number() {
        assertThat(refusal("register_order", Map.of("reportDates", List.of()))).contains("«Даты отчёта»: укажите от одной до 12 дат");
        assertThat(refusal("register_order", dates("2013-12-28", "2013-12-28"))).contains("дважды");
        assertThat(refusal("register_order", dates("2013-09-24"))).contains("после даты приказа");
        assertThat(refusal("register_order", Map.of("reportDates", Collections.nCopies(13, Map.of("date", "2013-12-28")))))
                .contains("от одной до 12");
        assertThat(refusal("amend_order", Map.of("reportDates", List.of()))).contains("«Даты отчёта»");
    }

    @Test
    void a_deadline_that_was_left_behind_by_an_earlier_report_is_named() {
        Map<String, Object> earlier = new HashMap<>(dates("2013-10-31"));
        earlier.put("deadline_item03_regulation", "2013-10-31");

        assertThat(refusal("register_order", earlier)).startsWith("Срок позже последней даты отчёта (31.10.2013): «Организовать введение")
                .contains("«С приказом ознакомлены»").doesNotContain("Утвердить положение", "Контролировать").endsWith("к отчёту.");
    }

    @Test
    void a_deadline_is_not_before_the_order() {
        assertThat(refusal("register_order", Map.of("deadline_item03_regulation", "2013-09-23")))
                .isEqualTo("«п. 3 Утвердить положение об электронном дневнике»: срок раньше даты приказа.");
    }

    @Test
    void a_responsible_person_has_a_full_name_their_own_and_a_basis_if_another_than_the_orders() {
        assertThat(refusal("item06_appoint", Map.of("responsibleName", "Казаченко"))).contains("имя и отчество");
        assertThat(refusal("item06_appoint", Map.of("responsibleName", "Иванов Иван Иванович"))).contains("ожидается «Казаченко»");
        assertThat(refusal("item06_appoint", Map.of("responsible", "class-01"))).contains("«Основание замены (приказ №, дата)»");
    }

    @Test
    void an_order_with_gaps_is_closed_only_with_a_reason() {
        assertThat(refusal("item12_control", Map.of("controlDecision", "снять с контроля", "closingReason", "  ")))
                .contains("укажите причину");
    }

    @Test
    void a_return_needs_remarks() {
        assertThat(refusal("item08_receipt", Map.of("planDecision", "возвращён"))).contains("«Замечания»: нужно заполнить");
        assertThat(refusal("report_acceptance", Map.of("acceptanceDecision", "возвращён"))).contains("«Замечания»");
        assertThat(refusal("report_approval", Map.of("reportDecision", "вернуть"))).contains("«Замечания»");
    }

    @Test
    void a_paper_signature_is_not_older_than_the_order() {
        assertThat(refusal("acquaintance_record", Map.of("people", List.of("class-01"), "outcome", "paper",
                "signedOn", "2013-09-23"))).contains("раньше даты приказа");
    }

    @Test
    void what_was_never_told_cannot_be_corrected() {
        assertThat(refusal("correction_choose", Map.of("subject", "lekarevo-0|item10_class|5"))).contains("«Какие сведения уточнить»");
    }

    private String refusal(String taskId, Map<String, ?> wrong) {
        Task task = opened.task(taskId);
        Map<String, Object> filledIn = new HashMap<>(taskId.equals("register_order") || taskId.equals("acquaintance_record")
                ? Map.of() : ValidInput.of(taskId).get(0));
        filledIn.putAll(wrong);
        Throwable refused = catchThrowable(() -> opened.completes(task, filledIn));
        assertThat(refused).isInstanceOf(BadRequestException.class);
        assertThat(opened.task(taskId)).as("still open after " + refused.getMessage()).isNotNull();
        return refused.getMessage();
    }

    private static Map<String, Object> dates(String... dates) {
        return Map.of("reportDates", List.of(dates).stream().map(date -> Map.of("date", date)).toList());
    }

    private long recorded() {
        return jdbc.queryForObject("select count(*) from rollout_fact", Long.class);
    }
}
