package ru.ejournal.rollout.letter;

import java.net.URI;
import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.CalendarEntry;
import ru.ejournal.rollout.deadline.CalendarFile;
import ru.ejournal.rollout.deadline.WorkingCalendar;
import ru.ejournal.rollout.deadline.WorkingCalendars;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.WorkingWeek;

/** The deadlines of a letter's tasks, for the recipient's calendar. */
@Component
class DeadlineFile {

    private static final String NAME = "Сроки.ics";

    private final Organisation organisation;
    private final WorkingCalendars calendars;
    private final Links links;
    private final Clock clock;

    DeadlineFile(Organisation organisation, WorkingCalendars calendars, Links links, Clock clock) {
        this.organisation = organisation;
        this.calendars = calendars;
        this.links = links;
        this.clock = clock;
    }

    /** Empty if none of the tasks has a deadline. */
    List<Attachment> of(List<TaskNotice> tasks, @Nullable String schoolId) {
        WorkingCalendar calendar = schoolId == null ? calendars.of(WorkingWeek.FIVE_DAYS)
                : calendars.of(organisation.school(schoolId));
        List<CalendarEntry> entries = tasks.stream().map(task -> entry(task, calendar)).flatMap(Optional::stream).toList();
        return entries.isEmpty() ? List.of()
                : List.of(new Attachment(NAME, CalendarFile.CONTENT_TYPE, CalendarFile.of("Сроки", entries, clock.instant())));
    }

    private Optional<CalendarEntry> entry(TaskNotice task, WorkingCalendar calendar) {
        LocalDate due = task.due();
        return due == null ? Optional.empty() : Optional.of(new CalendarEntry(task.taskId(), task.name(), task.order(),
                due, calendar.plus(due, -1), URI.create(Objects.requireNonNull(links.task(task.taskId())))));
    }
}
