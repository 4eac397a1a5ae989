package ru.ejournal.rollout.deadline;

import java.io.IOException;
import java.io.UncheckedIOException;

import org.springframework.core.io.ClassPathResource;

/** The calendar that the tracker ships. */
final class Calendars {

    private Calendars() {
    }

    static WorkingCalendar shipped() {
        try {
            return new ProductionCalendar().workingCalendar(
                    new ProductionCalendar.Settings(new ClassPathResource("production-calendar.csv")));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
