package ru.ejournal.rollout.process.task;

import java.time.LocalDate;
import java.time.format.DateTimeFormatter;
import java.time.format.TextStyle;
import java.util.Locale;

/** Dates as people read them. */
final class Dates {

    private static final DateTimeFormatter RUSSIAN = DateTimeFormatter.ofPattern("dd.MM.yyyy");
    private static final Locale RU = Locale.forLanguageTag("ru");

    private Dates() {
    }

    /** 28.12.2013. */
    static String russian(LocalDate date) {
        return RUSSIAN.format(date);
    }

    /** «суббота, 28.12.2013». */
    static String withWeekday(LocalDate date) {
        return date.getDayOfWeek().getDisplayName(TextStyle.FULL, RU) + ", " + russian(date);
    }

    /** «на 1 день», «на 3 дня». */
    static String days(int days) {
        int tens = days % 100 / 10;
        String noun = tens == 1 || days % 10 == 0 || days % 10 > 4 ? "дней" : days % 10 == 1 ? "день" : "дня";
        return "на %d %s".formatted(days, noun);
    }
}
