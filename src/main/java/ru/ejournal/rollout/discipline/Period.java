package ru.ejournal.rollout.discipline;

import java.time.LocalDate;
import java.time.Month;
import java.time.format.DateTimeParseException;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.letter.RussianText;

/**
 * From one day to another, both included.
 *
 * @param problem what was wrong with what was asked for; empty if nothing
 */
record Period(LocalDate from, LocalDate to, String problem) {

    /** What was asked for; what was not, or cannot be, is the school year's. */
    static Period of(@Nullable String from, @Nullable String to, LocalDate today) {
        Period year = schoolYear(today);
        try {
            Period asked = new Period(day(from, year.from), day(to, year.to), "");
            return asked.to.isBefore(asked.from)
                    ? new Period(year.from, year.to, "Конец периода раньше начала: показан учебный год.") : asked;
        } catch (DateTimeParseException e) {
            return new Period(year.from, year.to, "Дата не распознана: показан учебный год.");
        }
    }

    private static LocalDate day(@Nullable String text, LocalDate otherwise) {
        return text == null || text.isBlank() ? otherwise : LocalDate.parse(text);
    }

    /** From 1 September. */
    private static Period schoolYear(LocalDate today) {
        int begun = today.getMonth().compareTo(Month.SEPTEMBER) < 0 ? today.getYear() - 1 : today.getYear();
        return new Period(LocalDate.of(begun, 9, 1), LocalDate.of(begun + 1, 8, 31), "");
    }

    public String words() {
        return "%s — %s".formatted(RussianText.date(from), RussianText.date(to));
    }
}
