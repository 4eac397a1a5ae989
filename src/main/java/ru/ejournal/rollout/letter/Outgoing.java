package ru.ejournal.rollout.letter;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/** Outgoing number and date of a document, as the school's register of correspondence has them. */
public record Outgoing(@Nullable String number, LocalDate date) {

    /** «исх. № 145 от 27.12.2013»; without a number «исх. без номера от 27.12.2013». */
    public String caption() {
        return number == null || number.isBlank()
                ? "исх. без номера от " + RussianText.date(date)
                : "исх. № %s от %s".formatted(number.strip(), RussianText.date(date));
    }
}
