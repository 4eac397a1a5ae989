package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.JdbcTemplate;

import ru.ejournal.rollout.Hostile;
import ru.ejournal.rollout.RunningTracker;

/** Anything at all in any form: it is taken with its facts or refused with none, never half, and nothing of ours is shown. */
class FormFuzzTests extends RunningTracker {

    private static final List<String> TYPES = List.of("String", "Integer", "Long", "Double", "Boolean", "Json", "Object", "Bytes", "Date",
            "Null", "File", "Xml", "Short", "", "НетТакого");
    private static final Pattern TRACE = Pattern.compile("\\bat [a-z]+(\\.[\\w$]+)+\\(|java\\.lang\\.|org\\.camunda|SQLException|org\\.h2");

    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcTemplate jdbc;
    @LocalServerPort
    int port;

    private final HttpClient http = HttpClient.newHttpClient();
    private final ObjectMapper json = new ObjectMapper();

    @Test
    void whatever_is_sent_to_a_task_it_is_done_whole_or_not_at_all() {
        OpenTasks opened = OpenTasks.anew(engine);
        List<String> open = new ArrayList<>(Models.userTasks().stream().map(UserTask::getId).sorted().toList());
        Hostile.tries(hostile -> {
            String taskId = hostile.one(open);
            Task task = opened.task(taskId);
            if (task == null) {
                open.remove(taskId);
                return;
            }
            String body = body(hostile, opened.form(taskId));
            State before = state();

            HttpResponse<String> answer = sends(task, hostile.one(List.of("complete", "complete", "submit-form", "resolve")), body);

            String said = "%s: %s%n%s%n%d %s".formatted(taskId, task.getAssignee(), Fields.brief(body), answer.statusCode(), answer.body());
            assertThat(answer.statusCode()).as(said + body).isLessThan(500);
            assertThat(answer.body()).as(said).doesNotContainPattern(TRACE);
            boolean still = opened.task(taskId) != null;
            if (answer.statusCode() >= 400) {
                assertThat(still).as(said).isTrue();
                assertThat(state()).as(said).isEqualTo(before);
            }
            if (!still) {
                open.remove(taskId);
            }
        });
    }

    /** Mostly what the form wants, with something in it that it does not; sometimes nothing that it would know. */
    private String body(Hostile hostile, String form) {
        try {
            if (hostile.chance(5)) {
                return hostile.chance(50) ? hostile.text() : json.writeValueAsString(hostile.value());
            }
            Map<String, Object> variables = new LinkedHashMap<>();
            List<Map<String, Object>> valid = ValidInput.of(form);
            hostile.one(valid).forEach((key, value) -> variables.put(key, variable(value instanceof List ? text(value) : value, null, value)));
            for (JsonNode field : FormFiles.form(form).components()) {
                if (!Fields.key(field).isEmpty() && hostile.chance(20)) {
                    Object value = hostile.chance(20) ? text(hostile.value()) : hostile.value();
                    variables.put(Fields.key(field), variable(value, hostile.chance(50) ? null : hostile.one(TYPES), value));
                }
            }
            if (hostile.chance(10)) {
                variables.put(hostile.text(), variable(hostile.value(), null, ""));
            }
            return json.writeValueAsString(Map.of(hostile.chance(98) ? "variables" : hostile.text(), variables));
        } catch (com.fasterxml.jackson.core.JsonProcessingException halfCharacter) {
            return "{\"variables\": {\"remarks\": {\"value\": \"\\ud83d\"}}}";
        }
    }

    private Map<String, Object> variable(Object value, String type, Object meant) {
        Map<String, Object> variable = new HashMap<>(Map.of("value", value));
        if (type != null) {
            variable.put("type", type);
        } else if (meant instanceof List) {
            variable.put("type", "Json");
        }
        return variable;
    }

    private String text(Object value) {
        return json.valueToTree(value).toString();
    }

    private HttpResponse<String> sends(Task task, String how, String body) {
        String basic = Base64.getEncoder().encodeToString((task.getAssignee() + ":" + task.getAssignee()).getBytes(StandardCharsets.UTF_8));
        try {
            return http.send(HttpRequest.newBuilder(URI.create("http://localhost:%d/engine-rest/task/%s/%s".formatted(port, task.getId(), how)))
                    .header("Authorization", "Basic " + basic).header("Content-Type", "application/json")
                    .POST(BodyPublishers.ofString(body)).build(), BodyHandlers.ofString());
        } catch (java.io.IOException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private State state() {
        return new State(jdbc.queryForObject("select count(*) from rollout_fact", Long.class),
                engine.getTaskService().createTaskQuery().count(), engine.getRuntimeService().createVariableInstanceQuery().count());
    }

    private record State(long facts, long tasks, long variables) {
    }
}
