package ru.ejournal.rollout.system;

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
import java.util.Base64;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody with a browser (cookies, HTML) or a program (a password with each request). */
class Visitor {

    static final String JSON = "application/json";
    static final String FORM = "application/x-www-form-urlencoded";
    private static final Pattern CSRF_FIELD = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client = HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String base;

    Visitor(int port) {
        this.base = "http://localhost:" + port;
    }

    HttpResponse<String> opens(String path) {
        return send(request(path).header("Accept", "text/html,*/*").GET());
    }

    HttpResponse<String> asks(String path, String... headers) {
        return send(with(request(path).GET(), headers));
    }

    HttpResponse<byte[]> asksBytes(String path) {
        return send(request(path).GET(), BodyHandlers.ofByteArray());
    }

    HttpResponse<String> posts(String path, String contentType, String body, String... headers) {
        return send(with(request(path).header("Content-Type", contentType)
                .POST(BodyPublishers.ofString(body)), headers));
    }

    HttpResponse<String> sends(String method, String path, String contentType, String body, String... headers) {
        return send(with(request(path).header("Content-Type", contentType)
                .method(method, BodyPublishers.ofString(body)), headers));
    }

    HttpResponse<String> deletes(String path, String... headers) {
        return send(with(request(path).DELETE(), headers));
    }

    HttpResponse<String> puts(String path, String json, String... headers) {
        return send(with(request(path).header("Content-Type", JSON).PUT(BodyPublishers.ofString(json)), headers));
    }

    /** Whatever the method, without a body. */
    HttpResponse<String> tries(String method, String path) {
        return send(request(path).header("Accept", "*/*").method(method, BodyPublishers.noBody()));
    }

    HttpResponse<String> logsIn(String login, String password) {
        Matcher csrf = CSRF_FIELD.matcher(opens("/login").body());
        String token = csrf.find() ? csrf.group(1) : "";
        return posts("/login", FORM, "username=" + login + "&password=" + password + "&_csrf="
                + URLEncoder.encode(token, StandardCharsets.UTF_8));
    }

    /** The webapps' token as their scripts send it. */
    String[] webappsToken() {
        return new String[] {"X-XSRF-TOKEN", cookie("XSRF-TOKEN")};
    }

    String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream().filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue).findFirst().orElse("");
    }

    static String[] basic(String login, String password) {
        return new String[] {"Authorization", "Basic " + Base64.getEncoder()
                .encodeToString((login + ":" + password).getBytes(StandardCharsets.UTF_8))};
    }

    static String location(HttpResponse<String> response) {
        return response.headers().firstValue("Location").orElse("");
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    private static HttpRequest.Builder with(HttpRequest.Builder request, String... headers) {
        return headers.length == 0 ? request : request.headers(headers);
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        return send(request, BodyHandlers.ofString());
    }

    private <T> HttpResponse<T> send(HttpRequest.Builder request, HttpResponse.BodyHandler<T> handler) {
        try {
            return client.send(request.build(), handler);
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }
}
