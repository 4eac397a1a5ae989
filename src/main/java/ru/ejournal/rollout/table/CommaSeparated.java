package ru.ejournal.rollout.table;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import ru.ejournal.rollout.PlainText;
import ru.ejournal.rollout.RussianDate;

/** RFC 4180, as a Russian Excel opens it on a double click: UTF-8 with a byte order mark, semicolons. */
final class CommaSeparated {

    private static final String BYTE_ORDER_MARK = "\uFEFF";

    private CommaSeparated() {
    }

    static byte[] write(Table table) {
        List<Object> headings = table.columns().stream().<Object>map(Table.Column::title).toList();
        return Stream.concat(Stream.of(headings), table.rows().stream())
                .map(row -> row.stream().map(CommaSeparated::cell).collect(Collectors.joining(";")))
                .collect(Collectors.joining("\r\n", BYTE_ORDER_MARK, "\r\n")).getBytes(StandardCharsets.UTF_8);
    }

    private static String cell(Object value) {
        if (value instanceof LocalDate date) {
            return RussianDate.of(date);
        }
        if (value instanceof Table.Percent percent) {
            return String.format(Locale.forLanguageTag("ru"), "%.1f", percent.share() * 100);
        }
        return value instanceof Number ? value.toString().replace('.', ',') : text(PlainText.of(value.toString()));
    }

    /** A spreadsheet takes what begins with one of these for a formula; an apostrophe says that it is text. */
    private static String text(String text) {
        String harmless = text.matches("(?s)[=+\\-@\\t\\n].*") ? "'" + text : text;
        return harmless.matches("(?s).*[\";\\n].*") ? '"' + harmless.replace("\"", "\"\"") + '"' : harmless;
    }
}
