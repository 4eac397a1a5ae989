package ru.ejournal.rollout.process;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.camunda.spin.plugin.variable.SpinValues;
import org.jspecify.annotations.Nullable;

/** The fields of a form, for tests that fill them in. */
final class Fields {

    private static final Set<String> INPUTS = Set.of("textfield", "textarea", "number", "checkbox", "radio", "select",
            "checklist", "datetime", "dynamiclist");

    private Fields() {
    }

    /** Those that the form always shows, and those that are named because it shows them now. */
    static List<JsonNode> shown(String formId, Map<String, ?> filledIn) {
        return FormFiles.form(formId).components().stream()
                .filter(field -> INPUTS.contains(field.path("type").asText()))
                .filter(field -> !key(field).equals("correctionReason"))
                .filter(field -> !field.has("conditional") || filledIn.containsKey(key(field))).toList();
    }

    static String key(JsonNode field) {
        return field.path("key").asText() + field.path("path").asText();
    }

    static String label(JsonNode field) {
        return field.path("label").asText() + field.path("dateLabel").asText();
    }

    static Map<String, Object> with(Map<String, ?> values, String key, @Nullable Object value) {
        Map<String, Object> changed = new HashMap<>(values);
        changed.put(key, value);
        return changed;
    }

    /** Lists travel as Json, as Tasklist sends them. */
    static VariableMap variables(Map<String, ?> filledIn) {
        VariableMap variables = Variables.createVariables();
        filledIn.forEach((key, value) -> variables.putValue(key, value instanceof List<?> list
                ? SpinValues.jsonValue(new ObjectMapper().valueToTree(list).toString()).create() : value));
        return variables;
    }

    static String brief(@Nullable Object value) {
        String text = value instanceof byte[] bytes ? Arrays.toString(bytes) : String.valueOf(value);
        return text.length() < 60 ? text : text.substring(0, 60) + "…";
    }
}
