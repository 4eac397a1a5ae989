package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import jakarta.ws.rs.BadRequestException;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import ru.ejournal.rollout.RunningTracker;

/** Nonsense in every field of every task: refused in Russian by the field's name, the task stays, nothing is recorded. */
@TestInstance(Lifecycle.PER_CLASS)
class BadInputTests extends RunningTracker {

    /** The forms alone are tried with all kinds; here each field gets a few through the whole application. */
    private static final int EACH = 4;

    @Autowired
    ProcessEngine engine;
    @Autowired
    JdbcTemplate jdbc;

    private OpenTasks opened;

    @BeforeAll
    void ordersWithEveryTaskOpen() {
        clock.set(Instant.parse("2013-09-24T04:00:00Z"));
        opened = OpenTasks.of(engine);
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void nonsense_in_a_task_is_refused_and_changes_nothing(String taskId) {
        Task task = opened.task(taskId);
        String formId = opened.form(taskId);
        long before = recorded();
        for (Map<String, Object> valid : ValidInput.of(formId)) {
            for (JsonNode field : Fields.shown(formId, valid)) {
                List<Object> bad = BadValues.of(field);
                for (int i = 0; i < bad.size(); i += Math.max(1, bad.size() / EACH)) {
                    String key = Fields.key(field);
                    Map<String, Object> filledIn = Fields.with(reasoned(taskId, valid), key, bad.get(i));

                    Throwable refused = catchThrowable(() -> opened.completes(task, filledIn));

                    assertThat(refused).as("%s = %s", key, Fields.brief(bad.get(i))).isInstanceOf(BadRequestException.class)
                            .hasMessageContaining(Fields.label(field) + "»");
                }
            }
        }
        assertThat(opened.task(taskId)).as("still open").isNotNull();
        assertThat(recorded()).as("facts").isEqualTo(before);
    }

    /** A correction gives its reason besides. */
    private static Map<String, Object> reasoned(String taskId, Map<String, Object> valid) {
        return taskId.equals("correction_enter") ? Fields.with(valid, "correctionReason", "Опечатка") : valid;
    }

    private long recorded() {
        return jdbc.queryForObject("select count(*) from rollout_fact", Long.class);
    }

    private static Stream<String> tasks() {
        return Models.userTasks().stream().map(UserTask::getId);
    }
}
