package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.system.EveryEndpointTests.Who.CUSTODIANS;
import static ru.ejournal.rollout.system.EveryEndpointTests.Who.DISTRICT;
import static ru.ejournal.rollout.system.EveryEndpointTests.Who.DISTRICTS;
import static ru.ejournal.rollout.system.EveryEndpointTests.Who.KEEPERS;
import static ru.ejournal.rollout.system.EveryEndpointTests.Who.OPEN;
import static ru.ejournal.rollout.system.EveryEndpointTests.Who.OVERSEEN;
import static ru.ejournal.rollout.system.EveryEndpointTests.Who.OVERSEERS;
import static ru.ejournal.rollout.system.EveryEndpointTests.Who.OWN_CUSTODIANS;
import static ru.ejournal.rollout.system.EveryEndpointTests.Who.OWN_KEEPERS;
import static ru.ejournal.rollout.system.EveryEndpointTests.Who.OWN_SCHOOL;
import static ru.ejournal.rollout.system.EveryEndpointTests.Who.PERSONS;
import static ru.ejournal.rollout.system.EveryEndpointTests.Who.SIGNED_IN;

import java.io.IOException;
import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

import ru.ejournal.rollout.organisation.Keeper;
import ru.ejournal.rollout.organisation.PeopleChanges;
import ru.ejournal.rollout.organisation.PersonForm;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.SchoolForm;
import ru.ejournal.rollout.organisation.Schools;
import ru.ejournal.rollout.organisation.StartPassword;
import ru.ejournal.rollout.process.OrderPlay;

/**
 * Whoever may not open an address learns nothing there, whatever the address: each mapping of ours stands in the table
 * below, and each is tried by everybody. A mapping that is not in the table fails.
 */
@TestInstance(Lifecycle.PER_CLASS)
class EveryEndpointTests extends RunningSystem {

    /** Who may, of: «Лекаревская СОШ»'s director, secretary and a class teacher; another school's; the district's; the administrator. */
    enum Who {
        OPEN("Всем, без входа", Set.of()),
        SIGNED_IN("Всем, кто вошёл", Set.of("lebedev", "secretary", "class-01", "brusilov", "nozdrin", "admin", "alien-director", "alien-teacher")),
        PERSONS("Всем, кроме технического администратора", Set.of("lebedev", "secretary", "class-01", "brusilov", "nozdrin", "alien-director", "alien-teacher")),
        OWN_SCHOOL("Работникам школы, району", Set.of("lebedev", "secretary", "class-01", "brusilov", "nozdrin")),
        OVERSEEN("Директору, заместителю, секретарю школы, ответственному лицу, району", Set.of("lebedev", "secretary", "brusilov", "nozdrin")),
        /** Of any school: each sees only their own there. */
        KEEPERS("Директору и секретарю, каждому о своей школе", Set.of("lebedev", "secretary", "alien-director")),
        OWN_KEEPERS("Директору и секретарю этой школы", Set.of("lebedev", "secretary")),
        OVERSEERS("Директору и заместителю о своей школе, отделу образования обо всех", Set.of("lebedev", "brusilov", "alien-director")),
        CUSTODIANS("Директору о своей школе, отделу образования и администратору обо всех", Set.of("lebedev", "brusilov", "admin", "alien-director")),
        OWN_CUSTODIANS("Директору этой школы, администратору", Set.of("lebedev", "admin")),
        DISTRICT("Отделу образования", Set.of("brusilov")),
        DISTRICTS("Отделу образования и ИМО", Set.of("brusilov", "nozdrin"));

        private final String title;
        private final Set<String> logins;

        Who(String title, Set<String> logins) {
            this.title = title;
            this.logins = logins;
        }
    }

    /** Method and pattern, who may, and what stands in the braces where it is not {@link #SAMPLES}'. */
    private static final Map<String, Who> TABLE = Map.ofEntries(
            Map.entry("GET /", SIGNED_IN),
            Map.entry("GET /login", OPEN),
            Map.entry("GET /password", SIGNED_IN),
            Map.entry("POST /password", SIGNED_IN),
            Map.entry("GET /task/{taskId}", SIGNED_IN),
            Map.entry("* /error", OPEN),
            Map.entry("GET /calendar", PERSONS),
            Map.entry("POST /calendar", PERSONS),
            Map.entry("GET /calendar/{secret}.ics", OPEN),
            Map.entry("GET /api/calendar/warnings", SIGNED_IN),

            Map.entry("GET /orders/{orderId}", OVERSEEN),
            Map.entry("GET /orders/{orderId}/report/draft.docx", OVERSEEN),
            Map.entry("GET /orders/{orderId}/report/{reportId:\\d{1,18}}.docx", OVERSEEN),
            Map.entry("GET /orders/{orderId}/acquaintance/order.docx", OVERSEEN),
            Map.entry("GET /orders/{orderId}/acquaintance/instructions.docx", OVERSEEN),
            Map.entry("GET /orders/{orderId}/history", OVERSEEN),
            Map.entry("GET /orders/{orderId}/certificate.docx", OVERSEEN),

            Map.entry("GET /orders/{orderId}/text", OWN_SCHOOL),
            Map.entry("GET /orders/{orderId}/timeline", OVERSEEN),
            Map.entry("GET /orders/{orderId}/items.csv", OVERSEEN),
            Map.entry("GET /orders/{orderId}/items.xlsx", OVERSEEN),
            Map.entry("GET /orders/{orderId}/comparison", OVERSEEN),
            Map.entry("GET /orders/{orderId}/comparison.xlsx", OVERSEEN),
            Map.entry("GET /api/orders/{orderId}/items", OVERSEEN),
            Map.entry("GET /api/orders/{orderId}/timeline", OVERSEEN),
            Map.entry("GET /api/instances/{instanceId}/items", OVERSEEN),
            Map.entry("GET /api/instances/{instanceId}/order", OVERSEEN),
            Map.entry("GET /api/orders", SIGNED_IN),
            Map.entry("GET /orders", PERSONS),
            Map.entry("GET /discipline", OVERSEERS),
            Map.entry("GET /discipline.xlsx", OVERSEERS),
            Map.entry("GET /discipline.csv", OVERSEERS),
            Map.entry("GET /receipt/{secret}", OPEN),
            Map.entry("POST /receipt/{secret}", OPEN),

            Map.entry("GET /api/reader", SIGNED_IN),
            Map.entry("GET /api/menu", SIGNED_IN),
            Map.entry("GET /district", DISTRICTS),
            Map.entry("GET /api/district/matrix", DISTRICTS),
            Map.entry("GET /district/report", DISTRICT),
            Map.entry("GET /district/report.xlsx", DISTRICT),
            Map.entry("GET /district/report.docx", DISTRICT),
            Map.entry("GET /district/orders/{orderId}/report", DISTRICT),
            Map.entry("POST /district/orders/{orderId}/report", DISTRICT),

            Map.entry("GET /people", KEEPERS),
            Map.entry("GET /people/new", KEEPERS),
            Map.entry("POST /people/new", KEEPERS),
            Map.entry("GET /people/slip", KEEPERS),
            Map.entry("GET /people/person/{login}", OWN_KEEPERS),
            Map.entry("POST /people/person/{login}", OWN_KEEPERS),
            Map.entry("POST /people/person/{login}/leave", OWN_KEEPERS),
            Map.entry("POST /people/person/{login}/return", OWN_KEEPERS),
            Map.entry("POST /people/person/{login}/password", OWN_KEEPERS),

            Map.entry("GET /personal-data", CUSTODIANS),
            Map.entry("GET /personal-data/person/{login}", OWN_CUSTODIANS),
            Map.entry("GET /personal-data/person/{login}/stored.xlsx", OWN_CUSTODIANS),
            Map.entry("POST /personal-data/person/{login}/anonymise", OWN_CUSTODIANS),

            Map.entry("GET /schools", DISTRICT),
            Map.entry("GET /schools/new", DISTRICT),
            Map.entry("POST /schools/new", DISTRICT),
            Map.entry("GET /schools/slip", DISTRICT),
            Map.entry("GET /schools/school/{id}", DISTRICT),
            Map.entry("POST /schools/school/{id}", DISTRICT),
            Map.entry("POST /schools/school/{id}/{state:dropped|returned}", DISTRICT),
            Map.entry("POST /schools/school/{id}/director", DISTRICT),
            Map.entry("GET /schools/upload", DISTRICT),
            Map.entry("POST /schools/upload", DISTRICT),
            Map.entry("GET /schools/upload/template.{type:xlsx|csv}", DISTRICT),
            Map.entry("POST /schools/upload/accept", DISTRICT),
            Map.entry("GET /schools/upload/passwords", DISTRICT),
            Map.entry("GET /schools/upload/passwords.{type:xlsx|csv}", DISTRICT),
            Map.entry("POST /schools/upload/passwords/kept", DISTRICT));

    /** Allowed, and yet not there: there is no certificate of a running order, no submitted or accepted report, no passwords. */
    private static final Set<String> NOTHING_THERE = Set.of("GET /orders/{orderId}/certificate.docx",
            "GET /orders/{orderId}/report/{reportId:\\d{1,18}}.docx", "GET /schools/upload/passwords.{type:xlsx|csv}",
            "GET /district/report.xlsx", "GET /district/report.docx");

    private static final Pattern VARIABLE = Pattern.compile("\\{(\\w+)(:(?:[^{}]|\\{[^}]*})*)?}");
    private static final Pattern TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    /** What another school must not read: its names, people, addresses. */
    private static final List<String> SECRETS = List.of("Лекаревская", "Лебедев", "Казаченко", "lekarevo.example");

    @Autowired
    @Qualifier("requestMappingHandlerMapping")
    RequestMappingHandlerMapping mappings;
    @Autowired
    ProcessEngine engine;
    @Autowired
    Schools schools;
    @Autowired
    PeopleChanges people;
    @Autowired
    JdbcTemplate sql;

    private final Map<String, Visitor> visitors = new HashMap<>();
    private final Map<String, String> tokens = new HashMap<>();
    private final Map<String, String> samples = new HashMap<>();

    @BeforeAll
    void everybodyLogsIn() {
        clock.set(java.time.Instant.parse("2013-09-24T04:00:00Z"));
        StartPassword director = schools.add("brusilov", SchoolForm.of("alien", "МБОУ «Чужая СОШ»", "", "Asia/Yekaterinburg", "5", "1"),
                PersonForm.of("alien-director", "Чужой Ч.Ч.", "директор", "", "", List.of(Role.DIRECTOR.id()), "", false));
        StartPassword teacher = people.add(new Keeper("alien-director", "alien", true),
                PersonForm.of("alien-teacher", "Чужая У.У.", "учитель", "", "", List.of(), "1", true));
        SIGNED_IN.logins.forEach(login -> visitors.put(login, somebody()));
        visitors.forEach((login, visitor) -> visitor.logsIn(login, login.equals(director.login()) ? director.password()
                : login.equals(teacher.login()) ? teacher.password() : login));
        OrderPlay order = OrderPlay.openedBy(engine, "lebedev");
        samples.putAll(Map.of("orderId", order.orderId(), "instanceId", order.processInstanceId(), "reportId", "1", "taskId", "0a1b-2c",
                "secret", "nobodys", "login", "class-02", "id", "lekarevo", "state", "dropped", "type", "xlsx"));
    }

    @AfterAll
    void aliensLeave() {
        identities.clearAuthentication();
        List.of("alien-director", "alien-teacher").forEach(identities::deleteUser);
        sql.update("delete from rollout_staff_change where school_id = 'alien'");
        sql.update("delete from rollout_calendar_feed where login like 'alien-%'");
        sql.update("delete from rollout_person where school_id = 'alien'");
        sql.update("delete from rollout_school where id = 'alien'");
        identities.deleteTenant("alien");
    }

    @Test
    void every_mapping_stands_in_the_table() {
        Set<String> mapped = mappings.getHandlerMethods().keySet().stream()
                .flatMap(info -> info.getPatternValues().stream().flatMap(pattern -> info.getMethodsCondition().getMethods().isEmpty()
                        ? Stream.of("* " + pattern)
                        : info.getMethodsCondition().getMethods().stream().map(method -> method + " " + pattern)))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(mapped).as("who may open a new address? say it in the table").isEqualTo(new TreeSet<>(TABLE.keySet()));
    }

    @Test
    void the_administrators_document_says_the_same() throws IOException {
        String said = Stream.of(Who.values()).map(who -> "| " + who.title + " | " + TABLE.entrySet().stream().filter(row -> row.getValue() == who)
                .map(row -> "`" + VARIABLE.matcher(row.getKey()).replaceAll("{$1}") + "`").sorted().collect(Collectors.joining("<br>")) + " |\n")
                .collect(Collectors.joining());
        Files.writeString(Path.of("target/pages.md"), said);

        assertThat(Files.readString(Path.of("docs/privileges.md"))).as("rows as in target/pages.md").contains(said);
    }

    @Test
    void whoever_may_not_is_told_that_there_is_nothing() {
        TABLE.forEach((endpoint, who) -> {
            if (who != OPEN) {
                SIGNED_IN.logins.stream().filter(login -> !who.logins.contains(login)).forEach(login -> {
                    HttpResponse<String> answer = tried(endpoint, login);
                    assertThat(answer.statusCode()).as(endpoint + " by " + login).isIn(403, 404);
                    assertThat(answer.body()).as(endpoint + " by " + login).doesNotContain(SECRETS);
                });
            }
        });
    }

    @Test
    void nobody_gets_anywhere_without_a_login() {
        Visitor nobody = somebody();
        TABLE.forEach((endpoint, who) -> {
            if (who != OPEN) {
                HttpResponse<String> answer = endpoint.startsWith("POST ") ? nobody.posts(path(endpoint), Visitor.FORM, "x=1")
                        : nobody.opens(path(endpoint));
                assertThat(answer.statusCode()).as(endpoint).isIn(302, 401, 403);
                assertThat(answer.body()).as(endpoint).doesNotContain(SECRETS);
                if (answer.statusCode() == 302) {
                    assertThat(Visitor.location(answer)).as(endpoint).contains("/login");
                }
            }
        });
    }

    /** Otherwise the refusals above would prove nothing. What several schools share shows each its own. */
    @Test
    void whoever_may_is_let_in_and_sees_nothing_of_another_school() {
        TABLE.forEach((endpoint, who) -> {
            if (endpoint.startsWith("GET ") && !NOTHING_THERE.contains(endpoint)) {
                who.logins.forEach(login -> {
                    HttpResponse<String> answer = tried(endpoint, login);
                    assertThat(answer.statusCode()).as(endpoint + " by " + login).isIn(200, 302);
                    if (login.startsWith("alien")) {
                        assertThat(answer.body()).as(endpoint + " by " + login).doesNotContain(SECRETS);
                    }
                });
            }
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders?school=lekarevo", "/discipline?school=lekarevo", "/discipline.csv?school=lekarevo", "/people?school=lekarevo",
            "/district/report?school=lekarevo", "/orders?q=01/09", "/people?q=lebedev"})
    void asking_for_another_school_by_name_does_not_help(String address) {
        List.of("alien-director", "alien-teacher").forEach(login ->
                assertThat(visitors.get(login).opens(address).body()).as(address + " by " + login).doesNotContain(SECRETS));
    }

    private HttpResponse<String> tried(String endpoint, String login) {
        Visitor visitor = visitors.get(login);
        if (!endpoint.startsWith("POST ")) {
            return visitor.opens(path(endpoint));
        }
        return visitor.posts(path(endpoint), Visitor.FORM, "reportId=1&_csrf=" + tokens.computeIfAbsent(login, this::token));
    }

    private String token(String login) {
        Matcher token = TOKEN.matcher(visitors.get(login).opens("/calendar").body());
        return token.find() ? URLEncoder.encode(token.group(1), StandardCharsets.UTF_8) : "";
    }

    private String path(String endpoint) {
        return VARIABLE.matcher(endpoint.substring(endpoint.indexOf(' ') + 1)).replaceAll(variable ->
                Matcher.quoteReplacement(samples.getOrDefault(variable.group(1), "none")));
    }
}
