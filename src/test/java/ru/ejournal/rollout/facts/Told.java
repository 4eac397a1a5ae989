package ru.ejournal.rollout.facts;

import java.time.Instant;
import java.util.Map;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.jspecify.annotations.Nullable;

/** Facts for the tests. */
final class Told {

    private static final ObjectMapper JSON = new ObjectMapper();

    private Told() {
    }

    static Fact fact(long id, FactKey key, @Nullable String schoolClass, String source, String value) {
        return new Fact(id, "lekarevo-1", key.toString(), schoolClass, json(value), source, "lebedev", Instant.EPOCH);
    }

    static JsonNode json(String text) {
        try {
            return JSON.readTree(text);
        } catch (JsonProcessingException e) {
            throw new IllegalArgumentException(e);
        }
    }

    static Map<String, JsonNode> counts(String first, long firstCount, String second, long secondCount) {
        return Map.of(first, JSON.valueToTree(firstCount), second, JSON.valueToTree(secondCount));
    }
}
