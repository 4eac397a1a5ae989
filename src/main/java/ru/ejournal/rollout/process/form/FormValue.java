package ru.ejournal.rollout.process.form;

import java.time.ZoneId;
import java.util.Date;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.LongNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import com.fasterxml.jackson.databind.node.TextNode;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.SpinRuntimeException;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.Refusal;

/** A variable as the form's field means it. Whoever submits it by program may send any type that the engine knows. */
record FormValue(ObjectMapper json) {

    /** @throws Refusal for what no field can hold: files, objects, broken lists */
    JsonNode of(FormField field, VariableScope scope, ZoneId zone) {
        try {
            return tidy(field, read(field, scope.getVariable(field.key()), zone));
        } catch (SpinRuntimeException | ProcessEngineException | JsonProcessingException e) {
            throw unreadable(field);
        }
    }

    private JsonNode read(FormField field, @Nullable Object value, ZoneId zone) throws JsonProcessingException {
        if (value instanceof SpinJsonNode node) {
            return (JsonNode) node.unwrap();
        }
        if (value instanceof Date date) {
            return json.valueToTree(date.toInstant().atZone(zone).toLocalDate().toString());
        }
        if (field.list() && value instanceof String text && !text.isBlank()) {
            return json.readTree(text);
        }
        if (value == null || value instanceof String || value instanceof Number || value instanceof Boolean) {
            return json.valueToTree(value);
        }
        throw unreadable(field);
    }

    /** Without blanks around a text, without what a row has beyond its fields, whole numbers as such. */
    private JsonNode tidy(FormField field, JsonNode value) {
        if (field.type().equals("dynamiclist") && value.isArray()) {
            ArrayNode rows = json.createArrayNode();
            value.forEach(row -> rows.add(row.isObject() ? tidyRow(field, row) : row));
            return rows;
        }
        if (field.type().equals("number") && value.isDouble() && value.doubleValue() == value.longValue()) {
            return LongNode.valueOf(value.longValue());
        }
        return value.isTextual() ? TextNode.valueOf(value.asText().strip()) : value;
    }

    private ObjectNode tidyRow(FormField list, JsonNode row) {
        ObjectNode tidied = json.createObjectNode();
        list.rows().stream().filter(field -> row.has(field.key()))
                .forEach(field -> tidied.set(field.key(), tidy(field, row.get(field.key()))));
        return tidied;
    }

    private static Refusal unreadable(FormField field) {
        return new Refusal("«%s»: %s".formatted(field.label(),
                field.list() ? "нужен список." : "такое значение здесь не принимается."));
    }
}
