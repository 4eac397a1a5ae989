package ru.ejournal.rollout.organisation;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.springframework.stereotype.Component;

/** Reads schools and people from our own tables, afresh every time. */
@Component
class OrganisationTables implements Organisation {

    private final SchoolTable schools;
    private final PersonTable people;
    private final Clock clock;

    OrganisationTables(SchoolTable schools, PersonTable people, Clock clock) {
        this.schools = schools;
        this.people = people;
        this.clock = clock;
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
    public Optional<Person> present(String login) {
        return people.findById(login).filter(this::there).map(PersonRow::person);
    }

    @Override
    public List<Person> peopleOf(String schoolId) {
        return people.findBySchoolIdAndDepartedFalseOrderBySequence(schoolId).stream().filter(this::there)
                .map(PersonRow::person).toList();
    }

    @Override
    public List<Person> peopleOfDistrict(Role role) {
        return people.findBySchoolIdIsNullAndDepartedFalseOrderBySequence().stream().map(PersonRow::person)
                .filter(person -> person.has(role)).toList();
    }

    /** Whoever is let go from a day to come is there until it begins. */
    private boolean there(PersonRow row) {
        return !row.departed() && (row.leftOn() == null || row.schoolId() == null
                || row.leftOn().isAfter(LocalDate.now(clock.withZone(school(row.schoolId()).zone()))));
    }
}
