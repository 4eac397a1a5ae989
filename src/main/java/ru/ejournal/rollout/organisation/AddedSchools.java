package ru.ejournal.rollout.organisation;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Schools beside the roster's; a roster that does not name them leaves them alone. */
@Component
public class AddedSchools {

    private final SchoolTable schools;
    private final PersonTable people;
    private final IdentityStore identities;

    AddedSchools(SchoolTable schools, PersonTable people, IdentityStore identities) {
        this.schools = schools;
        this.people = people;
        this.identities = identities;
    }

    public boolean known(String schoolId) {
        return schools.findById(schoolId).isPresent();
    }

    /** Adds a school with its people, whose first passwords equal their logins: to look at only. */
    @Transactional
    public void addForTrial(School school, List<Person> staff) {
        schools.save(SchoolRow.typed(school));
        identities.saveSchool(school);
        int sequence = 0;
        for (Person person : staff) {
            people.save(PersonRow.typed(person, sequence++));
            identities.savePerson(person, Optional.of(person.login()));
        }
    }
}
