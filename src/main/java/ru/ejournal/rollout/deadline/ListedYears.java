package ru.ejournal.rollout.deadline;

import java.time.DayOfWeek;
import java.time.LocalDate;
import java.util.Set;

/**
 * What the production calendar's file says of the years that it lists.
 *
 * @param off       days off in the five-day week
 * @param offForAll those of them that are off in the six-day week too, though the law alone would not make them so
 * @param shortened days that are an hour shorter
 * @param worked    days that are worked although they may be a weekend
 * @param years     that are listed, and so confirmed
 */
record ListedYears(Set<LocalDate> off, Set<LocalDate> offForAll, Set<LocalDate> shortened, Set<LocalDate> worked,
                   Set<Integer> years) {

    /** The file has no reason to list a Saturday but a holiday. */
    boolean offInSixDays(LocalDate day) {
        return offForAll.contains(day) || day.getDayOfWeek() == DayOfWeek.SATURDAY && off.contains(day);
    }

    boolean has(LocalDate day) {
        return years.contains(day.getYear());
    }
}
