package ru.ejournal.rollout.facts;

import java.time.LocalDate;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/** On which side of today a date of a form must lie. */
public final class DateRules {

    /** Done already: published, checked, sent, signed, received. */
    private static final Set<String> PAST = Set.of("publicationDate", "marksCheckedOn", "outgoingDate", "incomingDate",
            "signedOn");

    private DateRules() {
    }

    /**
     * What is wrong with the date, to be put behind the field's name.
     *
     * @param ordered the order's own date, before which nothing of it can be done; null before registration
     */
    public static Optional<String> problem(String key, LocalDate date, LocalDate today, @Nullable LocalDate ordered) {
        if (PAST.contains(key) && ordered != null && date.isBefore(ordered)) {
            return Optional.of("дата раньше даты приказа.");
        }
        if (PAST.contains(key) && date.isAfter(today)) {
            return Optional.of("дата ещё не наступила.");
        }
        if (key.startsWith("condition") && key.endsWith("Date") && date.isBefore(today)) {
            return Optional.of("дата уже прошла: укажите, когда условие будет выполнено.");
        }
        return Optional.empty();
    }
}
