package ru.ejournal.rollout.process.form;

import java.time.LocalDate;
import java.time.format.DateTimeParseException;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import com.fasterxml.jackson.databind.JsonNode;

/** What a single field may hold, by the rules that stand in the form itself. Messages are for the person. */
final class FormRules {

    /** The engine keeps texts of up to 4000 characters; forms allow less. */
    private static final int LONGEST = 4000;
    private static final int MOST_ROWS = 100;
    /** Neither PostgreSQL nor a Word document can hold them, or they turn the text beside them around. */
    private static final Pattern UNPRINTABLE = Pattern.compile(
            "[\\p{Cc}\\p{Cs}\\x{FFFE}\\x{FFFF}\\u202A-\\u202E\\u2066-\\u2069&&[^\\t\\n\\r]]");

    private FormRules() {
    }

    /** @param options allowed values where they come from a variable; empty for «any» */
    static List<String> check(FormField field, JsonNode value, List<String> options) {
        if (empty(field, value)) {
            return field.rule("required").asBoolean() ? List.of(message(field, "нужно заполнить.")) : List.of();
        }
        return switch (field.type()) {
            case "number" -> number(field, value);
            case "checkbox" -> checkbox(field, value);
            case "datetime" -> date(field, value);
            case "checklist", "taglist" -> choices(field, value, options);
            case "radio", "select" -> choice(field, value, options);
            case "dynamiclist" -> rows(field, value);
            default -> text(field, value);
        };
    }

    /** A field that was not shown is not asked for; but what was sent for it must not break the storing of the rest. */
    static List<String> checkHidden(FormField field, JsonNode value) {
        if (value.isTextual() && value.asText().length() > LONGEST) {
            return List.of(tooLong(field, LONGEST, value.asText()));
        }
        return value.isTextual() ? printable(field, value.asText()) : List.of();
    }

    private static boolean empty(FormField field, JsonNode value) {
        boolean unticked = field.type().equals("checkbox") && value.isBoolean() && !value.asBoolean();
        return value.isNull() || value.isMissingNode() || unticked || value.isTextual() && value.asText().isBlank()
                || field.list() && value.isArray() && value.isEmpty();
    }

    private static List<String> number(FormField field, JsonNode value) {
        if (!value.isNumber() || value.isDouble() && !Double.isFinite(value.doubleValue())) {
            return List.of(message(field, "нужно число, а указано «" + brief(value.asText()) + "»."));
        }
        if (field.schema().path("decimalDigits").asInt(-1) == 0 && value.decimalValue().stripTrailingZeros().scale() > 0) {
            return List.of(message(field, "нужно целое число, а указано " + brief(value.asText()) + "."));
        }
        if (field.rule("min").isNumber() && value.decimalValue().compareTo(field.rule("min").decimalValue()) < 0) {
            return List.of(message(field, "не меньше " + field.rule("min").asText() + "."));
        }
        if (field.rule("max").isNumber() && value.decimalValue().compareTo(field.rule("max").decimalValue()) > 0) {
            return List.of(message(field, "не больше " + field.rule("max").asText() + "."));
        }
        return List.of();
    }

    private static List<String> checkbox(FormField field, JsonNode value) {
        return value.isBoolean() ? List.of() : List.of(message(field, "отметьте или снимите отметку."));
    }

    private static List<String> date(FormField field, JsonNode value) {
        try {
            int year = LocalDate.parse(value.asText()).getYear();
            return year >= 2000 && year < 2100 ? List.of()
                    : List.of(message(field, "год %d вне пределов 2000–2099.".formatted(year)));
        } catch (DateTimeParseException e) {
            return List.of(message(field, "нужна дата, а указано «" + brief(value.asText()) + "»."));
        }
    }

    private static List<String> choice(FormField field, JsonNode value, List<String> options) {
        List<String> allowed = options.isEmpty() ? field.options() : options;
        if (allowed.isEmpty() && value.isTextual()) {
            return text(field, value);
        }
        if (value.isValueNode() && (allowed.isEmpty() || allowed.contains(value.asText()))) {
            return List.of();
        }
        // A list that is made for the task may have become shorter while the form was open.
        return List.of(message(field, options.isEmpty() ? "нет такого варианта: «" + brief(value.asText()) + "»."
                : "выбранного в списке уже нет. Обновите страницу и выберите ещё раз."));
    }

    private static List<String> choices(FormField field, JsonNode value, List<String> options) {
        // A district may have more schools than a list of rows may have rows.
        if (!value.isArray() || value.size() > Math.max(MOST_ROWS, options.size())) {
            return List.of(message(field, "отметьте варианты из списка."));
        }
        List<String> problems = new ArrayList<>();
        value.forEach(choice -> problems.addAll(choice(field, choice, options)));
        return problems.stream().distinct().toList();
    }

    private static List<String> rows(FormField list, JsonNode value) {
        if (!value.isArray()) {
            return List.of(message(list, "нужен список."));
        }
        if (value.size() > MOST_ROWS) {
            return List.of(message(list, "не больше %d строк.".formatted(MOST_ROWS)));
        }
        List<String> problems = new ArrayList<>();
        for (int row = 0; row < value.size(); row++) {
            String place = "«%s», строка %d. ".formatted(list.label(), row + 1);
            JsonNode entry = value.get(row);
            if (!entry.isObject()) {
                problems.add(place + "Строка не заполнена.");
                continue;
            }
            list.rows().forEach(field -> check(field, entry.path(field.key()), List.of())
                    .forEach(problem -> problems.add(place + problem)));
        }
        return problems;
    }

    private static List<String> text(FormField field, JsonNode value) {
        if (!value.isTextual()) {
            return List.of(message(field, "нужен текст."));
        }
        String text = value.asText();
        int longest = field.rule("maxLength").asInt(LONGEST);
        if (text.length() > longest) {
            return List.of(tooLong(field, longest, text));
        }
        if (!printable(field, text).isEmpty()) {
            return printable(field, text);
        }
        String pattern = field.rule("pattern").asText("");
        if (!pattern.isEmpty() && !Pattern.compile(pattern).matcher(text).find()) {
            return List.of(message(field, pattern.contains("http")
                    ? "нужен адрес страницы вида https://…" : "не по образцу: «" + brief(text) + "»."));
        }
        return List.of();
    }

    private static List<String> printable(FormField field, String text) {
        return UNPRINTABLE.matcher(text).find() ? List.of(message(field, "есть непечатаемые знаки: наберите текст заново.")) : List.of();
    }

    private static String tooLong(FormField field, int longest, String text) {
        return message(field, "не длиннее %d знаков, а указано %d.".formatted(longest, text.length()));
    }

    private static String message(FormField field, String problem) {
        return "«" + field.label() + "»: " + problem;
    }

    private static String brief(String text) {
        return text.length() <= 40 ? text : text.substring(0, 40) + "…";
    }
}
