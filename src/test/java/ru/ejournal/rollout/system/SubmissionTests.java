package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.system.Visitor.JSON;
import static ru.ejournal.rollout.system.Visitor.basic;

import java.net.http.HttpResponse;
import java.time.Instant;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import ru.ejournal.rollout.process.OrderPlay;

/** What a program, or a browser that has been tampered with, may try over HTTP: answered plainly and without effect. */
@TestInstance(Lifecycle.PER_CLASS)
class SubmissionTests extends RunningSystem {

    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcTemplate jdbc;

    private OrderPlay order;

    @BeforeAll
    void an_order() {
        clock.set(Instant.parse("2013-09-24T04:00:00Z"));
        order = OrderPlay.openedBy(engine, "lebedev").completes("lebedev", "register_order", Map.of("number", "HTTP-1"));
    }

    static List<String> values() {
        return List.of(
                "{\"value\":\"много\",\"type\":\"String\"}", "{\"value\":\"x\",\"type\":\"Integer\"}",
                "{\"value\":5.5,\"type\":\"Double\"}", "{\"value\":1e400,\"type\":\"Double\"}", "{\"value\":99999999999,\"type\":\"Integer\"}",
                "{\"value\":true,\"type\":\"Boolean\"}", "{\"value\":\"{\",\"type\":\"Json\"}", "{\"value\":\"\",\"type\":\"Json\"}",
                "{\"value\":\"%s\",\"type\":\"Json\"}".formatted("[".repeat(3000)), "{\"value\":\"[1]\",\"type\":\"Json\"}",
                "{\"value\":\"2013-09-24T10:00:00.000+0600\",\"type\":\"Date\"}", "{\"value\":\"завтра\",\"type\":\"Date\"}",
                "{\"value\":\"AAAA\",\"type\":\"Bytes\"}", "{\"value\":\"не base64!\",\"type\":\"Bytes\"}",
                "{\"value\":\"AAAA\",\"type\":\"File\",\"valueInfo\":{\"filename\":\"a.exe\"}}", "{\"value\":\"AAAA\",\"type\":\"File\"}",
                "{\"value\":\"rO0ABQ==\",\"type\":\"Object\",\"valueInfo\":{\"serializationDataFormat\":\"application/x-java-serialized-object\",\"objectTypeName\":\"java.util.HashMap\"}}",
                "{\"value\":\"{\\\"metricRegistry\\\":\\\"x\\\"}\",\"type\":\"Object\",\"valueInfo\":{\"serializationDataFormat\":\"application/json\",\"objectTypeName\":\"com.zaxxer.hikari.HikariConfig\"}}",
                "{\"value\":\"[1]\",\"type\":\"Object\",\"valueInfo\":{\"serializationDataFormat\":\"application/json\",\"objectTypeName\":\"java.util.ArrayList\"}}",
                "{\"value\":{\"a\":1},\"type\":\"Object\"}", "{\"value\":\"x\",\"type\":\"Нечто\"}", "{\"value\":{\"a\":{\"b\":[1]}}}",
                "{\"value\":[1,2]}", "{\"value\":null,\"type\":\"Null\"}", "{\"value\":\"%s\",\"type\":\"String\"}".formatted("я".repeat(10_000)),
                "{}", "[]", "\"x\"", "5");
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_number_that_is_none_is_refused_whatever_its_type(String value) {
        Task task = order.taskOf("class-05", "item10_class");
        for (String action : List.of("complete", "submit-form")) {
            assertRefused(task, action, "{\"variables\":{\"parents\":%s}}".formatted(value));
        }
    }

    @ParameterizedTest
    @MethodSource("values")
    void a_list_that_is_none_is_refused_whatever_its_type(String value) {
        assertRefused(order.taskOf("lebedev", "item03_regulation"), "submit-form", "{\"variables\":{\"localActs\":%s}}".formatted(value));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{", "", "null", "[]", "5", "{\"variables\":[]}", "{\"variables\":5}", "{\"variables\":{\"parents\":null}}",
            "{\"unknown\":{}}", "не json"})
    void a_body_that_is_no_submission_is_refused(String body) {
        for (String action : List.of("complete", "submit-form")) {
            assertRefused(order.taskOf("class-06", "item10_class"), action, body);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"schoolClass", "orderId", "reportApproved", "planAccepted", "controlDecided", "orderMistaken", "actor", "signatory",
            "initiator", "item", "form", "execution", "correction", "pupilLoginsProvided", "orderTitle", "x"})
    void what_is_no_field_of_the_form_is_refused_by_name(String name) {
        Task task = order.taskOf("class-05", "item10_class");

        for (String action : List.of("complete", "submit-form")) {
            assertThat(assertRefused(task, action, "{\"variables\":{\"%s\":{\"value\":\"6\",\"type\":\"String\"}}}".formatted(name)))
                    .contains("«" + name + "»");
        }
    }

    @Test
    void tasklist_is_told_in_russian_too() {
        Task task = order.taskOf("class-07", "item10_class");
        Visitor teacher = somebody();
        teacher.logsIn("class-07", "class-07");
        teacher.opens("/camunda/app/tasklist/default/");

        HttpResponse<String> answer = teacher.posts("/camunda/api/engine/engine/default/task/" + task.getId() + "/submit-form",
                JSON, "{\"variables\":{\"parents\":{\"value\":\"x\",\"type\":\"Integer\"}}}", teacher.webappsToken());

        assertBadRequest(answer);
        assertThat(answer.body()).doesNotContain("Cannot");
        assertThat(open(task)).isTrue();
    }

    @Test
    void nobody_signs_for_somebody_else() {
        Task task = order.taskOf("class-06", "acquaintance_sign");

        assertThat(post("/engine-rest/task/" + task.getId() + "/complete", "{\"variables\":{\"acquainted\":{\"value\":true}}}",
                "class-05").statusCode()).isIn(403, 404);
        assertRefused(order.taskOf("class-05", "acquaintance_sign"), "submit-form",
                "{\"variables\":{\"acquainted\":{\"value\":true},\"signatory\":{\"value\":\"class-06\"}}}");
    }

    @Test
    void a_task_that_the_director_hands_on_is_no_longer_its_former_holders() {
        Task task = order.taskOf("class-09", "item10_class");
        String path = "/engine-rest/task/" + task.getId();

        assertThat(post(path + "/assignee", "{\"userId\":\"class-08\"}", "lebedev").statusCode()).isEqualTo(204);

        String form = "{\"variables\":{\"parents\":{\"value\":1}}}";
        assertThat(post(path + "/submit-form", form, "class-09").statusCode()).isIn(403, 404);
        assertThat(somebody().asks(path, basic("class-09", "class-09")).statusCode()).isEqualTo(404);
        assertThat(somebody().asks(path, basic("class-08", "class-08")).statusCode()).isEqualTo(200);
        assertThat(post(path + "/assignee", "{\"userId\":\"class-09\"}", "lebedev").statusCode()).isEqualTo(204);
        assertThat(open(task)).isTrue();
    }

    @Test
    void an_object_in_place_of_a_school_is_refused() {
        String object = "{\"variables\":{\"schoolId\":{\"value\":\"{}\",\"type\":\"Object\",\"valueInfo\":{\"objectTypeName\":\"x.Y\",\"serializationDataFormat\":\"application/json\"}}}}";

        assertThat(post(start("correction"), object, "class-05").statusCode()).isIn(200, 400);
    }

    @Test
    void a_task_ends_by_its_form_only() {
        Task task = order.taskOf("class-05", "item10_class");
        String path = "/engine-rest/task/" + task.getId();

        assertForbidden(post(path + "/bpmnError", "{\"errorCode\":\"any\"}", "class-05"));
        assertForbidden(post(path + "/bpmnEscalation", "{\"escalationCode\":\"item_overdue\"}", "class-05"));
        assertThat(open(task)).isTrue();
    }

    @Test
    void a_process_starts_at_its_beginning_with_nothing_in_hand() {
        String shortcut = "{\"businessKey\":\"%s\",\"skipCustomListeners\":true,\"startInstructions\":[{\"type\":\"startBeforeActivity\",\"activityId\":\"%s\"}]}";

        assertForbidden(post(start("school-order"), shortcut.formatted(order.orderId(), "close_order"), "secretary"));
        assertForbidden(post(start("school-order"), shortcut.formatted(order.orderId(), "submit_report"), "secretary"));
        assertForbidden(post(start("correction"), shortcut.formatted("", "correction_enter"), "class-05"));
        assertBadRequest(post(start("correction"), "{\"variables\":{\"initiator\":{\"value\":\"lebedev\"}}}", "class-05"));
        assertThat(order.running()).isTrue();
    }

    @Test
    void who_may_not_start_an_order_does_not() {
        assertThat(post(start("school-order"), "{}", "class-05").statusCode()).isEqualTo(403);
        assertThat(post(start("letter"), "{}", "lebedev").statusCode()).isEqualTo(403);
    }

    @Test
    void a_task_that_is_gone_is_said_to_be_gone() {
        Task task = order.taskOf("class-11", "item10_class");
        String body = "{\"variables\":{\"parents\":{\"value\":1}}}";
        runtime.suspendProcessInstanceById(task.getProcessInstanceId());
        HttpResponse<String> suspended = post("/engine-rest/task/" + task.getId() + "/complete", body, "class-11");
        runtime.activateProcessInstanceById(task.getProcessInstanceId());
        HttpResponse<String> unknown = post("/engine-rest/task/0a1b/complete", body, "class-11");

        assertThat(suspended.statusCode()).isEqualTo(400);
        assertThat(suspended.body()).containsPattern("[а-яё]").doesNotContain("ENGINE");
        assertThat(unknown.statusCode()).isIn(400, 404);
        assertThat(unknown.body()).containsPattern("[а-яё]");
    }

    private String assertRefused(Task task, String action, String body) {
        long before = recorded();
        HttpResponse<String> answer = post("/engine-rest/task/" + task.getId() + "/" + action, body, task.getAssignee());
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).as(body).containsPattern("[а-яё]").doesNotContain("Exception:", "ENGINE-");
        assertThat(open(task)).as("still open").isTrue();
        assertThat(recorded()).as("facts").isEqualTo(before);
        return answer.body();
    }

    private static void assertBadRequest(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(400);
        assertThat(answer.body()).containsPattern("[а-яё]");
    }

    private static void assertForbidden(HttpResponse<String> answer) {
        assertThat(answer.statusCode()).as(answer.body()).isEqualTo(403);
        assertThat(answer.body()).contains("Недостаточно прав");
    }

    private HttpResponse<String> post(String path, String body, String login) {
        return somebody().posts(path, JSON, body, basic(login, login));
    }

    private static String start(String process) {
        return "/engine-rest/process-definition/key/" + process + "/start";
    }

    private boolean open(Task task) {
        return tasks.createTaskQuery().taskId(task.getId()).count() == 1;
    }

    private long recorded() {
        return jdbc.queryForObject("select count(*) from rollout_fact", Long.class);
    }
}
