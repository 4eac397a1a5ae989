package ru.ejournal.rollout.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.regex.Pattern;

import ru.ejournal.rollout.RussianDate;
import ru.ejournal.rollout.letter.RussianText;

/** Days and moments as people read them. */
final class RussianDates {

    private static final Pattern STORED = Pattern.compile("\\b\\d{4}-\\d{2}-\\d{2}\\b");

    private RussianDates() {
    }

    /** The day on which it was, where the school is. */
    static String day(Instant moment, ZoneId zone) {
        return RussianText.date(LocalDate.ofInstant(moment, zone));
    }

    /** «28.12.2013 02:30». */
    static String minute(Instant moment, ZoneId zone) {
        return RussianDate.minute(moment.atZone(zone));
    }

    /** The days inside a text that was stored with them as yyyy-MM-dd. */
    static String inText(String stored) {
        return STORED.matcher(stored).replaceAll(found -> found.group().substring(8) + "." + found.group().substring(5, 7)
                + "." + found.group().substring(0, 4));
    }
}
