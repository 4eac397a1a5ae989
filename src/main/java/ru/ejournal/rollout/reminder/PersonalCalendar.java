package ru.ejournal.rollout.reminder;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.CalendarEntry;
import ru.ejournal.rollout.deadline.CalendarFile;
import ru.ejournal.rollout.deadline.WorkingCalendars;
import ru.ejournal.rollout.letter.Links;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.organisation.WorkingWeek;

/** The deadlines of the tasks that a person has now. */
@Component
class PersonalCalendar {

    private final TasksAtHand tasks;
    private final Organisation organisation;
    private final OrderCaptions captions;
    private final WorkingCalendars calendars;
    private final Links links;
    private final Clock clock;

    PersonalCalendar(TasksAtHand tasks, Organisation organisation, OrderCaptions captions, WorkingCalendars calendars,
                     Links links, Clock clock) {
        this.tasks = tasks;
        this.organisation = organisation;
        this.captions = captions;
        this.calendars = calendars;
        this.links = links;
        this.clock = clock;
    }

    /** An iCalendar file. */
    byte[] of(Person person) {
        List<CalendarEntry> entries = tasks.ofPerson(person.login()).stream().map(this::entry)
                .flatMap(Optional::stream).toList();
        return CalendarFile.of("Сроки: " + person.fullName(), entries, clock.instant());
    }

    private Optional<CalendarEntry> entry(TaskAtHand task) {
        LocalDate due = task.due();
        if (due == null) {
            return Optional.empty();
        }
        Optional<School> school = Optional.ofNullable(task.schoolId()).map(organisation::school);
        return Optional.of(new CalendarEntry(task.taskId(), task.name(), about(task, school), due,
                calendars.of(school.map(School::week).orElse(WorkingWeek.FIVE_DAYS)).plus(due, -1), URI.create(Objects.requireNonNull(links.task(task.taskId())))));
    }

    private String about(TaskAtHand task, Optional<School> school) {
        return Stream.concat(captions.of(task).stream(), school.map(School::name).stream()).collect(Collectors.joining(". "));
    }
}
