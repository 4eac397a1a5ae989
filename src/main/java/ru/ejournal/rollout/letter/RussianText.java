package ru.ejournal.rollout.letter;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.util.Locale;
import java.util.regex.Pattern;

import ru.ejournal.rollout.RussianDate;

/** Dates and numbers in words, and what people typed made harmless for a line of a letter. */
public final class RussianText {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("EEEE, dd.MM.yyyy",
            Locale.forLanguageTag("ru"));
    private static final Pattern LINE_BREAKS = Pattern.compile("\\R");
    /** Control characters (a header could be added, PostgreSQL refuses U+0000), and those that turn text around. */
    private static final Pattern UNSEEN = Pattern.compile("[\\p{Cc}\\p{Cf}\\p{Cs}\\p{Zl}\\p{Zp}&&[^\\n\\t]]");
    private static final Pattern ORDER = Pattern.compile("^Приказ");
    private static final Pattern BLANKS = Pattern.compile("\\s+");

    private RussianText() {
    }

    /** «01.10.2013». */
    public static String date(LocalDate date) {
        return RussianDate.of(date);
    }

    /** «вторник, 01.10.2013». */
    public static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** How late something is, in calendar days: «на 1 день», «на 3 дня», «на 11 дней». */
    public static String late(long days) {
        return "на %d %s".formatted(days, form(days, "день", "дня", "дней"));
    }

    /** The form that goes with the number: 1 задача, 2 задачи, 5 задач. */
    static String form(long number, String one, String few, String many) {
        long tens = Math.abs(number) % 100;
        long units = tens % 10;
        if (tens / 10 == 1 || units == 0 || units > 4) {
            return many;
        }
        return units == 1 ? one : few;
    }

    /** «Приказ № 1» with the given ending: «приказа № 1», «приказу № 1». */
    static String order(String caption, String ending) {
        return ORDER.matcher(caption).replaceFirst("приказ" + ending);
    }

    /** In one line, without anything that cannot be seen. */
    static String line(String typed) {
        return BLANKS.matcher(block(typed)).replaceAll(" ").strip();
    }

    /** With its line breaks, as \n, without anything else that cannot be seen. */
    static String block(String typed) {
        return UNSEEN.matcher(LINE_BREAKS.matcher(typed).replaceAll("\n")).replaceAll("").strip();
    }
}
