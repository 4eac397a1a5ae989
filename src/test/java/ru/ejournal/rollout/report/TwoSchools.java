package ru.ejournal.rollout.report;

import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.School;

/** A school, its neighbour and the district. */
class TwoSchools implements Organisation {

    private static final School SCHOOL = new School("lekarevo", FactsOf.SCHOOL,
            "Муниципальное бюджетное общеобразовательное учреждение «Лекаревская средняя общеобразовательная школа»",
            ZoneId.of("Asia/Yekaterinburg"), List.of("1", "2"));

    private static final List<Person> PEOPLE = List.of(
            person("lebedev", "Лебедев В.В.", "директор", "lekarevo", Role.DIRECTOR),
            person("kazachenko", "Казаченко Ф.С.", "заместитель директора по УВР", "lekarevo", Role.DEPUTY),
            person("neighbour", "Сосед", "директор", "other", Role.DIRECTOR),
            person("brusilov", "Брусилов А.В.", "заместитель руководителя", null, Role.DISTRICT));

    private static Person person(String login, String name, String position, @Nullable String school, Role role) {
        return new Person(login, name, position, null, null, school, Set.of(role), List.of(), false);
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
        return PEOPLE.stream().filter(person -> person.login().equals(login)).findFirst();
    }

    @Override
    public List<Person> peopleOf(String schoolId) {
        return PEOPLE.stream().filter(person -> schoolId.equals(person.schoolId())).toList();
    }

    @Override
    public List<Person> peopleOfDistrict(Role role) {
        return PEOPLE.stream().filter(person -> person.has(role)).toList();
    }
}
