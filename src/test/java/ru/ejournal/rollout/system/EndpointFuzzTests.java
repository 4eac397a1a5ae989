package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.net.Socket;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import ru.ejournal.rollout.Hostile;
import ru.ejournal.rollout.organisation.Keeper;
import ru.ejournal.rollout.organisation.PeopleChanges;
import ru.ejournal.rollout.organisation.PersonForm;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.SchoolForm;
import ru.ejournal.rollout.organisation.Schools;
import ru.ejournal.rollout.organisation.StartPassword;

/** Anything at all at any address of ours: an answer, never an accident, and nothing of the program's inside in it. */
@TestInstance(Lifecycle.PER_CLASS)
class EndpointFuzzTests extends RunningSystem {

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:(?:[^{}]|\\{[^}]*})*)?}");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern INSIDE = Pattern.compile("\\bat [a-z]+(\\.[\\w$]+)+\\(|java\\.lang\\.|org\\.(spring|camunda|thymeleaf|h2)|SQLException");
    private static final List<String> PARAMETERS = List.of("q", "role", "state", "school", "from", "to", "person", "by", "year", "reportId",
            "version", "name", "login", "position", "email", "phone", "posts", "classes", "teaching", "leftOn", "sure", "id", "zone", "week",
            "full-name", "director-name", "director-email", "decision", "number", "remarks", "accepted", "incomingNumber", "incomingDate",
            "class.module.classLoader", "date", "_method", "error", "page", "sort");
    private static final List<String> REST = List.of("/engine-rest/task?assignee=", "/engine-rest/task?nameLike=", "/engine-rest/task?firstResult=",
            "/engine-rest/task/", "/engine-rest/process-instance?businessKey=", "/engine-rest/history/task?taskName=", "/engine-rest/filter/",
            "/engine-rest/user/", "/engine-rest/process-definition/key/");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;
    @Autowired
    Schools schools;
    @Autowired
    PeopleChanges people;
    @Autowired
    JdbcTemplate sql;

    private final List<Visitor> visitors = new ArrayList<>();
    private final List<String> tokens = new ArrayList<>();
    private List<String> endpoints = List.of();
    private List<String> schoolsBefore = List.of();

    @BeforeAll
    void aSchoolToSpoil() {
        clock.set(java.time.Instant.parse("2013-09-24T04:00:00Z"));
        schoolsBefore = sql.queryForList("select id from rollout_school", String.class);
        StartPassword director = schools.add("brusilov", SchoolForm.of("fuzz", "МБОУ «Испытательная СОШ»", "", "Asia/Yekaterinburg", "5", "1"),
                PersonForm.of("fuzz-director", "Испытатель И.И.", "директор", "", "", List.of(Role.DIRECTOR.id()), "", false));
        people.add(new Keeper("fuzz-director", "fuzz", true), PersonForm.of("fuzz-teacher", "Учитель У.У.", "учитель", "", "", List.of(), "1", true));
        Map.of("fuzz-director", director.password(), "brusilov", "brusilov", "class-01", "class-01").forEach((login, password) -> {
            Visitor visitor = somebody();
            visitor.logsIn(login, password);
            visitors.add(visitor);
            Matcher token = TOKEN.matcher(visitor.opens("/calendar").body());
            tokens.add(token.find() ? token.group(1) : "");
        });
        visitors.add(somebody());
        tokens.add("");
        endpoints = mappings.getHandlerMethods().keySet().stream().flatMap(info -> info.getPatternValues().stream().flatMap(pattern ->
                Stream.concat(Stream.of("GET " + pattern), info.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern))))
                .collect(Collectors.toCollection(TreeSet::new)).stream().toList();
    }

    /** Other tests of the same context count schools and people. */
    @AfterAll
    void nothingWasSpoilt() {
        identities.clearAuthentication();
        sql.queryForList("select id from rollout_school", String.class).stream().filter(school -> !schoolsBefore.contains(school)).forEach(school -> {
            sql.queryForList("select login from rollout_person where school_id = ?", String.class, school).forEach(identities::deleteUser);
            sql.update("delete from rollout_staff_change where school_id = ?", school);
            sql.update("delete from rollout_calendar_feed where login in (select login from rollout_person where school_id = ?)", school);
            sql.update("delete from rollout_person where school_id = ?", school);
            sql.update("delete from rollout_school where id = ?", school);
            identities.deleteTenant(school);
        });
    }

    @Test
    void whatever_is_sent_anywhere_there_is_an_answer() {
        Hostile.tries(hostile -> {
            int who = hostile.number(visitors.size());
            Visitor visitor = visitors.get(who);
            String endpoint = hostile.one(endpoints);
            String path = hostile.chance(15) ? hostile.one(REST) + coded(hostile.text())
                    : path(endpoint, hostile) + (hostile.chance(60) ? "?" + parameters(hostile) : "");
            boolean post = endpoint.startsWith("POST") ? hostile.chance(90) : hostile.chance(10);
            String type = hostile.chance(85) ? Visitor.FORM : hostile.one(List.of("application/json", "text/plain", "multipart/form-data",
                    "multipart/form-data; boundary=x", "application/xml", "application/x-www-form-urlencoded; charset=UTF-16", "x/y; charset=НЕТ".replace("НЕТ", "no")));
            String body = hostile.chance(85) ? parameters(hostile) + "&_csrf=" + coded(tokens.get(who)) : hostile.text();
            String[] headers = {"X-CSRF-TOKEN", hostile.chance(90) && !tokens.get(who).isEmpty() ? tokens.get(who) : "x",
                    "Accept", hostile.one(List.of("text/html", "application/json", "*/*", "image/png", "text/html;q=x"))};

            HttpResponse<String> answer = post ? visitor.posts(path, type, body, headers) : visitor.asks(path, headers);

            String said = "%s %s (%s) %s%n%d %s".formatted(post ? "POST" : "GET", path, type, body, answer.statusCode(), brief(answer.body()));
            assertThat(answer.statusCode()).as(said).isLessThan(500);
            if (!path.startsWith("/engine-rest")) {
                assertThat(answer.body()).as(said).doesNotContainPattern(INSIDE);
            }
            assertThat(answer.body()).as(said).doesNotContain("<script>alert(1)", "<img src=x");
        });
    }

    /** What no HTTP client would send. */
    @ParameterizedTest
    @ValueSource(strings = {"GET /orders?q=%zz HTTP/1.1", "GET /orders?q=%00 HTTP/1.1", "GET /%00 HTTP/1.1", "GET /people/%2e%2e/x HTTP/1.1",
            "GET /orders?q=%ff%fe HTTP/1.1", "GET /<script> HTTP/1.1", "GET /orders;jsessionid=x HTTP/1.1", "GET //orders HTTP/1.1",
            "GET /task/%d0 HTTP/1.1", "NONSENSE / HTTP/1.1", "GET / HTTP/9.9", "GET /orders HTTP/1.1\r\nAccept: \u0001",
            "GET /orders HTTP/1.1\r\nAuthorization: Basic ====", "GET /orders HTTP/1.1\r\nAuthorization: Basic AGE6Yg==",
            "GET /orders HTTP/1.1\r\nCookie: JSESSIONID=%00; SESSION=AAAA", "POST /login HTTP/1.1\r\nContent-Length: -5",
            "POST /login HTTP/1.1\r\nContent-Type: multipart/form-data\r\nContent-Length: 3\r\n\r\nabc", "TRACE / HTTP/1.1",
            "POST /login HTTP/1.1\r\nContent-Type: application/x-www-form-urlencoded\r\nContent-Length: 15\r\n\r\nusername=a%00b&",
            "GET /engine-rest/task HTTP/1.1\r\nAuthorization: Basic bGViZWRldjpsZWJlZGV2\r\nAccept: x"})
    void what_is_no_request_is_refused_without_a_word_of_the_inside(String request) throws IOException {
        String answer = raw(request + (request.contains("\r\n\r\n") ? "" : "\r\nHost: localhost\r\nConnection: close\r\n\r\n"));

        assertThat(answer).startsWith("HTTP/1.1 ").doesNotStartWith("HTTP/1.1 500").doesNotContainPattern(INSIDE).doesNotContain("Apache Tomcat/");
    }

    @Test
    void headers_and_cookies_without_end_are_refused() throws IOException {
        for (String header : List.of("X: " + "a".repeat(70_000), "Cookie: a=" + "b".repeat(70_000), "X-Forwarded-For: " + "1,".repeat(30_000))) {
            assertThat(raw("GET /login HTTP/1.1\r\nHost: localhost\r\n" + header + "\r\nConnection: close\r\n\r\n")).as(header.substring(0, 9))
                    .startsWith("HTTP/1.1 4").doesNotContainPattern(INSIDE);
        }
    }

    @Test
    void a_session_id_that_no_database_stores_is_turned_away() throws IOException {
        assertThat(raw("GET /login HTTP/1.1\r\nHost: localhost\r\nCookie: JSESSIONID=AA==\r\nConnection: close\r\n\r\n")).startsWith("HTTP/1.1 400");
    }

    @Test
    void half_characters_and_more_than_any_form_has_are_turned_away_at_the_door() {
        for (String body : List.of("{\"name\":\"a\\u0000\"}", "{\"a\\u0000\":1}", "{\"name\":[{\"x\":\"\\ud83d\"}]}")) {
            HttpResponse<String> answer = somebody().posts("/engine-rest/task", Visitor.JSON, body, Visitor.basic("lebedev", "lebedev"));
            assertThat(answer.statusCode()).as(body).isEqualTo(400);
            assertThat(answer.body()).contains("непечатаемые знаки");
        }
        HttpResponse<String> large = somebody().posts("/engine-rest/task", Visitor.JSON, "[" + " ".repeat(2 * 1024 * 1024) + "]", Visitor.basic("lebedev", "lebedev"));
        assertThat(large.statusCode()).isEqualTo(413);
        assertThat(somebody().posts("/engine-rest/task?maxResults=9", Visitor.JSON, "{\"nameLike\":\"%\\ud83d\\ude00%\"}", Visitor.basic("lebedev", "lebedev"))
                .statusCode()).as("a whole character").isEqualTo(200);
    }

    @ParameterizedTest
    @CsvSource({"GET,/people/person/none,404,Страница не найдена", "GET,/logout/none,404,Страница не найдена", "GET,/orders/none,404,Страница не найдена",
            "GET,/orders/none/history,404,Страница не найдена", "GET,/orders/none/comparison,404,Страница не найдена", "GET,/schools/upload/accept,405,Так открыть нельзя",
            "POST,/calendar,403,Недостаточно прав"})
    void every_error_says_in_russian_what_to_do(String method, String path, int status, String words) {
        Visitor director = visitors.get(visitors.size() - 2);
        for (String type : List.of("text/html", "application/json")) {
            HttpResponse<String> answer = method.equals("GET") ? director.asks(path, "Accept", type)
                    : director.posts(path, Visitor.FORM, "x=1", "Accept", type);
            assertThat(answer.statusCode()).isEqualTo(status);
            assertThat(answer.body()).contains(words);
            assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith(type);
        }
    }

    private String raw(String request) throws IOException {
        try (Socket socket = new Socket("localhost", port)) {
            socket.setSoTimeout(10_000);
            OutputStream out = socket.getOutputStream();
            out.write(request.getBytes(StandardCharsets.ISO_8859_1));
            out.flush();
            socket.shutdownOutput();
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static String path(String endpoint, Hostile hostile) {
        Map<String, String> samples = Map.of("login", "fuzz-teacher", "id", "fuzz", "type", "csv", "state", "returned", "orderId", "fuzz-1");
        return VARIABLE.matcher(endpoint.substring(endpoint.indexOf(' ') + 1)).replaceAll(variable -> Matcher.quoteReplacement(
                hostile.chance(50) ? samples.getOrDefault(variable.group(1), "1") : coded(hostile.text())));
    }

    private static String parameters(Hostile hostile) {
        return Stream.generate(() -> hostile.one(PARAMETERS) + "=" + coded(hostile.text())).limit(1 + hostile.number(6)).collect(Collectors.joining("&"));
    }

    private static String coded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }

    private static String brief(String text) {
        return text.length() < 500 ? text : text.substring(0, 500);
    }
}
