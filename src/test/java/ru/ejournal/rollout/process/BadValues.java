package ru.ejournal.rollout.process;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;

/** What a field of a form must not take, told from the form itself. */
final class BadValues {

    private static final String LONG = "я".repeat(10_000);

    private BadValues() {
    }

    static List<Object> of(JsonNode field) {
        List<Object> bad = new ArrayList<>(switch (field.path("type").asText()) {
            case "number" -> Arrays.asList("много", "-5", -1, 100_001, Integer.MAX_VALUE, Long.MAX_VALUE, 1.5, Double.NaN,
                    Double.POSITIVE_INFINITY, true, List.of(1), List.of(), Map.of("num", 1), LONG);
            case "textfield", "textarea" -> Arrays.asList(LONG, 15, true, List.of("текст"), Map.of("a", "b"), "a\u0000b",
                    "a\u0007b", "a\u202Eb", new byte[] {1, 2});
            case "datetime" -> Arrays.asList("вчера", "2013-02-30", "24.09.2013", "12013-01-01", "+12013-01-01", "1013-09-24",
                    20130924, true, List.of("2013-09-24"), "2013-09-24T10:00", LONG);
            case "radio", "select" -> Arrays.asList("нет такого варианта", 1, true, List.of("принят"), Map.of(), LONG);
            case "checklist" -> Arrays.asList("строка", "{", 5, true, List.of("нет такого варианта"), List.of(Map.of()),
                    List.of(List.of("class-01")), Map.of(), Collections.nCopies(1000, "class-01"));
            case "checkbox" -> Arrays.asList("да", 1, List.of(), "true", Map.of());
            case "dynamiclist" -> lists(field);
            default -> List.of();
        });
        if (field.path("validate").path("required").asBoolean()) {
            bad.addAll(Arrays.asList(null, "", "   "));
        }
        if (field.path("validate").has("pattern")) {
            bad.addAll(List.of("«просто текст»", "javascript:alert(1)", "ftp://example.org", "https://", "https://a b.ru",
                    "https://a.ru/\"onclick=x", "https://a.ru/<script>"));
        }
        return bad;
    }

    private static List<Object> lists(JsonNode list) {
        List<Object> bad = new ArrayList<>(Arrays.asList("строка", "{", 5, true, Map.of("problem", "x"), List.of("строка"),
                List.of(1), List.of(List.of()), List.of(Map.of()), Collections.nCopies(1000, Map.of())));
        for (JsonNode field : list.path("components")) {
            for (Object value : of(field)) {
                if (!(value instanceof byte[])) {
                    bad.add(List.of(Collections.singletonMap(field.path("key").asText(), value)));
                }
            }
        }
        return bad;
    }
}
