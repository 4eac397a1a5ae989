package ru.ejournal.rollout.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.time.Month;
import java.time.Year;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.stream.Collectors;

import de.focus_shift.jollyday.core.Holiday;
import de.focus_shift.jollyday.core.HolidayManager;
import de.focus_shift.jollyday.core.ManagerParameters;
import org.springframework.core.io.ClassPathResource;

import ru.ejournal.rollout.organisation.WorkingWeek;

/**
 * The statutory holidays of any year (ТК РФ, ст. 112). What the government moves besides is known only from the
 * production calendar.
 */
final class Holidays {

    /** Weekend days that meet a holiday from 1 to 8 January are moved by the government, not by the law. */
    private static final int LAST_OF_NEW_YEAR = 8;

    private final HolidayManager russia;
    private final Map<Integer, Set<LocalDate>> byYear = new ConcurrentHashMap<>();

    Holidays() {
        try {
            // Jollyday's own Russia still has 9 and 10 January and moves New Year's weekends to the next Monday.
            russia = HolidayManager.getInstance(ManagerParameters.create(
                    new ClassPathResource("deadline/statutory-holidays.xml").getURL()));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    boolean on(LocalDate day) {
        return byYear.computeIfAbsent(day.getYear(), this::of).contains(day);
    }

    /** A day of rest that meets a holiday is moved to the next working day after it. */
    boolean restMovedTo(LocalDate day, WorkingWeek week) {
        if (on(day) || week.restsOn(day.getDayOfWeek())) {
            return false;
        }
        LocalDate before = day.minusDays(1);
        for (; on(before) || week.restsOn(before.getDayOfWeek()); before = before.minusDays(1)) {
            if (on(before) && week.restsOn(before.getDayOfWeek()) && !newYear(before)) {
                return true;
            }
        }
        return false;
    }

    private static boolean newYear(LocalDate day) {
        return day.getMonth() == Month.JANUARY && day.getDayOfMonth() <= LAST_OF_NEW_YEAR;
    }

    private Set<LocalDate> of(int year) {
        return russia.getHolidays(Year.of(year)).stream().map(Holiday::getDate).collect(Collectors.toUnmodifiableSet());
    }
}
