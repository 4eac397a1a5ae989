package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static ru.ejournal.rollout.system.Visitor.JSON;
import static ru.ejournal.rollout.system.Visitor.basic;

import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.admin.impl.web.SetupResource;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.rest.dto.identity.UserCredentialsDto;
import org.camunda.bpm.engine.rest.dto.identity.UserDto;
import org.camunda.bpm.engine.rest.dto.identity.UserProfileDto;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.web.context.request.RequestContextHolder;
import org.springframework.web.context.request.ServletRequestAttributes;

import ru.ejournal.rollout.organisation.RosterLoaded;

/** What is known to work against a Camunda 7.24.0 as it comes, tried as each role: refused by the engine, 4xx, nothing happens. */
class EngineAttackTests extends RunningSystem {

    private static final List<String> EVERYBODY = List.of("employee-01", "class-01", "secretary", "kazachenko", "lebedev",
            "nozdrin", "brusilov", "admin");
    private static final String EXPRESSION = "{'orQueries':[{'assigneeExpression':'${1+1}'}]}";

    @Autowired
    FilterService filters;
    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ApplicationEventPublisher events;

    @Test
    void expressions_inside_a_query_are_refused_at_any_depth() {
        String filter = "/filter/" + filters.createFilterQuery().filterName("Мои задачи").singleResult().getId();
        Map<String, String> attacks = Map.of(
                "/task?maxResults=1", EXPRESSION, "/task/count", EXPRESSION,
                "/task?maxResults=2", "{'assigneeExpression':'${1+1}'}",
                "/task?maxResults=3", "{'orQueries':[{'name':'x','orQueries':[{'dueBeforeExpression':'${now()}'}]}]}",
                filter + "/list?maxResults=1", EXPRESSION, filter + "/count", EXPRESSION, filter + "/singleResult", EXPRESSION,
                filter + "/list?maxResults=2", "{'orQueries':[{'name':'x'},{'candidateGroupsExpression':'${currentUserGroups()}'}]}");
        for (String login : EVERYBODY) {
            attacks.forEach((path, body) -> assertThat(post(path, body, login)).as(login + " " + path + " " + body)
                    .matches(answer -> answer.statusCode() == 400 && (answer.body().contains("xpressions are forbidden") || path.endsWith("singleResult") || path.endsWith("/count"))));
        }
    }

    @Test
    void a_saved_filter_carries_expressions_only_of_the_administrator_and_they_reach_nothing() {
        String reaching = "{'name':'attack','resourceType':'Task','query':{'orQueries':[{'assigneeExpression':'${''.getClass()}'}]},'properties':{}}"
                .replace("''.", "\\\"\\\".");
        EVERYBODY.stream().filter(login -> !login.equals("admin")).forEach(login ->
                assertThat(post("/filter/create", reaching, login).statusCode()).as(login).isEqualTo(403));

        assertThat(post("/filter/create", reaching, "admin").statusCode()).isEqualTo(200);
        String saved = filters.createFilterQuery().filterName("attack").singleResult().getId();
        HttpResponse<String> answer = somebody().asks("/engine-rest/filter/" + saved + "/list?maxResults=1", basic("admin", "admin"));
        filters.deleteFilter(saved);

        assertThat(answer.statusCode()).as(answer.body()).isBetween(400, 499);
    }

    @Test
    void nobody_is_made_administrator_over_http_not_even_while_there_is_none() {
        List<String> administrators = jdbc.queryForList("select user_id_ from act_id_membership where group_id_ = 'camunda-admin'", String.class);
        jdbc.update("delete from act_id_membership where group_id_ = 'camunda-admin'");
        try {
            String user = "{'profile':{'id':'mallory','firstName':'M','lastName':'M'},'credentials':{'password':'Mallory-2026'}}".replace('\'', '"');
            Visitor visitor = loggedIn("n-director");
            visitor.opens("/camunda/app/welcome/default/");
            assertThat(visitor.posts("/camunda/api/admin/setup/default/user/create", JSON, user, visitor.webappsToken()).statusCode()).isEqualTo(403);
            assertThat(somebody().posts("/camunda/api/admin/setup/default/user/create", JSON, user).statusCode()).isIn(401, 403);
            // The resource itself, as if the address had been found another way.
            assertThatThrownBy(this::setUp).isInstanceOf(AuthorizationException.class);
            assertThat(identities.createUserQuery().userId("mallory").count()).isZero();
        } finally {
            administrators.forEach(login -> identities.createMembership(login, "camunda-admin"));
        }
    }

    private void setUp() throws Exception {
        MockHttpServletRequest request = new MockHttpServletRequest("POST", "/camunda/api/admin/setup/default/user/create");
        request.setServletPath("/camunda/api/admin");
        RequestContextHolder.setRequestAttributes(new ServletRequestAttributes(request));
        UserDto user = new UserDto();
        user.setProfile(new UserProfileDto());
        user.getProfile().setId("mallory");
        user.setCredentials(new UserCredentialsDto());
        user.getCredentials().setPassword("Mallory-2026");
        try {
            new SetupResource().createInitialUser("default", user);
        } finally {
            RequestContextHolder.resetRequestAttributes();
        }
    }

    @Test
    void the_last_administrator_stays() {
        for (String path : List.of("/user/admin", "/group/camunda-admin/members/admin", "/group/camunda-admin")) {
            HttpResponse<String> answer = somebody().deletes("/engine-rest" + path, basic("admin", "admin"));
            assertThat(answer.statusCode()).as(path + answer.body()).isEqualTo(400);
            assertThat(answer.body()).containsAnyOf("последний администратор", "Группу администраторов");
        }
        assertThat(identities.createUserQuery().memberOfGroup("camunda-admin").count()).isOne();
    }

    /** Each would count on the other to stay. */
    @Test
    void of_two_administrators_who_leave_at_the_same_moment_one_stays() throws Exception {
        for (int round = 0; round < 20; round++) {
            identities.saveUser(identities.newUser("second-admin"));
            identities.createMembership("second-admin", "camunda-admin");
            CyclicBarrier now = new CyclicBarrier(2);
            ExecutorService both = Executors.newFixedThreadPool(2);
            List<Future<Boolean>> left = List.of("admin", "second-admin").stream().map(login -> both.submit(() -> {
                now.await();
                try {
                    identities.deleteMembership(login, "camunda-admin");
                    return true;
                } catch (RuntimeException refused) {
                    return false;
                }
            })).toList();
            both.shutdown();
            assertThat(List.of(left.get(0).get(), left.get(1).get())).containsExactlyInAnyOrder(true, false);
            if (left.get(0).get()) {
                identities.createMembership("admin", "camunda-admin");
            }
            identities.deleteUser("second-admin");
        }
        assertThat(identities.createUserQuery().memberOfGroup("camunda-admin").count()).isOne();
    }

    /** The webapps would lead everybody to a setup that nobody may use. */
    @Test
    void the_configured_administrator_is_back_at_the_next_start_if_nobody_was_left() {
        jdbc.update("delete from ACT_ID_MEMBERSHIP where GROUP_ID_ = 'camunda-admin'");

        events.publishEvent(new RosterLoaded());

        assertThat(identities.createUserQuery().memberOfGroup("camunda-admin").singleResult().getId()).isEqualTo("admin");
    }

    @Test
    void a_variable_becomes_no_class_of_the_senders_choice() {
        Task task = errand("north", "n-teacher", 24);
        for (String type : List.of("javax.swing.JEditorPane", "java.lang.ProcessBuilder", "com.zaxxer.hikari.HikariConfig",
                "java.util.ArrayList<java.net.URL>")) {
            String body = "{'modifications':{'x':{'type':'Object','value':'{}','valueInfo':{'objectTypeName':'%s','serializationDataFormat':'application/json'}}}}"
                    .formatted(type);
            post("/task/" + task.getId() + "/variables", body, "admin");
            HttpResponse<String> answer = somebody().asks("/engine-rest/task/" + task.getId() + "/variables/x", basic("admin", "admin"));
            assertThat(answer.statusCode()).as(type + answer.body()).isBetween(400, 499);
        }
        runtime.deleteProcessInstance(task.getProcessInstanceId(), "done with");
    }

    @Test
    void whoever_moves_a_tasks_date_changes_nothing_else_of_it() {
        Task task = errand("north", "n-teacher", 24);
        String body = "{'name':'Исполнить поручение','assignee':'n-teacher','priority':50,'tenantId':'north','due':'2013-10-10T00:00:00.000+0000'}"
                .replace('\'', '"');
        String path = "/engine-rest/task/" + task.getId();
        String[] director = basic("n-director", PASSWORD);

        for (String changed : List.of(body.replace("Исполнить", "Забыть"), body.replace("\"north\"", "\"south\""), body.replace("50", "1"),
                body.replace("{", "{\"delegationState\":\"PENDING\","), body.replace("{", "{\"owner\":\"n-director\","))) {
            assertThat(somebody().sends("PUT", path, JSON, changed, director).statusCode()).as(changed).isEqualTo(400);
        }
        assertThat(somebody().sends("PUT", path, JSON, body, director).statusCode()).isEqualTo(204);
    }

    @Test
    void nonsense_is_answered_as_nonsense() {
        Task task = errand("north", "n-teacher", 24);
        List<String> wrong = new ArrayList<>();
        for (String login : List.of("n-teacher", "n-director", "admin")) {
            Visitor visitor = somebody();
            visitor.logsIn(login, login.equals("admin") ? login : PASSWORD);
            visitor.opens("/camunda/app/welcome/default/");
            for (String request : NonsenseRequests.ALL) {
                String[] parts = request.replace("$T", task.getId()).replace("$I", task.getProcessInstanceId()).split(" ", 3);
                HttpResponse<String> answer = visitor.sends(parts[0], "/camunda/api/engine/engine/default" + parts[1], JSON,
                        parts.length > 2 ? parts[2].replace('\'', '"') : "", visitor.webappsToken());
                if (answer.statusCode() >= 500 || answer.body().contains("\tat ") || answer.body().contains("org.camunda.bpm.engine.impl")) {
                    wrong.add("%s %s: %d %s".formatted(login, request, answer.statusCode(), answer.body()));
                }
            }
        }
        assertThat(wrong).isEmpty();
    }

    private HttpResponse<String> post(String path, String body, String login) {
        return somebody().posts("/engine-rest" + path, JSON, body.replace('\'', '"'), basic(login, login));
    }
}
