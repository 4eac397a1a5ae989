package ru.ejournal.rollout.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

/** The roster's own rules, for one person of a school or for the school as it stands. */
@Component
class PersonRules {

    private static final Map<String, Place> FIELDS = Typed.page("login", "name", "position", "email", "phone", "roles", "classes");

    private final Organisation organisation;

    PersonRules(Organisation organisation) {
        this.organisation = organisation;
    }

    /** @throws FormRefused with everything that is wrong with the person, or with the school with them as they would be */
    Person check(PersonForm form, String schoolId) {
        return check(form, schoolId, false);
    }

    /** @param taken somebody else has the login */
    Person check(PersonForm form, String schoolId, boolean taken) {
        RosterErrors errors = new RosterErrors();
        if (taken) {
            errors.add(new Place(0, "login"), "логин «" + form.login() + "» занят, придумайте другой");
        }
        RosterErrors ofSchool = new RosterErrors();
        PersonEntry entry = Typed.person(form, schoolId, FIELDS, errors);
        Stream<Person> others = organisation.peopleOf(schoolId).stream().filter(person -> !person.login().equals(form.login()));
        run(schoolId, Stream.concat(others.map(PersonRules::unchecked), Stream.of(entry)).toList(), ofSchool);
        if (ofSchool.byField().containsKey("id")) {
            errors.add(new Place(0, "roles"), NO_DIRECTOR);
        }
        refuse(errors);
        return entry.person();
    }

    static final String NO_DIRECTOR = "в школе не останется директора: сначала назначьте другого";

    /** @throws FormRefused if nobody else of the school is its director */
    void demandDirectorBesides(Person person) {
        if (organisation.peopleOf(String.valueOf(person.schoolId())).stream()
                .noneMatch(other -> other.has(Role.DIRECTOR) && !other.login().equals(person.login()))) {
            throw refused("", "Нельзя: " + NO_DIRECTOR + ".");
        }
    }

    /** What a school that is kept on a page still lacks, in Russian. */
    List<String> warnings(String schoolId) {
        RosterErrors errors = new RosterErrors();
        run(schoolId, organisation.peopleOf(schoolId).stream().map(person -> entry(person, errors)).toList(), errors);
        return errors.byField().values().stream().flatMap(List::stream).distinct().toList();
    }

    static void refuse(RosterErrors errors) {
        Map<String, List<String>> problems = errors.byField();
        if (!problems.isEmpty()) {
            throw new FormRefused(problems.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey,
                    entry -> new ArrayList<>(new java.util.LinkedHashSet<>(entry.getValue())))));
        }
    }

    static FormRefused refused(String field, String message) {
        return new FormRefused(Map.of(field, List.of(message)));
    }

    private void run(String schoolId, List<PersonEntry> people, RosterErrors ofSchool) {
        SchoolEntry school = Typed.school(SchoolForm.of(organisation.school(schoolId)), Typed.page("id", "classes"), ofSchool);
        new RosterCheck(List.of(school), people, ofSchool).runForPages();
    }

    /** Somebody else's faults are not this form's. */
    private static PersonEntry unchecked(Person person) {
        return entry(person, new RosterErrors());
    }

    private static PersonEntry entry(Person person, RosterErrors errors) {
        return Typed.person(PersonForm.of(person), String.valueOf(person.schoolId()), FIELDS, errors);
    }
}
