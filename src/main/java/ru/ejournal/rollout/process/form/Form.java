package ru.ejournal.rollout.process.form;

import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;

/** One version of a form. */
record Form(String id, List<FormField> components) {

    /** The fields that somebody fills in, in the order of the form. */
    List<FormField> fields() {
        return components.stream().filter(field -> !field.computed()).toList();
    }

    /** The variables that it submits: its fields and what it computes of them. */
    Set<String> submitted() {
        return components.stream().map(FormField::key).collect(Collectors.toUnmodifiableSet());
    }

    /** What the form calls the field. */
    String label(String key) {
        return fields().stream().filter(field -> field.key().equals(key)).findFirst().map(FormField::label).orElse(key);
    }

    /** Its date fields. */
    List<String> dates() {
        return fields().stream().filter(field -> field.type().equals("datetime")).map(FormField::key).toList();
    }
}
