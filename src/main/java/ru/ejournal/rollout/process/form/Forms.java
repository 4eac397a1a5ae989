package ru.ejournal.rollout.process.form;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.springframework.core.io.ClassPathResource;
import org.springframework.stereotype.Component;

/**
 * The forms as the browser shows them: the one place that says which fields there are and what they may hold. A process
 * has the forms that were deployed with it, whatever the running program carries by now.
 */
@Component
class Forms {

    private final ObjectMapper json;
    private final DeployedFiles deployed;
    private final Map<String, Form> forms = new ConcurrentHashMap<>();

    Forms(ObjectMapper json, DeployedFiles deployed) {
        this.json = json;
        this.deployed = deployed;
    }

    /** {@code forms/<id>.form} as the program carries it. */
    Form carried(String formId) {
        return forms.computeIfAbsent(formId, id -> form(id, carriedFile(id)));
    }

    /** The form that the process shows; the carried one where it came without forms. */
    Form of(String processDefinition, String formId) {
        String key = processDefinition + "/" + formId;
        Form known = forms.get(key);
        if (known == null) {
            known = deployed.form(processDefinition, formId).map(file -> form(formId, file)).orElseGet(() -> carried(formId));
            forms.put(key, known);
        }
        return known;
    }

    private static byte[] carriedFile(String formId) {
        try {
            return new ClassPathResource("forms/" + formId + ".form").getContentAsByteArray();
        } catch (IOException e) {
            throw new UncheckedIOException("No form " + formId, e);
        }
    }

    private Form form(String formId, byte[] file) {
        try {
            return new Form(formId, told(collect(json.readTree(file).path("components"), List.of(), "")));
        } catch (IOException e) {
            throw new UncheckedIOException("Unreadable form " + formId, e);
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
