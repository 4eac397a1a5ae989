package ru.ejournal.rollout.organisation;

import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Reads schools and people from our own tables, afresh every time. */
@Component
class OrganisationTables implements Organisation {

    private final SchoolTable schools;
    private final PersonTable people;

    OrganisationTables(SchoolTable schools, PersonTable people) {
        this.schools = schools;
        this.people = people;
    }

    @Override
    public List<School> schools() {
        return schools.findByDepartedFalseOrderById().stream().map(SchoolRow::school).toList();
    }

    @Override
    public School school(String schoolId) {
        return schools.findById(schoolId).map(SchoolRow::school)
                .orElseThrow(() -> new NoSuchElementException("No school " + schoolId));
    }

    @Override
    public Optional<Person> person(String login) {
        return people.findById(login).map(PersonRow::person);
    }

    @Override
    public List<Person> peopleOf(String schoolId) {
        return people.findBySchoolIdAndDepartedFalseOrderBySequence(schoolId).stream().map(PersonRow::person).toList();
    }

    @Override
    public List<Person> peopleOfDistrict(Role role) {
        return people.findBySchoolIdIsNullAndDepartedFalseOrderBySequence().stream().map(PersonRow::person)
                .filter(person -> person.has(role)).toList();
    }
}
