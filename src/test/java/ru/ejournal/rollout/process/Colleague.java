package ru.ejournal.rollout.process;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;

/** Somebody who works in Tasklist on one node. A node that dies gives no answer at all. */
final class Colleague {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final String ENGINE = "/camunda/api/engine/engine/default";
    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).version(HttpClient.Version.HTTP_1_1).build();
    private final String base;

    Colleague(int port) {
        this.base = "http://127.0.0.1:" + port;
    }

    /** @param status 0 if there was none */
    record Answer(int status, String body) {

        boolean done() {
            return status >= 200 && status < 300;
        }
    }

    Colleague signsIn(String login, String password) {
        Matcher csrf = CSRF.matcher(opens("/login").body());
        String token = csrf.find() ? csrf.group(1) : "";
        send(request("/login").header("Content-Type", "application/x-www-form-urlencoded").POST(BodyPublishers.ofString(
                "username=%s&password=%s&_csrf=%s".formatted(login, password, URLEncoder.encode(token, StandardCharsets.UTF_8)))));
        if (opens("/camunda/app/tasklist/default/").status() != 200) {
            throw new IllegalStateException(login + " cannot sign in now");
        }
        return this;
    }

    Answer opens(String path) {
        return send(request(path).header("Accept", "text/html").GET());
    }

    Answer asks(String path) {
        return send(request(path).GET());
    }

    /** Whether the task is still on somebody's list. */
    boolean sees(String taskId) {
        return asks(ENGINE + "/task/" + taskId).status() == 200;
    }

    /** The only task of the kind that lies with whoever asks; null if there is none. */
    String task(String kind) {
        try {
            return JSON.readTree(asks(ENGINE + "/task?taskDefinitionKey=" + kind).body()).path(0).path("id").textValue();
        } catch (JsonProcessingException e) {
            throw new IllegalStateException(e);
        }
    }

    Answer submits(String taskId, Map<String, ?> form) {
        return posts("/task/" + taskId + "/submit-form", Map.of("variables", typed(form)));
    }

    Answer reassigns(String taskId, String to) {
        return posts("/task/" + taskId + "/assignee", Map.of("userId", to));
    }

    /** @return the answer, with the new instance's business key in it */
    Answer starts(String process) {
        return posts("/process-definition/key/" + process + "/start", Map.of());
    }

    private Answer posts(String path, Object body) {
        try {
            return send(request(ENGINE + path).header("Content-Type", "application/json").header("X-XSRF-TOKEN", token())
                    .POST(BodyPublishers.ofString(JSON.writeValueAsString(body))));
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue).findFirst().orElse("none");
    }

    private static Map<String, Object> typed(Map<String, ?> form) {
        Map<String, Object> variables = new LinkedHashMap<>();
        form.forEach((key, value) -> {
            try {
                variables.put(key, value instanceof List<?> list ? Map.of("value", JSON.writeValueAsString(list), "type", "Json")
                        : Map.of("value", value));
            } catch (JsonProcessingException e) {
                throw new IllegalArgumentException(e);
            }
        });
        return variables;
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path)).timeout(Duration.ofSeconds(60));
    }

    private Answer send(HttpRequest.Builder request) {
        try {
            HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
            return new Answer(answer.statusCode(), answer.body());
        } catch (IOException e) {
            return new Answer(0, e.toString());
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
