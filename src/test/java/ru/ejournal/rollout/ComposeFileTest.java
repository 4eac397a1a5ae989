package ru.ejournal.rollout;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.springframework.boot.convert.DurationStyle;
import org.springframework.boot.env.YamlPropertySourceLoader;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.io.ClassPathResource;
import org.yaml.snakeyaml.Yaml;

/** docker-compose.yml keeps what it promises; where Docker is, {@code .ci/run} has it checked by Docker as well. */
class ComposeFileTest {

    private static final Pattern SECRET_NAME = Pattern.compile(".*(PASSWORD|SECRET|TOKEN|KEY)$");

    private final String text = read("docker-compose.yml");
    private final Map<String, Map<String, Object>> file = new Yaml().load(text);
    private final Map<String, Map<String, Object>> services = inner(file.get("services"));

    @Test
    void there_are_two_nodes_of_one_image_behind_a_proxy_on_postgresql_17() {
        assertThat(services).containsOnlyKeys("proxy", "tracker-1", "tracker-2", "postgres", "mailpit");
        assertThat(services.get("tracker-1").get("build")).isEqualTo(services.get("tracker-2").get("build"));
        assertThat(services.get("postgres")).containsEntry("image", "postgres:17");
        assertThat(caddyfile()).contains("reverse_proxy tracker-1:8080 tracker-2:8080", "health_port 8081", "tls ");
    }

    @Test
    void every_service_is_watched_limited_and_has_no_more_rights_than_it_needs() {
        services.forEach((name, service) -> {
            assertThat(service).as(name).containsKeys("healthcheck", "user").containsEntry("read_only", true)
                    .containsEntry("cap_drop", List.of("ALL")).containsEntry("restart", "unless-stopped")
                    .containsEntry("security_opt", List.of("no-new-privileges:true")).doesNotContainKeys("privileged", "cap_add");
            assertThat((String) service.get("user")).as(name).doesNotStartWith("0").isNotEqualTo("root");
            assertThat(inner(inner(service.get("deploy")).get("resources")).get("limits")).as(name)
                    .containsOnlyKeys("cpus", "memory", "pids");
        });
    }

    @Test
    void the_mail_catcher_is_there_to_try_only_and_no_letter_goes_there_by_oversight() {
        assertThat(services.get("mailpit")).containsEntry("profiles", List.of("trial"));
        assertThat(environment(services.get("tracker-1"))).containsEntry("SPRING_MAIL_HOST", "${ROLLOUT_MAIL_HOST:-}");
    }

    @Test
    void what_the_proxys_file_asks_for_is_in_its_environment() {
        Set<String> asked = Pattern.compile("\\{\\$(\\w+)}").matcher(caddyfile()).results().map(found -> found.group(1)).collect(Collectors.toSet());
        assertThat(environment(services.get("proxy"))).containsOnlyKeys(asked);
    }

    @Test
    void no_secret_is_in_the_file_or_in_the_environment_of_a_container() {
        assertThat(file.get("secrets")).allSatisfy((name, secret) ->
                assertThat(fields(secret)).as(name).containsOnlyKeys("file"));
        services.forEach((name, service) -> environment(service).keySet().forEach(variable ->
                assertThat(variable).as(name).doesNotMatch(SECRET_NAME)));
        assertThat(text).doesNotContainPattern("(?i)://[^/\\s:]+:[^@\\s]+@");
    }

    /** A name without a secret behind it would leave the default password; the file's name is the setting's. */
    @Test
    void a_nodes_secrets_are_settings_and_all_are_declared() {
        List<Map<String, String>> mounted = secrets("tracker-1");
        assertThat(mounted).extracting(secret -> secret.get("target")).containsExactlyInAnyOrder("spring.datasource.password",
                "camunda.bpm.admin-user.password", "spring.mail.password");
        assertThat(file.get("secrets").keySet()).containsAll(mounted.stream().map(secret -> secret.get("source")).toList());
        assertThat(environment(services.get("tracker-1"))).containsEntry("SPRING_CONFIG_IMPORT", "configtree:/run/secrets/")
                .containsEntry("SPRING_PROFILES_ACTIVE", "production");
    }

    @Test
    void only_the_proxy_is_published_beyond_this_machine() {
        services.forEach((name, service) -> {
            if (!name.equals("proxy")) {
                assertThat((List<?>) service.getOrDefault("ports", List.of())).as(name)
                        .allSatisfy(port -> assertThat(port.toString()).startsWith("127.0.0.1:"));
            }
        });
        assertThat(caddyfile()).contains("@inner path /actuator /actuator/*", "respond @inner 404");
    }

    @Test
    void a_node_is_not_killed_before_it_has_had_its_time_to_stop() throws IOException {
        StandardEnvironment settings = new StandardEnvironment();
        for (String file : List.of("application.yaml", "application-production.yaml")) {
            new YamlPropertySourceLoader().load(file, new ClassPathResource(file)).forEach(settings.getPropertySources()::addFirst);
        }
        Duration jobs = Duration.ofSeconds(25);
        Duration notice = DurationStyle.detectAndParse(settings.getRequiredProperty("rollout.shutdown.notice"));
        Duration requests = DurationStyle.detectAndParse(settings.getRequiredProperty("spring.lifecycle.timeout-per-shutdown-phase"));

        assertThat(notice).isLessThan(jobs);
        assertThat(DurationStyle.detectAndParse((String) services.get("tracker-1").get("stop_grace_period")))
                .isGreaterThan(jobs.plus(requests).plusSeconds(10));
    }

    @Test
    void everything_that_the_image_is_built_from_reaches_the_builder() throws IOException {
        Set<String> sent = Set.copyOf(Files.readAllLines(Path.of(".dockerignore")));
        String dockerfile = (String) fields(services.get("tracker-1").get("build")).get("dockerfile_inline");
        assertThat(sent).contains("*", "!pom.xml", "!processes", "!forms", "!src/main");
        assertThat(dockerfile).contains("COPY pom.xml", "COPY processes", "COPY forms", "COPY src/main", "USER 10001:10001")
                .as("without the launcher Tasklist finds none of its scripts").contains("--launcher", "JarLauncher");
    }

    /** Compose writes neither text of its own nor variables into a container that is read-only: a mounted file it is. */
    private String caddyfile() {
        Map<String, Object> config = fields(file.get("configs").get("caddyfile"));
        assertThat(config).containsOnlyKeys("file");
        return read((String) config.get("file"));
    }

    private List<Map<String, String>> secrets(String service) {
        @SuppressWarnings("unchecked")
        List<Map<String, String>> secrets = (List<Map<String, String>>) services.get(service).get("secrets");
        return secrets;
    }

    private static Map<String, Object> environment(Map<String, Object> service) {
        return fields(service.getOrDefault("environment", Map.of()));
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> fields(Object node) {
        return (Map<String, Object>) node;
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Map<String, Object>> inner(Object node) {
        return (Map<String, Map<String, Object>>) node;
    }

    private static String read(String path) {
        try {
            return Files.readString(Path.of(path));
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }
}
