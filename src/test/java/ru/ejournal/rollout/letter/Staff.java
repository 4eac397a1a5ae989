package ru.ejournal.rollout.letter;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.School;

/** A roster in memory. */
class Staff implements Organisation {

    static final School SCHOOL = new School("lekarevo", "МБОУ «Лекаревская СОШ»", "МБОУ «Лекаревская СОШ»",
            ZoneId.of("Asia/Yekaterinburg"), List.of("1", "2"));
    static final Person DIRECTOR = person("lebedev", "Лебедев В.В.", "директор", "lebedev@example.org", "lekarevo",
            Role.DIRECTOR);
    static final Person DEPUTY = person("kazachenko", "Казаченко Ф.С.", "заместитель директора по УВР",
            "kazachenko@example.org", "lekarevo", Role.DEPUTY);
    static final Person SECRETARY = person("secretary", "Секретарь", "секретарь", "secretary@example.org",
            "lekarevo", Role.SECRETARY);
    static final Person WITHOUT_MAIL = person("employee-02", "Сотрудник 2", "сотрудник", null, "lekarevo",
            Role.EMPLOYEE);
    static final Person IMO = person("nozdrin", "Ноздрин М.В.", "методист ИМО", "nozdrin@example.org", null,
            Role.METHODOLOGIST);
    static final Person DISTRICT = person("brusilov", "Брусилов А.В.", "заместитель руководителя",
            "brusilov@example.org", null, Role.DISTRICT);

    final List<Person> people = new ArrayList<>();

    Staff() {
        reset();
    }

    void reset() {
        people.clear();
        people.addAll(List.of(DIRECTOR, DEPUTY, SECRETARY, WITHOUT_MAIL, IMO, DISTRICT));
    }

    void replace(Person person) {
        people.removeIf(other -> other.login().equals(person.login()));
        people.add(person);
    }

    static Person withEmail(Person person, @Nullable String email) {
        return new Person(person.login(), person.fullName(), person.position(), email, person.phone(),
                person.schoolId(), person.roles(), person.classes(), person.teaching());
    }

    static Person named(Person person, String fullName) {
        return new Person(person.login(), fullName, person.position(), person.email(), person.phone(),
                person.schoolId(), person.roles(), person.classes(), person.teaching());
    }

    private static Person person(String login, String name, String position, @Nullable String email,
                                 @Nullable String schoolId, Role role) {
        return new Person(login, name, position, email, null, schoolId, Set.of(role), List.of(), false);
    }

    @Override
    public List<School> schools() {
        return List.of(SCHOOL);
    }

    @Override
    public School school(String schoolId) {
        return SCHOOL;
    }

    @Override
    public Optional<Person> person(String login) {
        return people.stream().filter(person -> person.login().equals(login)).findFirst();
    }

    @Override
    public List<Person> peopleOf(String schoolId) {
        return people.stream().filter(person -> schoolId.equals(person.schoolId())).toList();
    }

    @Override
    public List<Person> peopleOfDistrict(Role role) {
        return people.stream().filter(person -> person.schoolId() == null && person.has(role)).toList();
    }
}
