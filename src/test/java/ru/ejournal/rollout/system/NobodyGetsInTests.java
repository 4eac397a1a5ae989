package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletRegistration;
import jakarta.ws.rs.core.Application;

import org.glassfish.jersey.server.ResourceConfig;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.PathMatchingResourcePatternResolver;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every address that anything in the application answers to, tried without a login. */
class NobodyGetsInTests extends RunningSystem {

    private static final Pattern VARIABLE = Pattern.compile("\\{(?:[^{}]|\\{[^}]*})*}");
    /** What may answer: the login page and what it looks like, whether the tracker is up, addresses that are secrets themselves. */
    private static final Pattern OPEN = Pattern.compile(
            "(GET|HEAD|\\*) (/login|/rollout\\.css|/signed-out\\.js|/camunda/favicon\\.ico|/error|/actuator/health(/.*)?|/calendar/[^/]+\\.ics)"
                    + "|(GET|POST|\\*) /receipt/[^/]+|\\* /error|POST /login");
    private static final List<String> SECRETS = List.of("lebedev", "Лебедев", "Лекарев", "\"id\"", "processDefinition", "camunda-admin");

    @Autowired
    ApplicationContext context;
    @Autowired
    ServletContext servlets;
    @Autowired
    ResourceConfig engineRest;

    @Test
    void our_mappings_the_actuators_and_static_files() throws IOException {
        Set<String> addresses = new TreeSet<>();
        context.getBeansOfType(RequestMappingInfoHandlerMapping.class).values().forEach(mapping -> mapping.getHandlerMethods().keySet()
                .forEach(info -> info.getPatternValues().forEach(path -> methods(info.getMethodsCondition().getMethods())
                        .forEach(method -> addresses.add(method + " " + path)))));
        context.getBeansOfType(AbstractUrlHandlerMapping.class).values().forEach(mapping -> mapping.getHandlerMap().keySet()
                .forEach(path -> addresses.add("GET " + path)));
        addresses.addAll(files("classpath*:/static/**", "/static"));
        addresses.addAll(oneOfEachKind(files("classpath*:/META-INF/resources/webjars/tabulator-tables/**", "/META-INF/resources")));
        addresses.addAll(oneOfEachKind(files("classpath*:/META-INF/resources/webjars/camunda/**", "/META-INF/resources/webjars")));
        addresses.addAll(oneOfEachKind(files("classpath*:/META-INF/resources/plugin/**", "/META-INF/resources")));

        assertThat(addresses).hasSizeGreaterThan(100).contains("GET /actuator/health", "GET /people", "GET /rollout/live.js",
                "GET /camunda/lib/deps.js", "GET /camunda/favicon.ico");
        assertNobodyGetsIn(addresses);
    }

    @Test
    void servlets_filters_and_their_jax_rs_resources() throws ReflectiveOperationException {
        Set<String> addresses = new TreeSet<>(JaxRsPaths.of("/engine-rest", engineRest.getClasses()));
        assertThat(addresses).as("engine-rest").hasSizeGreaterThan(300).contains("POST /engine-rest/task/{id}/complete");
        int before = addresses.size();
        for (ServletRegistration servlet : servlets.getServletRegistrations().values()) {
            String application = servlet.getInitParameter("jakarta.ws.rs.Application");
            for (String mapping : servlet.getMappings()) {
                everyMethod(mapping).forEach(addresses::add);
                if (application != null) {
                    addresses.addAll(JaxRsPaths.of(mapping.replace("/*", ""), resources(application)));
                }
            }
        }
        servlets.getFilterRegistrations().values().forEach(filter -> filter.getUrlPatternMappings()
                .forEach(mapping -> everyMethod(mapping).forEach(addresses::add)));

        assertThat(addresses.size()).as("the webapps").isGreaterThan(before + 300);
        assertThat(addresses).contains("POST /camunda/api/admin/setup/{engine}/user/create",
                "POST /camunda/api/engine/engine/{name}/task/{id}/complete");
        assertNobodyGetsIn(addresses);
    }

    @Test
    void no_spelling_of_an_address_helps() {
        List<String> tricks = new ArrayList<>();
        for (String path : List.of("/engine-rest/task", "/camunda/api/engine/engine/default/task", "/camunda/app/tasklist/default/", "/people",
                "/actuator/env", "/camunda/api/admin/setup/default/user/create", "/api/orders")) {
            String last = path.substring(path.lastIndexOf('/', path.length() - 2));
            String head = path.substring(0, path.length() - last.length());
            tricks.addAll(List.of("/" + path, path + "/", path + "//", path + ";jsessionid=1", path + ";x=y.css", head + ";x" + last, head + "/." + last,
                    head + "/x/.." + last, head + "/%2e%2e" + path, "/login/.." + path, "/login/..;" + path, "/login/%2e%2e" + path, "/rollout.css/.." + path,
                    "/rollout.css/..;" + path, "/actuator/health/..;/.." + path, "/receipt/..;" + path, "/calendar/..;" + path, path.toUpperCase(),
                    path + "%00", path + "%20", path + ".ics", path + ".css", path + "?x=/login", path + "%2f", head + "%2f" + last.substring(1), head + "%5c" + last.substring(1),
                    head + "%252f" + last.substring(1), "/camunda/favicon.ico/..;" + path, "/calendar/x.ics/.." + path, "/calendar/x.ics;/.." + path,
                    "/%%%x".formatted((int) path.charAt(1)) + path.substring(2), head + "/%%%x".formatted((int) last.charAt(1)) + last.substring(2)));
        }
        tricks.removeIf(path -> !path.startsWith("/"));
        tricks.replaceAll(path -> "GET " + path);

        assertThat(letIn(tricks)).isEmpty();
    }

    /** {@code %2f} and {@code %00} the server refuses before any filter of ours, an encoded letter would hide a servlet's name. */
    @Test
    void an_odd_address_is_refused_in_russian() {
        for (String address : List.of("/x%2fy", "/people%00", "/x%5cy", "/%65ngine-rest/task", "/camunda/%61pi/engine/engine/default/task", "/peopl%65")) {
            HttpResponse<String> answer = somebody().asks(address);
            assertThat(answer.statusCode()).as(address).isEqualTo(400);
            assertThat(answer.body()).as(address).isEqualToIgnoringNewLines(Refusals.ODD_ADDRESS);
            assertThat(answer.headers().firstValue("Content-Type")).as(address).hasValue("text/plain;charset=UTF-8");
        }
    }

    private void assertNobodyGetsIn(Collection<String> addresses) {
        assertThat(letIn(addresses)).filteredOn(answer -> !OPEN.matcher(answer.substring(0, answer.lastIndexOf(" -> "))).matches()).isEmpty();
    }

    /** Whatever is neither refused nor led to the login, or tells something. */
    private List<String> letIn(Collection<String> addresses) {
        Visitor visitor = somebody();
        return addresses.stream().map(address -> {
            HttpResponse<String> answer = visitor.tries(address.substring(0, address.indexOf(' ')).replace("*", "GET"), path(address));
            return refused(answer) ? "" : address + " -> " + answer.statusCode();
        }).filter(answer -> !answer.isEmpty()).toList();
    }

    private static boolean refused(HttpResponse<String> answer) {
        boolean quiet = SECRETS.stream().noneMatch(answer.body()::contains);
        boolean toLogin = answer.statusCode() == 302 && Visitor.location(answer).endsWith("/login");
        return quiet && (toLogin || Set.of(400, 401, 403).contains(answer.statusCode()));
    }

    private static String path(String address) {
        return VARIABLE.matcher(address.substring(address.indexOf(' ') + 1)).replaceAll("x").replace("**", "x").replace("*", "x").replace(" ", "%20");
    }

    private static Stream<String> everyMethod(String path) {
        return Stream.of("GET", "HEAD", "OPTIONS", "POST", "PUT", "DELETE", "PATCH").map(method -> method + " " + path);
    }

    private static Stream<String> methods(Set<?> named) {
        return named.isEmpty() ? Stream.of("*") : named.stream().map(Object::toString);
    }

    private static Set<Class<?>> resources(String application) throws ReflectiveOperationException {
        return ((Application) Class.forName(application).getDeclaredConstructor().newInstance()).getClasses();
    }

    /** Of each folder and type: hundreds of icons are served by one handler. */
    private static Collection<String> oneOfEachKind(Set<String> addresses) {
        return addresses.stream().collect(Collectors.toMap(address -> address.replaceAll("[^/]*(\\.[^./]+)$", "$1"), address -> address,
                (first, second) -> first.compareTo(second) < 0 ? first : second)).values();
    }

    private static Set<String> files(String pattern, String root) throws IOException {
        Set<String> addresses = new TreeSet<>();
        for (Resource file : new PathMatchingResourcePatternResolver().getResources(pattern)) {
            String url = file.getURL().toString();
            if (file.isReadable() && !url.endsWith("/")) {
                addresses.add("GET " + url.substring(url.lastIndexOf(root + "/") + root.length()));
            }
        }
        return addresses.stream().filter(address -> !address.contains("%")).collect(Collectors.toSet());
    }
}
