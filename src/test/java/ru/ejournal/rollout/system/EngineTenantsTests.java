package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.system.Visitor.JSON;

import java.net.http.HttpResponse;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The engine's own addresses (Tasklist, Cockpit, engine-rest) show a school's people nothing of another school. */
@TestInstance(Lifecycle.PER_CLASS)
class EngineTenantsTests extends RunningSystem {

    private Task task;
    private Visitor stranger;
    private Visitor own;

    @BeforeEach
    void anErrandInTheNorth() {
        if (task != null) {
            return;
        }
        task = errand("north", "n-teacher", 24);
        stranger = loggedIn("s-director");
        own = loggedIn("n-director");
        stranger.opens("/camunda/app/cockpit/default/");
        own.opens("/camunda/app/cockpit/default/");
    }

    /** $T, $I, $E: the task, its instance, its execution. */
    @ParameterizedTest
    @ValueSource(strings = {"/task?maxResults=2000", "/task?tenantIdIn=north&maxResults=2000", "/task/$T", "/task/$T/variables", "/task/$T/form-variables", "/task/$T/identity-links",
            "/process-instance?maxResults=2000", "/process-instance/$I", "/process-instance/$I/variables", "/process-instance/$I/activity-instances",
            "/execution?maxResults=2000", "/execution/$I", "/variable-instance?maxResults=2000", "/incident?maxResults=2000",
            "/history/task?maxResults=2000", "/history/process-instance?maxResults=2000", "/history/process-instance/$I", "/history/activity-instance?maxResults=2000",
            "/history/variable-instance?maxResults=2000", "/history/detail?maxResults=2000", "/tenant?maxResults=2000"})
    void the_engine_keeps_schools_apart(String path) {
        String address = path.replace("$T", task.getId()).replace("$I", task.getProcessInstanceId());
        for (String api : new String[] {"/engine-rest", "/camunda/api/engine/engine/default"}) {
            HttpResponse<String> answer = stranger.asks(api + address);
            assertThat(answer.body()).as(api + address).doesNotContain("n-teacher", "\"" + task.getId() + "\":", "\"north\"",
                    "\"id\":\"" + task.getId(), "\"id\":\"" + task.getProcessInstanceId(), "\"processInstanceId\":\"" + task.getProcessInstanceId());
            if (path.contains("$")) {
                assertThat(answer.statusCode()).as(api + address).isIn(403, 404);
            } else {
                assertThat(answer.statusCode()).as(api + address).isEqualTo(200);
            }
        }
    }

    @Test
    void nobody_looks_up_another_schools_people() {
        for (String api : new String[] {"/engine-rest", "/camunda/api/engine/engine/default"}) {
            assertThat(stranger.asks(api + "/user?maxResults=2000").body()).contains("s-director", "d-officer").doesNotContain("n-director", "n-teacher");
            assertThat(stranger.asks(api + "/user?memberOfTenant=north&maxResults=2000").body()).contains("d-officer").doesNotContain("n-teacher", "n-director");
            assertThat(stranger.asks(api + "/user/n-teacher/profile").statusCode()).isEqualTo(404);
            assertThat(stranger.asks(api + "/identity/groups?userId=s-director").body()).doesNotContain("n-director");
            assertThat(stranger.asks(api + "/group?member=n-director&maxResults=2000").body()).isEqualTo("[]");
            assertThat(stranger.asks(api + "/group/count?member=n-director").body()).contains("\"count\":0");
            assertThat(own.asks(api + "/group?member=n-director&maxResults=2000").body()).contains("\"director\"");
            assertThat(own.asks(api + "/user/n-teacher/profile").body()).contains("Человек n-teacher");
            assertThat(own.asks(api + "/user/d-officer/profile").statusCode()).isEqualTo(200);
        }
        assertThat(loggedIn("d-officer").asks("/engine-rest/user?maxResults=2000").body()).contains("s-director", "n-teacher");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/process-instance/$I/called-process-instances", "/process-instance/$I/detail"})
    void so_does_cockpit(String path) {
        String address = "/camunda/api/cockpit/plugin/base/default" + path.replace("$I", task.getProcessInstanceId());

        assertThat(stranger.posts(address, JSON, "{}", stranger.webappsToken()).body()).doesNotContain("n-teacher", "\"north\"");
        assertThat(stranger.posts("/camunda/api/cockpit/plugin/base/default/process-instance?maxResults=2000", JSON, "{}", stranger.webappsToken()).body())
                .doesNotContain(task.getProcessInstanceId());
        assertThat(own.posts("/camunda/api/cockpit/plugin/base/default/process-instance?maxResults=2000", JSON, "{}", own.webappsToken()).body())
                .as("its own director sees it").contains(task.getProcessInstanceId());
    }

    @ParameterizedTest
    @ValueSource(strings = {"/task/$T/complete", "/task/$T/claim", "/task/$T/assignee", "/task/$T/resolve"})
    void nobody_acts_in_another_school(String path) {
        String address = path.replace("$T", task.getId()).replace("$I", task.getProcessInstanceId());

        HttpResponse<String> answer = somebody().posts("/engine-rest" + address, JSON, "{\"userId\":\"s-director\"}", Visitor.basic("s-director", PASSWORD));

        assertThat(answer.statusCode()).as(answer.body()).isIn(403, 404);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).taskAssignee("n-teacher").count()).isOne();
    }
}
