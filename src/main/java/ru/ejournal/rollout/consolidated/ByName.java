package ru.ejournal.rollout.consolidated;

import java.text.Collator;
import java.util.Comparator;
import java.util.Locale;
import java.util.regex.Pattern;

/** Schools as people list them: № 2 before № 10, «ё» beside «е». */
final class ByName {

    private static final Pattern NUMBER = Pattern.compile("\\d{1,9}");

    private ByName() {
    }

    static Comparator<String> comparator() {
        Collator russian = Collator.getInstance(Locale.forLanguageTag("ru"));
        return Comparator.<String, String>comparing(ByName::padded, russian::compare).thenComparing(Comparator.naturalOrder());
    }

    private static String padded(String name) {
        return NUMBER.matcher(name).replaceAll(number -> "%09d".formatted(Integer.parseInt(number.group())));
    }
}
