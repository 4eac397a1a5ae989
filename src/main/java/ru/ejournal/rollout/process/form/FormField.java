package ru.ejournal.rollout.process.form;

import java.util.List;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * A field of a Camunda Form that somebody fills in.
 *
 * @param key    name of its variable; within a list, of the row's property
 * @param schema the component as it stands in the form
 * @param rows   the fields of a row, where the field is a list
 * @param hidden FEEL conditions under which the form hides it, its own and its groups'
 * @param place  what tells it from a field with the same label; empty where there is none
 */
record FormField(String key, JsonNode schema, List<FormField> rows, List<String> hidden, String place) {

    String type() {
        return schema.path("type").asText();
    }

    /** Computed by the form, filled in by nobody. */
    boolean computed() {
        return type().equals("expression");
    }

    boolean list() {
        return type().equals("dynamiclist") || type().equals("checklist") || type().equals("taglist");
    }

    /** What people know it by: «п. 7. Разработать и утвердить план: Срок исполнения». */
    String label() {
        return place.isEmpty() ? ownLabel() : place + ": " + ownLabel();
    }

    /** As the form calls it; where several are called alike, with what it is about (custom property «about»). */
    String ownLabel() {
        String label = schema.path("label").asText("");
        if (label.isBlank()) {
            label = schema.path("dateLabel").asText("");
        }
        String about = schema.path("properties").path("about").asText("");
        return (about.isBlank() ? "" : about + ": ") + (label.isBlank() ? key : label);
    }

    FormField at(String where) {
        return new FormField(key, schema, rows, hidden, where);
    }

    JsonNode rule(String name) {
        return schema.path("validate").path(name);
    }

    /** The options that the form itself lists; empty where they come from a variable. */
    List<String> options() {
        return StreamSupport.stream(schema.path("values").spliterator(), false)
                .map(option -> option.path("value").asText()).toList();
    }

    /** Name of the variable that holds the options, or an empty string. */
    String optionsVariable() {
        return schema.path("valuesKey").asText("");
    }
}
