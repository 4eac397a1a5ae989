package ru.ejournal.rollout.reminder;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.letter.Letters;
import ru.ejournal.rollout.letter.MorningDigest;
import ru.ejournal.rollout.letter.MorningDigest.LateSchool;
import ru.ejournal.rollout.letter.MorningDigest.Performer;
import ru.ejournal.rollout.letter.MorningDigest.Section;
import ru.ejournal.rollout.letter.MorningDigest.Task;
import ru.ejournal.rollout.letter.TaskNotice;
import ru.ejournal.rollout.letter.WeekSummary;
import ru.ejournal.rollout.organisation.Person;

/** One person's letter of the morning. */
@Component
class PersonalDigests {

    private final KnownTasks knownTasks;
    private final Letters letters;
    private final OrderCaptions captions;

    PersonalDigests(KnownTasks knownTasks, Letters letters, OrderCaptions captions) {
        this.knownTasks = knownTasks;
        this.letters = letters;
        this.captions = captions;
    }

    /** Nothing to say, no letter. A second run on the same day says the same, as far as nothing has changed. */
    void send(Person to, List<TaskAtHand> tasks, Forecast forecast, List<Performer> overdueInSchool,
              List<LateSchool> lateSchools, @Nullable WeekSummary week) {
        List<KnownTask> known = knownTasks.of(to.login());
        MorningDigest digest = new MorningDigest(forecast.today(), sections(tasks, known, forecast), overdueInSchool,
                lateSchools, week);
        knownTasks.remember(known, tasks, forecast.today());
        if (!digest.empty()) {
            letters.digest(to, digest);
        }
    }

    Task line(TaskAtHand task, Forecast forecast) {
        String order = captions.of(task).orElse("");
        Optional<LocalDate> due = Optional.ofNullable(task.due());
        return new Task(new TaskNotice(task.taskId(), task.name(), order, task.due()),
                due.map(forecast::daysLate).orElse(0), due.filter(forecast::aimedEarlier).isPresent());
    }

    private List<Section> sections(List<TaskAtHand> tasks, List<KnownTask> known, Forecast forecast) {
        Map<Reminder, List<Task>> sections = new EnumMap<>(Reminder.class);
        for (TaskAtHand task : tasks) {
            reminder(task, known, forecast).ifPresent(reminder ->
                    sections.computeIfAbsent(reminder, first -> new ArrayList<>()).add(line(task, forecast)));
        }
        return sections.entrySet().stream()
                .map(section -> new Section(section.getKey().title(), section.getValue())).toList();
    }

    private static Optional<Reminder> reminder(TaskAtHand task, List<KnownTask> known, Forecast forecast) {
        return Optional.ofNullable(task.due())
                .flatMap(due -> forecast.of(due, known.stream().anyMatch(seen ->
                        seen.is(task) && seen.since().isBefore(forecast.today()))));
    }
}
