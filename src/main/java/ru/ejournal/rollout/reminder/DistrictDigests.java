package ru.ejournal.rollout.reminder;

import java.time.LocalDate;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.WorkingCalendar;
import ru.ejournal.rollout.letter.MorningDigest.LateSchool;
import ru.ejournal.rollout.letter.WeekSummary;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.Substitutions;

/** The morning's letters of the district's people; its officers also read which schools are late and, once a week, how all of them stand. */
@Component
public class DistrictDigests {

    private final TasksAtHand tasksAtHand;
    private final PersonalDigests personal;
    private final LateSchools lateSchools;
    private final WeekOfSchools weekOfSchools;
    private final Organisation organisation;
    private final Substitutions substitutions;
    private final SchoolDays days;
    private final ReminderPolicy policy;

    DistrictDigests(TasksAtHand tasksAtHand, PersonalDigests personal, LateSchools lateSchools, WeekOfSchools weekOfSchools,
                    Organisation organisation, Substitutions substitutions, SchoolDays days, ReminderPolicy policy) {
        this.tasksAtHand = tasksAtHand;
        this.personal = personal;
        this.lateSchools = lateSchools;
        this.weekOfSchools = weekOfSchools;
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
    public Optional<Reminded> send(Reminded reminded) {
        Mornings mornings = days.mornings(null);
        WorkingCalendar calendar = mornings.calendar();
        LocalDate today = days.today(mornings);
        if (!calendar.working(today)) {
            return Optional.empty();
        }
        Forecast forecast = new Forecast(calendar, policy, today, reminded.before(today));
        List<LateSchool> late = lateSchools.dayOfList(calendar, reminded.before(today), today) ? lateSchools.on(today) : List.of();
        WeekSummary week = LateSchools.firstOfWeek(calendar, today)
                ? weekOfSchools.summary(late.size()).orElse(null) : null;
        Set<Person> people = people();
        Set<String> officers = substitutions.acting(people, Role.DISTRICT);
        for (Person person : people) {
            personal.send(person, tasksAtHand.ofPerson(person.login()), forecast, List.of(),
                    officers.contains(person.login()) ? late : List.of(), officers.contains(person.login()) ? week : null);
        }
        return Optional.of(reminded.on(today));
    }

    private Set<Person> people() {
        return new LinkedHashSet<>(Stream.of(Role.METHODOLOGIST, Role.DISTRICT)
                .flatMap(role -> organisation.peopleOfDistrict(role).stream()).toList());
    }
}
