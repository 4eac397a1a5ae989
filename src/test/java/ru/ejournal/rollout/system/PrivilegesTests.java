package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.system.Visitor.JSON;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.FilterService;
import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestInstance.Lifecycle;
import org.springframework.beans.factory.annotation.Autowired;

import ru.ejournal.rollout.process.Authorizations;
import ru.ejournal.rollout.process.guard.Privilege;
import ru.ejournal.rollout.process.guard.Privilege.Party;

/** The table of privileges against what the server really allows: each row is tried by each party, at both addresses. */
@TestInstance(Lifecycle.PER_CLASS)
class PrivilegesTests extends RunningSystem {

    private static final String WEBAPPS = "/camunda/api/engine/engine/default";
    private static final Map<Party, String> PEOPLE = new EnumMap<>(Map.of(Party.EMPLOYEE, "employee-01", Party.CLASS_TEACHER, "class-01",
            Party.SECRETARY, "secretary", Party.DEPUTY, "kazachenko", Party.DIRECTOR, "lebedev", Party.METHODOLOGIST, "nozdrin",
            Party.DISTRICT, "brusilov", Party.ADMIN, "admin"));
    private static final String MULTIPART = "--b\r\nContent-Disposition: form-data; name=\"deployment-name\"\r\n\r\nprobe\r\n"
            + "--b\r\nContent-Disposition: form-data; name=\"a.txt\"; filename=\"a.txt\"\r\n\r\na\r\n--b--\r\n";

    @Autowired
    FilterService filters;
    @Autowired
    ManagementService management;
    @Autowired
    Authorizations grants;

    private final List<String> deployments = new ArrayList<>();
    private final Map<Party, Visitor> visitors = new EnumMap<>(Party.class);
    private final Map<Party, String[]> tokens = new EnumMap<>(Party.class);

    @BeforeEach
    void everybodyIsThere() {
        if (deployments.isEmpty()) {
            deployments.add(repository.createDeployment().tenantId("lekarevo").addClasspathResource("system/errand.bpmn").deploy().getId());
            deployments.add(repository.createDeployment().tenantId("lekarevo").addModelInstance("job.bpmn", Bpmn.createExecutableProcess("job")
                    .camundaHistoryTimeToLiveString("P1D").startEvent().userTask().camundaAsyncBefore().endEvent().done()).deploy().getId());
            // Other tests make teachers responsible for an order.
            PEOPLE.values().forEach(grants::dismiss);
            PEOPLE.forEach(this::signIn);
        }
    }

    @AfterAll
    void leaveNothing() {
        management.createBatchQuery().list().forEach(batch -> management.deleteBatch(batch.getId(), true));
        repository.createDeploymentQuery().deploymentName("probe").list().forEach(made -> deployments.add(made.getId()));
        deployments.forEach(made -> repository.deleteDeployment(made, true));
        filters.createFilterQuery().list().stream().filter(made -> made.getName().startsWith("probe-")).forEach(made -> filters.deleteFilter(made.getId()));
        tasks.createTaskQuery().taskName("probe").list().forEach(made -> tasks.deleteTask(made.getId(), true));
        authorizations.createAuthorizationQuery().list().stream().filter(made -> made.getResourceId().startsWith("probe-"))
                .forEach(made -> authorizations.deleteAuthorization(made.getId()));
    }

    @Test
    void the_server_allows_what_the_table_says_and_nothing_else() {
        assertThat(PrivilegeRequests.ALL).containsOnlyKeys(Privilege.values());

        List<String> differences = new ArrayList<>();
        for (Privilege privilege : Privilege.values()) {
            // Both addresses lead to the same resources: each row meets both, each cell one of them.
            PEOPLE.forEach((party, login) -> differences.addAll(tried((privilege.ordinal() + party.ordinal()) % 2 == 0
                    ? "/engine-rest" : WEBAPPS, privilege, party, login)));
        }

        assertThat(differences).isEmpty();
    }

    @Test
    void the_administrators_document_says_the_same() throws IOException {
        String said = Stream.of(Privilege.values()).map(row -> "| " + row.title() + " | " + Stream.of(Party.values())
                .map(party -> row.parties().contains(party) ? "✓" : "").collect(Collectors.joining(" | ")) + " |\n").collect(Collectors.joining());
        Files.writeString(Path.of("target/privileges.md"), said);

        assertThat(Files.readString(Path.of("docs/privileges.md"))).as("rows as in target/privileges.md").contains(said);
    }

    private List<String> tried(String api, Privilege privilege, Party party, String login) {
        String request = PrivilegeRequests.ALL.get(privilege);
        String others = request.matches(".*\\$(OTHERS|INSTANCE).*") ? errand("lekarevo", "class-02", 24).getId() : "";

        HttpResponse<String> answer = asks(visitors.get(party), api, told(request, others, login), tokens.get(party));

        boolean may = privilege.parties().contains(party);
        boolean did = answer.statusCode() < 300 || answer.body().contains("Сейчас уточнять нечего");
        List<String> wrong = new ArrayList<>();
        if (may != did || answer.statusCode() >= 500) {
            wrong.add("%s %s %s: %s, answered %d %s".formatted(api, privilege, party, may ? "may" : "may not", answer.statusCode(), answer.body()));
        }
        if (!may && !others.isEmpty() && tasks.createTaskQuery().taskId(others).taskAssignee("class-02").active().count() != 1) {
            wrong.add("%s %s %s: refused, yet the task has changed".formatted(api, privilege, party));
        }
        return wrong;
    }

    private static HttpResponse<String> asks(Visitor visitor, String api, String request, String... headers) {
        String[] parts = request.split(" ", 3);
        String body = parts.length == 3 ? parts[2].replace('\'', '"') : "";
        return body.equals("multipart") ? visitor.posts(api + parts[1], "multipart/form-data; boundary=b", MULTIPART, headers)
                : visitor.sends(parts[0], api + parts[1], JSON, body, headers);
    }

    private String told(String request, String others, String login) {
        String told = request.replace("$OTHERS", others).replace("$ME", login).replace("$DEPLOYMENT", deployments.get(0))
                .replace("$NEW", "probe-" + UUID.randomUUID());
        return filled(filled(filled(filled(filled(filled(told, "$OWN", () -> errand("lekarevo", login, 24).getId()),
                "$ELSEWHERE", () -> errand("south", "s-director", 24).getId()),
                "$INSTANCE", () -> tasks.createTaskQuery().taskId(others).singleResult().getProcessInstanceId()),
                "$JOB", this::job), "$DEFINITION", () -> repository.createProcessDefinitionQuery().processDefinitionKey("school-order")
                        .latestVersion().singleResult().getId()), "$FILTER", () -> filters.createFilterQuery().filterName("Мои задачи").singleResult().getId());
    }

    private static String filled(String request, String place, Supplier<String> value) {
        return request.contains(place) ? request.replace(place, value.get()) : request;
    }

    private String job() {
        String instance = runtime.createProcessInstanceByKey("job").processDefinitionTenantId("lekarevo").execute().getId();
        return management.createJobQuery().processInstanceId(instance).singleResult().getId();
    }

    /** One session serves both addresses: the webapps have a token of their own, the rest takes that of our pages. */
    private void signIn(Party party, String login) {
        Visitor visitor = somebody();
        visitor.logsIn(login, login);
        visitor.opens("/camunda/app/welcome/default/");
        visitors.put(party, visitor);
        Matcher token = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"").matcher(visitor.opens("/password").body());
        assertThat(token.find()).isTrue();
        tokens.put(party, Stream.concat(Stream.of(visitor.webappsToken()), Stream.of("X-CSRF-TOKEN", token.group(1))).toArray(String[]::new));
    }
}
