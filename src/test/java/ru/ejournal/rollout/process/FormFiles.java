package ru.ejournal.rollout.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;

/** The forms of the repository, read as files. */
final class FormFiles {

    private static final ObjectMapper JSON = new ObjectMapper();
    private static final Pattern TEMPLATE = Pattern.compile("\\{\\{(?:#if|#loop)?(.*?)}}");
    private static final Pattern NAME = Pattern.compile("[A-Za-z_][A-Za-z_0-9]*");
    private static final Set<String> FEEL = Set.of("contains", "if", "then", "else", "null", "true", "false", "and", "or", "not",
            "count");
    private static final List<Form> ALL = Models.files("forms", ".form").stream().map(FormFiles::read).toList();

    private FormFiles() {
    }

    static List<Form> all() {
        return ALL;
    }

    static Form form(String id) {
        return ALL.stream().filter(form -> form.id().equals(id)).findFirst().orElseThrow();
    }

    private static Form read(java.nio.file.Path file) {
        try {
            return new Form(Models.name(file), JSON.readTree(file.toFile()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** @param id name of the file without its ending */
    record Form(String id, JsonNode json) {

        @Override
        public String toString() {
            return id;
        }

        /** All components, those of groups too, those of a list's rows not. */
        List<JsonNode> components() {
            List<JsonNode> found = new ArrayList<>();
            collect(json.path("components"), found);
            return found;
        }

        private static void collect(JsonNode components, List<JsonNode> found) {
            for (JsonNode component : components) {
                found.add(component);
                if (component.path("type").asText().equals("group")) {
                    collect(component.path("components"), found);
                }
            }
        }

        List<JsonNode> components(String type) {
            return components().stream().filter(component -> component.path("type").asText().equals(type)).toList();
        }

        /** The variables that the form submits. */
        Set<String> keys() {
            Set<String> keys = new TreeSet<>();
            for (JsonNode component : components()) {
                keys.add(component.path("key").asText());
                keys.add(component.path("path").asText());
            }
            keys.remove("");
            return keys;
        }

        /** The variables that the form submits, displays or decides by. */
        Set<String> variables() {
            Set<String> variables = keys();
            for (JsonNode component : components()) {
                variables.add(component.path("valuesKey").asText());
                variables.addAll(names(component.path("conditional").path("hide").asText()));
                variables.addAll(names(component.path("dataSource").asText()));
                variables.addAll(names(component.path("expression").asText()));
                TEMPLATE.matcher(words(component)).results().map(hit -> names(hit.group(1))).forEach(variables::addAll);
            }
            variables.remove("");
            return variables;
        }

        private static Set<String> names(String expression) {
            String bare = expression.replaceAll("\"[^\"]*\"", "");
            return NAME.matcher(bare).results().map(hit -> hit.group()).filter(name -> !FEEL.contains(name))
                    .collect(Collectors.toSet());
        }

        private static String words(JsonNode component) {
            return component.path("text").asText() + component.path("content").asText();
        }

        /** The lines that the form quotes, as plain text. */
        List<String> quotes() {
            return components("text").stream().map(text -> text.path("text").asText())
                    .map(Form::quote).filter(quote -> !quote.isEmpty()).toList();
        }

        private static String quote(String markdown) {
            String quoted = markdown.lines().filter(line -> line.startsWith(">")).map(line -> line.substring(1))
                    .collect(Collectors.joining(" "));
            return OrderText.plain(quoted.replaceAll("\\\\([.\\-*#])", "$1"));
        }
    }
}
