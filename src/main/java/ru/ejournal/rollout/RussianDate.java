package ru.ejournal.rollout;

import java.time.LocalDate;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;

/** A date or a moment as documents, letters and screens print it. */
public final class RussianDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final DateTimeFormatter MINUTE = DateTimeFormatter.ofPattern("dd.MM.yyyy HH:mm");

    private RussianDate() {
    }

    /** «01.10.2013». */
    public static String of(LocalDate date) {
        return FORMAT.format(date);
    }

    /** «28.12.2013 02:30». */
    public static String minute(ZonedDateTime moment) {
        return MINUTE.format(moment);
    }
}
