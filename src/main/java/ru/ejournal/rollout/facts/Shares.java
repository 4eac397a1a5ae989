package ru.ejournal.rollout.facts;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;

/** Which counts are parts of which: a share is never above its whole. */
public final class Shares {

    private static final Map<String, String> WHOLE = new LinkedHashMap<>();

    static {
        List.of("parentsInformed", "applications", "parentsTrained", "parentLogins")
                .forEach(part -> WHOLE.put(part, "parents"));
        List.of("pupilsInformed", "consents", "pupilsTrained", "pupilLogins").forEach(part -> WHOLE.put(part, "pupils"));
        List.of("teachersTrained", "teacherLogins", "teachersActive").forEach(part -> WHOLE.put(part, "teachers"));
        WHOLE.put("parentsActive", "parentLogins");
        WHOLE.put("recordsFilled", "recordsRequired");
    }

    /** Not shares of a whole, yet never above it: nobody works in the system without a login. */
    private static final Map<String, String> BOUND = Map.of("teachersActive", "teacherLogins");

    private Shares() {
    }

    /** A part that exceeds its whole, by the keys of both. */
    public record Excess(String part, long num, String whole, long den) {
    }

    /** The parts among one form's values that exceed their wholes or what else bounds them. */
    public static List<Excess> excesses(Map<String, JsonNode> values) {
        List<Excess> excesses = new ArrayList<>();
        Stream.of(WHOLE, BOUND).forEach(bounds -> bounds.forEach((part, whole) -> {
            if (counted(values, part) && counted(values, whole)
                    && values.get(part).asLong() > values.get(whole).asLong()) {
                excesses.add(new Excess(part, values.get(part).asLong(), whole, values.get(whole).asLong()));
            }
        }));
        return excesses;
    }

    /** The values with each part as {num, den}, so that both are recorded, and corrected, together. */
    public static Map<String, JsonNode> paired(Map<String, JsonNode> values) {
        Map<String, JsonNode> paired = new LinkedHashMap<>(values);
        WHOLE.forEach((part, whole) -> {
            if (counted(values, part) && counted(values, whole)) {
                paired.put(part, JsonNodeFactory.instance.objectNode()
                        .put("num", values.get(part).asLong()).put("den", values.get(whole).asLong()));
            }
        });
        return paired;
    }

    private static boolean counted(Map<String, JsonNode> values, String key) {
        return values.containsKey(key) && values.get(key).isNumber();
    }
}
