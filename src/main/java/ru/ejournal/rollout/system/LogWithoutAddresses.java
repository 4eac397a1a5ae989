package ru.ejournal.rollout.system;

import java.util.regex.Pattern;

import org.springframework.boot.json.JsonWriter;
import org.springframework.boot.json.JsonWriter.ValueProcessor;
import org.springframework.boot.logging.structured.StructuredLoggingJsonMembersCustomizer;

/** A mail server's refusal quotes the address that it refuses: in the log the address is left out, whoever writes it. */
public class LogWithoutAddresses implements StructuredLoggingJsonMembersCustomizer<Object> {

    private static final Pattern ADDRESS = Pattern.compile("[\\p{L}\\p{N}._%+-]{1,64}@[\\p{L}\\p{N}.-]{1,255}\\.[\\p{L}\\p{N}-]{2,63}");

    @Override
    public void customize(JsonWriter.Members<Object> members) {
        members.applyingValueProcessor(ValueProcessor.of(String.class, LogWithoutAddresses::without));
    }

    static String without(String text) {
        return text.indexOf('@') < 0 ? text : ADDRESS.matcher(text).replaceAll("…@…");
    }
}
