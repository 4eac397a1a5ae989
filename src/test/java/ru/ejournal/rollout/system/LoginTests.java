package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.system.Visitor.FORM;
import static ru.ejournal.rollout.system.Visitor.JSON;
import static ru.ejournal.rollout.system.Visitor.basic;
import static ru.ejournal.rollout.system.Visitor.location;

import java.net.http.HttpResponse;

import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class LoginTests extends RunningSystem {

    private static final String WHO_AM_I = "/camunda/api/admin/auth/user/default";
    private static final String WEBAPPS_LOGOUT = WHO_AM_I + "/logout";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

    @ParameterizedTest
    @ValueSource(strings = {"/", TASKLIST, "/camunda/app/cockpit/default/", "/camunda/app/admin/default/",
            "/camunda/app/welcome/default/", "/camunda/", "/orders/1", "/task/abc-1", "/actuator/env", "/nowhere",
            "/calendar", "/calendar/x", "/calendar/x/y.ics", "/calendar.ics"})
    void a_stranger_who_opens_a_page_is_led_to_the_login(String path) {
        HttpResponse<String> answer = somebody().opens(path);

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(location(answer)).endsWith("/login");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/engine-rest/task", "/engine-rest/engine", "/engine-rest/process-definition",
            "/camunda/api/engine/engine/default/task", "/camunda/api/engine/engine/", WHO_AM_I,
            "/camunda/api/admin/setup/default/user/create", "/orders/1/report/draft.docx", "/actuator/env",
            "/actuator", "/camunda/lib/deps.js", "/api/calendar/warnings"})
    void a_strangers_program_is_refused(String path) {
        assertThat(somebody().asks(path).statusCode()).isEqualTo(401);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/login", "/rollout.css", "/signed-out.js", "/actuator/health"})
    void the_login_page_its_assets_and_health_are_open(String path) {
        assertThat(somebody().asks(path).statusCode()).isEqualTo(200);
    }

    @Test
    void a_wrong_password_is_answered_in_russian_without_saying_what_was_wrong() {
        Visitor visitor = somebody();

        String unknownLogin = location(visitor.logsIn("nobody", "x"));
        String wrongPassword = location(visitor.logsIn("n-secretary", "x"));

        assertThat(wrongPassword).isEqualTo(unknownLogin).endsWith("/login?error");
        assertThat(visitor.opens("/login?error").body()).contains("Неверный логин или пароль");
    }

    @Test
    void after_the_login_tasklist_knows_the_person() {
        Visitor visitor = somebody();

        assertThat(location(visitor.logsIn("n-teacher", PASSWORD))).endsWith("/");
        assertThat(location(visitor.opens("/"))).contains(TASKLIST + "#/");
        assertThat(visitor.opens(TASKLIST).statusCode()).isEqualTo(200);
        assertThat(visitor.asks(WHO_AM_I).body()).contains("\"userId\":\"n-teacher\"", "tasklist")
                .doesNotContain("cockpit");
    }

    @Test
    void the_login_gives_a_new_session() {
        Visitor visitor = somebody();
        visitor.opens("/login");
        String before = visitor.cookie("JSESSIONID");

        visitor.logsIn("n-teacher", PASSWORD);

        assertThat(visitor.cookie("JSESSIONID")).isNotEqualTo(before);
    }

    @Test
    void a_second_person_in_the_same_browser_is_not_taken_for_the_first() {
        Visitor visitor = loggedIn("n-director");
        visitor.opens(TASKLIST);
        visitor.opens("/logout");

        visitor.logsIn("n-teacher", PASSWORD);
        visitor.opens(TASKLIST);

        assertThat(visitor.asks(WHO_AM_I).body()).contains("n-teacher").doesNotContain("n-director");
    }

    @Test
    void a_login_page_that_was_left_open_is_shown_again() {
        HttpResponse<String> answer = somebody().posts("/login", FORM, "username=a&password=b&_csrf=old");

        assertThat(location(answer)).endsWith("/login?stale");
    }

    @Test
    void log_out_ends_everything() {
        Visitor visitor = loggedIn("n-teacher");
        visitor.opens(TASKLIST);

        assertThat(location(visitor.opens("/logout"))).endsWith("/login?logout");

        assertNobody(visitor);
    }

    @Test
    void the_webapps_own_log_out_ends_everything_too() {
        Visitor visitor = loggedIn("n-teacher");
        visitor.opens(TASKLIST);

        assertThat(visitor.posts(WEBAPPS_LOGOUT, JSON, "", visitor.webappsToken()).statusCode()).isEqualTo(200);

        assertNobody(visitor);
    }

    private void assertNobody(Visitor visitor) {
        assertThat(location(visitor.opens(TASKLIST))).endsWith("/login");
        assertThat(visitor.asks(WHO_AM_I).statusCode()).isEqualTo(401);
        assertThat(visitor.asks("/engine-rest/task?maxResults=5").statusCode()).isEqualTo(401);
    }

    @Test
    void whoever_has_been_removed_is_out_at_once() {
        identities.saveUser(withPassword("leaver"));
        Visitor visitor = loggedIn("leaver");
        assertThat(visitor.asks("/engine-rest/task?maxResults=5").statusCode()).isEqualTo(200);

        identities.deleteUser("leaver");

        assertThat(visitor.asks("/engine-rest/task?maxResults=5").statusCode()).isEqualTo(401);
        assertThat(location(visitor.opens(TASKLIST))).endsWith("/login");
        assertThat(location(visitor.opens("/orders"))).endsWith("/login");
    }

    private User withPassword(String login) {
        User user = identities.newUser(login);
        user.setPassword(PASSWORD);
        return user;
    }

    @Test
    void our_own_paths_take_a_password_with_the_request_too() {
        assertThat(somebody().asks("/orders/0", basic("n-teacher", PASSWORD)).statusCode()).isEqualTo(404);
        assertThat(somebody().asks("/orders/0", basic("n-teacher", "")).statusCode()).isEqualTo(401);
        identities.unlockUser("n-teacher");
    }

    @Test
    void a_link_from_a_letter_survives_the_login() {
        Visitor visitor = somebody();
        visitor.opens("/task/0a1b-2c");

        String target = location(visitor.logsIn("n-teacher", PASSWORD));

        assertThat(target).contains("/task/0a1b-2c");
        assertThat(location(visitor.opens("/task/0a1b-2c"))).contains(TASKLIST + "#/?task=0a1b-2c");
    }

    @Test
    void an_address_that_is_no_task_is_not_found_in_russian() {
        HttpResponse<String> answer = loggedIn("n-teacher").opens("/task/%3Cscript%3E");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("Страница не найдена").doesNotContain("Exception", "at ru.");
    }

    @ParameterizedTest
    @CsvSource({"/camunda/api/admin/setup/default/user/create, 401, 403", "/camunda/api/admin/setup/default/user/create/, 401, 403",
            "/camunda/api/admin/%73etup/default/user/create, 400, 400"})
    void nobody_sets_up_an_administrator_through_the_web(String path, int unknown, int known) {
        String user = "{\"profile\":{\"id\":\"evil\"},\"credentials\":{\"password\":\"x\"}}";
        Visitor teacher = loggedIn("n-teacher");
        teacher.opens(TASKLIST);
        Visitor admin = somebody();
        admin.logsIn("admin", "admin");
        admin.opens(TASKLIST);

        assertThat(somebody().posts(path, JSON, user).statusCode()).isEqualTo(unknown);
        assertThat(teacher.posts(path, JSON, user, teacher.webappsToken()).statusCode()).isEqualTo(known);
        assertThat(admin.posts(path, JSON, user, admin.webappsToken()).statusCode()).isEqualTo(known);
        assertThat(identities.createUserQuery().userId("evil").count()).isZero();
    }

    @Test
    void the_webapps_demand_their_token() {
        Visitor visitor = loggedIn("n-teacher");
        visitor.opens(TASKLIST);

        assertThat(visitor.posts("/camunda/api/engine/engine/default/task", JSON, "{}").statusCode()).isEqualTo(403);
    }

    @Test
    void diagnostics_are_the_administrators() {
        assertThat(somebody().asks("/actuator/env", basic("n-director", PASSWORD)).statusCode()).isEqualTo(403);
        assertThat(somebody().asks("/actuator", basic("admin", "admin")).statusCode()).isEqualTo(200);
    }

    @Test
    void pages_may_not_be_framed_by_others_or_sniffed() {
        var headers = loggedIn("n-teacher").opens(TASKLIST).headers();

        assertThat(headers.firstValue("X-Frame-Options")).hasValue("SAMEORIGIN");
        assertThat(headers.allValues("X-Content-Type-Options")).containsOnly("nosniff");
    }

    @Test
    void a_page_of_ours_loads_nothing_from_elsewhere_and_a_webapps_page_keeps_its_own_policy() {
        Visitor teacher = loggedIn("n-teacher");

        var ours = teacher.opens("/calendar").headers();
        assertThat(ours.allValues("Content-Security-Policy")).singleElement().asString().contains("default-src 'none'", "script-src 'self';");
        assertThat(ours.firstValue("Referrer-Policy")).hasValue("same-origin");
        assertThat(ours.firstValue("Permissions-Policy").orElse("")).contains("camera=()");
        assertThat(ours.firstValue("Strict-Transport-Security")).isEmpty();
        assertThat(teacher.opens(TASKLIST).headers().allValues("Content-Security-Policy")).singleElement().asString().contains("'nonce-");
    }

    @Test
    void behind_a_proxy_with_tls_cookies_are_secure_and_browsers_told_to_stay_with_it() {
        var answer = somebody().asks("/login", "X-Forwarded-Proto", "https", "X-Forwarded-For", "203.0.113.7").headers();

        assertThat(answer.firstValue("Strict-Transport-Security")).hasValue("max-age=31536000");
        assertThat(answer.firstValue("Set-Cookie").orElse("")).startsWith("JSESSIONID=").contains("Secure", "HttpOnly", "SameSite=Lax");
    }

    /** An empty port is what the proxy says of the usual one. */
    @ParameterizedTest
    @CsvSource({"8443, https://school.example:8443/login", "'', https://school.example/login"})
    void behind_a_proxy_at_another_port_one_is_sent_on_to_that_port(String port, String login) {
        assertThat(location(somebody().asks("/people", "Accept", "text/html", "X-Forwarded-Proto", "https", "X-Forwarded-Host", "school.example",
                "X-Forwarded-Port", port))).isEqualTo(login);
    }
}
