package ru.ejournal.rollout.discipline;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;

/**
 * How somebody, or a school, kept the deadlines of a period.
 *
 * @param moved        how many were done or are due by a deadline that was moved
 * @param moves        how often deadlines were moved
 * @param averageDelay of what was executed late, in calendar days
 * @param overdue      still to be done, past their deadline today
 * @param ahead        still to be done, their deadline not reached
 */
record Line(String name, String post, int inTime, int late, int leftUndone, int moved, int moves,
            OptionalDouble averageDelay, int overdue, int ahead) {

    static Line of(String name, String post, List<Deed> deeds, LocalDate today) {
        return new Line(name, post, count(deeds.stream().filter(Deed::inTime).count()),
                count(deeds.stream().filter(Deed::late).count()), count(deeds.stream().filter(Deed::leftUndone).count()),
                count(deeds.stream().filter(deed -> deed.moves() > 0).count()), deeds.stream().mapToInt(Deed::moves).sum(),
                deeds.stream().filter(deed -> deed.delay() > 0).mapToLong(Deed::delay).average(),
                count(deeds.stream().filter(deed -> deed.overdue(today)).count()),
                count(deeds.stream().filter(deed -> deed.done() == null && !deed.leftUndone() && !deed.overdue(today)).count()));
    }

    /** All that were due in the period. */
    public int counted() {
        return inTime + late + overdue + ahead;
    }

    /** «2,5»; «—» where nothing was late. */
    public String delay() {
        return averageDelay.isEmpty() ? "—" : String.format(Locale.forLanguageTag("ru"), "%.1f", averageDelay.getAsDouble());
    }

    private static int count(long number) {
        return Math.toIntExact(number);
    }
}
