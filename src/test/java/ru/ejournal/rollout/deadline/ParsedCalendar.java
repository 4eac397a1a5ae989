package ru.ejournal.rollout.deadline;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;

import net.fortuna.ical4j.data.CalendarBuilder;
import net.fortuna.ical4j.data.ParserException;
import net.fortuna.ical4j.model.Calendar;
import net.fortuna.ical4j.model.Component;
import net.fortuna.ical4j.model.Property;
import net.fortuna.ical4j.model.component.CalendarComponent;
import net.fortuna.ical4j.validate.ValidationEntry;

/** A calendar file as the library reads it back. */
public final class ParsedCalendar {

    private final Calendar calendar;

    public ParsedCalendar(byte[] file) {
        try {
            calendar = new CalendarBuilder().build(new ByteArrayInputStream(file));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (ParserException e) {
            throw new AssertionError(e);
        }
    }

    /** What breaks the standard. */
    public List<String> faults() {
        return calendar.validate().getEntries().stream()
                .filter(entry -> entry.getSeverity() == ValidationEntry.Severity.ERROR).map(ValidationEntry::toString).toList();
    }

    public String name() {
        return calendar.getProperty("X-WR-CALNAME").map(Property::getValue).orElse("");
    }

    public List<CalendarComponent> events() {
        return calendar.getComponents(Component.VEVENT);
    }

    /** The property of each event. */
    public List<String> all(String property) {
        return events().stream().map(event -> of(event, property)).toList();
    }

    /** «20131001 7. Разработать …», sorted. */
    public List<String> agenda() {
        return agendaOf("");
    }

    /** The entry of the task. */
    public List<String> agendaOf(String taskId) {
        return events().stream().filter(event -> of(event, Property.UID).startsWith(taskId))
                .map(event -> of(event, Property.DTSTART) + " " + of(event, Property.SUMMARY)).sorted().toList();
    }

    private static String of(Component event, String property) {
        return event.getProperty(property).map(Property::getValue).orElse("");
    }
}
