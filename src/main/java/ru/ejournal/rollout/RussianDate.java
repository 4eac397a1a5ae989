package ru.ejournal.rollout;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;

/** A date as documents, letters and screens print it. */
public final class RussianDate {

    private static final DateTimeFormatter FORMAT = DateTimeFormatter.ofPattern("dd.MM.yyyy");

    private RussianDate() {
    }

    /** «01.10.2013». */
    public static String of(LocalDate date) {
        return FORMAT.format(date);
    }
}
