package ru.ejournal.rollout.process.form;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/** The forms as the browser shows them: the one place that says which fields there are and what they may hold. */
@Component
class Forms {

    private final ObjectMapper json;
    private final Map<String, List<FormField>> components = new ConcurrentHashMap<>();

    Forms(ObjectMapper json) {
        this.json = json;
    }

    /** The fields of {@code forms/<id>.form} that somebody fills in, in the order of the form. */
    List<FormField> fields(String formId) {
        return components(formId).stream().filter(field -> !field.computed()).toList();
    }

    /** What the form computes and submits besides: numbers. */
    List<FormField> computed(String formId) {
        return components(formId).stream().filter(FormField::computed).toList();
    }

    /** The variables that the form submits: its fields and what it computes of them. */
    Set<String> submitted(String formId) {
        return components(formId).stream().map(FormField::key).collect(Collectors.toUnmodifiableSet());
    }

    private List<FormField> components(String formId) {
        return components.computeIfAbsent(formId, this::read);
    }

    private List<FormField> read(String formId) {
        try (InputStream form = new ClassPathResource("forms/" + formId + ".form").getInputStream()) {
            return told(collect(json.readTree(form).path("components"), List.of(), ""));
        } catch (IOException e) {
            throw new UncheckedIOException("No form " + formId, e);
        }
    }

    /** A label that stands in the form once is enough; the others need their group with them. */
    private static List<FormField> told(List<FormField> fields) {
        Map<String, Long> times = fields.stream().collect(Collectors.groupingBy(FormField::ownLabel, Collectors.counting()));
        return fields.stream().map(field -> times.get(field.ownLabel()) == 1 ? field.at("") : field).toList();
    }

    private static List<FormField> collect(JsonNode components, List<String> hidden, String group) {
        List<FormField> found = new ArrayList<>();
        for (JsonNode component : components) {
            List<String> conditions = conditions(component, hidden);
            switch (component.path("type").asText()) {
                case "group" -> found.addAll(collect(component.path("components"), conditions,
                        component.path("label").asText("")));
                case "dynamiclist" -> found.add(new FormField(component.path("path").asText(), component,
                        collect(component.path("components"), List.of(), ""), conditions, group));
                default -> {
                    if (component.hasNonNull("key") && !component.path("disabled").asBoolean()) {
                        found.add(new FormField(component.path("key").asText(), component, List.of(), conditions, group));
                    }
                }
            }
        }
        return found;
    }

    private static List<String> conditions(JsonNode component, List<String> outer) {
        JsonNode hide = component.path("conditional").path("hide");
        return hide.isTextual() ? Stream.concat(outer.stream(), Stream.of(hide.asText())).toList() : outer;
    }
}
