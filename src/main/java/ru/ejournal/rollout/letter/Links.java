package ru.ejournal.rollout.letter;

import java.net.URI;
import java.nio.charset.StandardCharsets;

import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.web.util.UriUtils;

/** Addresses of the tracker as its readers reach it. */
@Component
public class Links {

    private final String baseUrl;

    Links(@Value("${rollout.base-url}") String baseUrl) {
        this.baseUrl = baseUrl.replaceAll("/+$", "");
    }

    /** Opens the very task in Tasklist, after a log-in if need be. */
    public @Nullable String task(@Nullable String taskId) {
        return taskId == null ? null : baseUrl + "/task/" + UriUtils.encodePathSegment(taskId, StandardCharsets.UTF_8);
    }

    /** Where somebody without an account confirms receipt, once. */
    String receipt(String secret) {
        return baseUrl + "/receipt/" + secret;
    }

    /** Where the district answers the report of a school. */
    public String report(String orderId) {
        return baseUrl + "/district/orders/" + UriUtils.encodePathSegment(orderId, StandardCharsets.UTF_8) + "/report";
    }

    /** Where the documents of an order are. */
    String documents(String orderId) {
        return baseUrl + "/orders/" + UriUtils.encodePathSegment(orderId, StandardCharsets.UTF_8);
    }

    /** Where everybody of the school reads an order. */
    String text(String orderId) {
        return documents(orderId) + "/text";
    }

    /** Where the district sees its schools. */
    String district() {
        return baseUrl + "/district";
    }

    /** Where people find the address of their calendar. */
    String calendarPage() {
        return baseUrl + "/calendar";
    }

    /** Where programs fetch a calendar. */
    public String calendar(String secret) {
        return calendarPage() + "/" + secret + ".ics";
    }

    /** The right side of message ids. */
    String host() {
        String host = URI.create(baseUrl).getHost();
        return host == null ? "localhost" : host;
    }
}
