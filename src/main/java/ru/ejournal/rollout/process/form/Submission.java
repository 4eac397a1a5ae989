package ru.ejournal.rollout.process.form;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.MissingNode;

/** What one form said, checked by the form's own rules. Fields that the form hid are null. */
public final class Submission {

    private final Form form;
    private final Map<String, JsonNode> values;

    Submission(Form form, Map<String, JsonNode> values) {
        this.form = form;
        this.values = new LinkedHashMap<>(values);
    }

    public Map<String, JsonNode> values() {
        return values;
    }

    /** What the form calls the field. */
    public String label(String key) {
        return form.label(key);
    }

    /** The form's date fields. */
    public List<String> dates() {
        return form.dates();
    }

    public JsonNode value(String key) {
        return values.getOrDefault(key, MissingNode.getInstance());
    }

    /** The text without surrounding blanks; empty where there is none. */
    public Optional<String> text(String key) {
        JsonNode value = value(key);
        return value.isValueNode() && !value.isNull()
                ? Optional.of(value.asText().strip()).filter(text -> !text.isEmpty()) : Optional.empty();
    }

    /** @throws java.util.NoSuchElementException where the form does not require the field and it was left empty */
    public String required(String key) {
        return text(key).orElseThrow();
    }

    public Optional<LocalDate> date(String key) {
        return text(key).map(LocalDate::parse);
    }

    public boolean ticked(String key) {
        return value(key).asBoolean();
    }

    public List<JsonNode> entries(String key) {
        return StreamSupport.stream(value(key).spliterator(), false).toList();
    }

    public boolean has(String key) {
        return values.containsKey(key);
    }
}
