package ru.ejournal.rollout.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.regex.Pattern;

/** Days and moments as people read them. */
final class RussianDates {

    private static final DateTimeFormatter DAY = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");
    private static final Pattern STORED = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private RussianDates() {
    }

    /** «28.12.2013». */
    static String day(LocalDate date) {
        return DAY.format(date);
    }

    /** The day on which it was, where the school is. */
    static String day(Instant moment, ZoneId zone) {
        return DAY.format(moment.atZone(zone));
    }

    /** «28.12.2013 02:30». */
    static String minute(Instant moment, ZoneId zone) {
        return MINUTE.format(moment.atZone(zone));
    }

    /** The days inside a text that was stored with them as yyyy-MM-dd. */
    static String inText(String stored) {
        return STORED.matcher(stored).replaceAll(found -> found.group().substring(8) + "." + found.group().substring(5, 7)
                + "." + found.group().substring(0, 4));
    }

    /** «на 1 день», «на 3 дня», «на 11 дней». */
    static String late(long days) {
        boolean teens = days % 100 / 10 == 1;
        String noun = teens || days % 10 == 0 || days % 10 > 4 ? "дней" : days % 10 == 1 ? "день" : "дня";
        return "на %d %s".formatted(days, noun);
    }
}
