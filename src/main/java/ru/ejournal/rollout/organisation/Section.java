package ru.ejournal.rollout.organisation;

import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

/** The fields of one school or person. What is wrong is noted and reads as if it were absent. */
final class Section {

    /** Line breaks would forge mail headers, the rest is invisible, turns text around or is no character at all. */
    private static final Pattern INVISIBLE = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Co}\\p{Cn}\\u2028\\u2029]");

    private final Yaml.Fields fields;
    private final RosterErrors errors;
    private final UnaryOperator<String> titles;

    /** Of the roster, whose fields are called as they stand in the file. */
    Section(Yaml.Fields fields, RosterErrors errors) {
        this(fields, errors, UnaryOperator.identity());
    }

    /** @param titles what a field is called where it was filled in */
    Section(Yaml.Fields fields, RosterErrors errors, UnaryOperator<String> titles) {
        this.fields = fields;
        this.errors = errors;
        this.titles = titles;
    }

    void allow(Set<String> names) {
        fields.fields().forEach((name, value) -> {
            if (!names.contains(name)) {
                errors.add(value.place(), "неизвестное поле «" + name + "», возможны: "
                        + String.join(", ", names.stream().sorted().toList()));
            }
        });
    }

    /** Place of the field, or of the whole section where the field is missing. */
    Place place(String name) {
        Yaml value = fields.fields().get(name);
        return value == null ? fields.place() : value.place();
    }

    void error(String name, String message) {
        errors.add(place(name), message);
    }

    /** The text as it stands, unchecked. */
    Optional<String> peek(String name) {
        return fields.fields().get(name) instanceof Yaml.Text text ? Optional.of(text.value().strip()) : Optional.empty();
    }

    /** Entries of a list that must not be empty. */
    List<Yaml> items(String name) {
        if (fields.fields().get(name) instanceof Yaml.Items list && !list.items().isEmpty()) {
            return list.items();
        }
        error(name, "нужен непустой список «" + name + "»");
        return List.of();
    }

    /** Empty after an error. */
    String required(String name, int limit) {
        Yaml value = fields.fields().get(name);
        if (blank(value)) {
            error(name, "не заполнено обязательное поле «" + titles.apply(name) + "»");
            return "";
        }
        String text = text(value, limit);
        return text == null ? "" : text;
    }

    @Nullable String optional(String name, int limit) {
        Yaml value = fields.fields().get(name);
        return blank(value) ? null : text(value, limit);
    }

    /** Not blank, stripped, without repetitions. */
    List<String> list(String name, int limit) {
        Yaml value = fields.fields().get(name);
        if (blank(value)) {
            return List.of();
        }
        if (!(value instanceof Yaml.Items list)) {
            error(name, "ожидается список, например: [1, 2, 3]");
            return List.of();
        }
        List<String> texts = list.items().stream().map(item -> text(item, limit))
                .filter(text -> text != null && !text.isEmpty()).toList();
        List<String> distinct = texts.stream().distinct().toList();
        if (distinct.size() < texts.size()) {
            error(name, "в списке есть повторы");
        }
        return distinct;
    }

    /** @param otherwise if the field is missing */
    boolean flag(String name, boolean otherwise) {
        String text = optional(name, 255);
        if (text != null && !text.equals("true") && !text.equals("false")) {
            error(name, "ожидается true (да) или false (нет), указано «" + text + "»");
        }
        return text == null ? otherwise : text.equals("true");
    }

    private static boolean blank(@Nullable Yaml value) {
        return value == null || value instanceof Yaml.Empty || value instanceof Yaml.Text text && text.value().isBlank();
    }

    private @Nullable String text(Yaml value, int limit) {
        if (!(value instanceof Yaml.Text text)) {
            errors.add(value.place(), "ожидается одно значение");
            return null;
        }
        if (INVISIBLE.matcher(text.value()).find()) {
            errors.add(value.place(), "перенос строки или управляющий символ внутри значения, напишите в одну строку");
            return null;
        }
        if (text.value().strip().length() > limit) {
            errors.add(value.place(), "слишком длинно: " + text.value().strip().length() + " знаков, допустимо " + limit);
            return null;
        }
        return text.value().strip();
    }
}
