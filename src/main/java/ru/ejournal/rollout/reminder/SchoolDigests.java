package ru.ejournal.rollout.reminder;

import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.letter.MorningDigest.Performer;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.Substitutions;

/** The morning's letters of a school; its director, or whoever acts for him, also reads who is late with what. */
@Component
public class SchoolDigests {

    private final TasksAtHand tasksAtHand;
    private final QuietControl quietControl;
    private final PersonalDigests personal;
    private final Organisation organisation;
    private final Substitutions substitutions;
    private final SchoolDays days;
    private final ReminderPolicy policy;

    SchoolDigests(TasksAtHand tasksAtHand, QuietControl quietControl, PersonalDigests personal,
                  Organisation organisation, Substitutions substitutions, SchoolDays days, ReminderPolicy policy) {
        this.tasksAtHand = tasksAtHand;
        this.quietControl = quietControl;
        this.personal = personal;
        this.organisation = organisation;
        this.substitutions = substitutions;
        this.days = days;
        this.policy = policy;
    }

    /**
     * Writes today's letters; joins the caller's transaction.
     *
     * @return how far digests have come now; empty on a day off, when nobody is written to
     */
    public Optional<Reminded> send(String schoolId, Reminded reminded) {
        Mornings mornings = days.mornings(schoolId);
        LocalDate today = days.today(mornings);
        if (!mornings.calendar().working(today)) {
            return Optional.empty();
        }
        Forecast forecast = new Forecast(mornings.calendar(), policy, today, reminded.before(today));
        Map<String, List<TaskAtHand>> tasks = quietControl.without(tasksAtHand.ofSchool(schoolId)).stream()
                .collect(Collectors.groupingBy(TaskAtHand::assignee, LinkedHashMap::new, Collectors.toList()));
        List<Person> people = organisation.peopleOf(schoolId);
        Set<String> directing = substitutions.acting(people, Role.DIRECTOR);
        for (Person person : people) {
            personal.send(person, tasks.getOrDefault(person.login(), List.of()), forecast,
                    directing.contains(person.login()) ? overdue(tasks, person, forecast) : List.of(), List.of(), null);
        }
        return Optional.of(reminded.on(today));
    }

    /** Whoever holds them, save the reader, who finds those above, and the district. */
    private List<Performer> overdue(Map<String, List<TaskAtHand>> tasks, Person reader, Forecast forecast) {
        return tasks.keySet().stream().filter(login -> !login.equals(reader.login()))
                .map(organisation::person).flatMap(Optional::stream).filter(person -> person.schoolId() != null)
                .map(person -> new Performer(person.fullName(), tasks.get(person.login()).stream()
                        .filter(task -> task.due() != null && forecast.passed(task.due()))
                        .map(task -> personal.line(task, forecast)).toList()))
                .filter(performer -> !performer.tasks().isEmpty()).toList();
    }
}
