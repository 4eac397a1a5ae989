package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.system.Visitor.JSON;
import static ru.ejournal.rollout.system.Visitor.basic;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

class EngineRestTests extends RunningSystem {

    @Test
    void a_password_with_the_request_is_enough_and_leaves_no_session() {
        Visitor program = somebody();

        assertThat(program.asks("/engine-rest/task?maxResults=5", basic("n-teacher", PASSWORD)).statusCode()).isEqualTo(200);
        assertThat(program.cookie("JSESSIONID")).isEmpty();
        assertThat(program.asks("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(program.asks("/engine-rest/task", basic("n-teacher", "wrong")).statusCode()).isEqualTo(401);
        identities.unlockUser("n-teacher");
    }

    @Test
    void a_program_is_asked_for_a_password_and_a_browser_is_not() {
        assertThat(somebody().asks("/engine-rest/task").headers().firstValue("WWW-Authenticate").orElse("")).startsWith("Basic");
        for (String path : new String[] {"/engine-rest/task", "/api/orders", "/camunda/api/engine/engine/default/task"}) {
            var answer = somebody().asks(path, "Sec-Fetch-Site", "same-origin", "Accept", "application/json");
            assertThat(answer.statusCode()).as(path).isEqualTo(401);
            assertThat(answer.headers().firstValue("WWW-Authenticate")).as(path).isEmpty();
        }
    }

    @Test
    void a_list_without_a_limit_has_one_all_the_same() {
        assertThat(somebody().asks("/engine-rest/task", basic("n-teacher", PASSWORD)).statusCode()).isEqualTo(200);
        assertThat(somebody().asks("/engine-rest/task?maxResults=1000000", basic("n-teacher", PASSWORD)).statusCode()).isEqualTo(400);
    }

    @Test
    void a_name_is_what_the_school_calls_somebody() {
        String before = somebody().asks("/engine-rest/user/n-teacher/profile", basic("n-teacher", PASSWORD)).body();
        String director = "{\"id\":\"n-teacher\",\"firstName\":\"\",\"lastName\":\"Лебедев В.В.\",\"email\":\"x@example.org\"}";

        assertThat(somebody().puts("/engine-rest/user/n-teacher/profile", director, basic("n-teacher", PASSWORD)))
                .satisfies(answer -> assertThat(answer.statusCode()).isEqualTo(400))
                .satisfies(answer -> assertThat(answer.body()).contains("«Сотрудники»"));
        assertThat(somebody().asks("/engine-rest/user/n-teacher/profile", basic("n-teacher", PASSWORD)).body()).isEqualTo(before);
    }

    @Test
    void staff_see_their_own_tasks_the_director_and_the_deputy_the_schools_the_district_all() {
        Task mine = errand("north", "n-teacher", 24);
        Task colleagues = errand("north", "n-employee", 24);
        Task elsewhere = errand("south", "s-director", 24);

        assertThat(tasksOf("n-teacher")).contains(mine.getId())
                .doesNotContain(colleagues.getId(), elsewhere.getId());
        assertThat(tasksOf("n-director")).contains(mine.getId(), colleagues.getId()).doesNotContain(elsewhere.getId());
        assertThat(tasksOf("n-deputy")).contains(mine.getId(), colleagues.getId()).doesNotContain(elsewhere.getId());
        assertThat(tasksOf("d-officer")).contains(mine.getId(), colleagues.getId(), elsewhere.getId());
    }

    @Test
    void only_the_performer_completes_a_task_and_the_director_reassigns_it() {
        String task = "/engine-rest/task/" + errand("north", "n-teacher", 24).getId();

        assertThat(post(task + "/complete", "{}", "n-director")).isEqualTo(403);
        assertThat(post(task + "/complete", "{}", "n-deputy")).isEqualTo(403);
        assertThat(post(task + "/assignee", "{\"userId\":\"n-employee\"}", "n-deputy")).isEqualTo(403);
        assertThat(post(task + "/assignee", "{\"userId\":\"n-employee\"}", "n-director")).isEqualTo(204);
        assertThat(post(task + "/complete", "{}", "n-employee")).isEqualTo(204);
    }

    @Test
    void nobody_but_the_administrator_deletes_suspends_or_sets_variables() {
        Task task = errand("north", "n-teacher", 24);
        String instance = "/engine-rest/process-instance/" + task.getProcessInstanceId();

        for (String login : new String[] {"n-teacher", "n-deputy", "n-director", "d-officer"}) {
            // 404 is the answer about what one may not even see.
            assertThat(somebody().deletes(instance, basic(login, PASSWORD)).statusCode()).as(login).isIn(403, 404);
            assertThat(post(instance + "/variables", "{\"modifications\":{\"x\":{\"value\":1}}}", login)).as(login)
                    .isEqualTo(403);
            assertThat(post("/engine-rest/task/" + task.getId() + "/variables",
                    "{\"modifications\":{\"x\":{\"value\":1}}}", login)).as(login).isEqualTo(403);
            assertThat(somebody().deletes("/engine-rest/user/" + login, basic(login, PASSWORD)).statusCode())
                    .as(login).isEqualTo(403);
            assertThat(somebody().deletes("/engine-rest/deployment/" + deployment(task) + "?cascade=true",
                    basic(login, PASSWORD)).statusCode()).as(login).isIn(403, 404);
            assertThat(deploy(login)).as(login).isEqualTo(403);
        }
        assertThat(repository.createDeploymentQuery().deploymentId(deployment(task)).count()).isOne();
        assertThat(somebody().deletes(instance, basic("admin", "admin")).statusCode()).isEqualTo(204);
    }

    @Test
    void a_session_reads_but_a_strangers_page_can_change_nothing_with_it() {
        Task task = errand("north", "n-teacher", 24);
        String complete = "/engine-rest/task/" + task.getId() + "/complete";
        Visitor visitor = loggedIn("n-teacher");

        assertThat(visitor.asks("/engine-rest/task?maxResults=2000&sortBy=created&sortOrder=desc").body()).contains(task.getId());
        assertThat(visitor.posts(complete, "text/plain", "{}").statusCode()).isEqualTo(403);
        assertThat(visitor.posts(complete, JSON, "{}").statusCode()).isEqualTo(403);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
    }

    @Test
    void a_password_that_a_browser_remembers_does_not_help_a_strangers_page() {
        Task task = errand("north", "n-teacher", 24);
        String[] password = basic("n-teacher", PASSWORD);

        int answer = somebody().posts("/engine-rest/task/" + task.getId() + "/complete", JSON, "{}", password[0],
                password[1], "Origin", "https://example.org").statusCode();

        assertThat(answer).isIn(401, 403);
        assertThat(tasks.createTaskQuery().taskId(task.getId()).count()).isOne();
    }

    private String tasksOf(String login) {
        return somebody().asks("/engine-rest/task?maxResults=2000&sortBy=created&sortOrder=desc", basic(login, PASSWORD)).body();
    }

    private int post(String path, String body, String login) {
        return somebody().posts(path, JSON, body, basic(login, PASSWORD)).statusCode();
    }

    private String deployment(Task task) {
        return repository.getProcessDefinition(task.getProcessDefinitionId()).getDeploymentId();
    }

    private int deploy(String login) {
        String body = """
                --b\r
                Content-Disposition: form-data; name="a.txt"; filename="a.txt"\r
                \r
                a\r
                --b--\r
                """;
        return somebody().posts("/engine-rest/deployment/create", "multipart/form-data; boundary=b", body,
                basic(login, PASSWORD)).statusCode();
    }
}
