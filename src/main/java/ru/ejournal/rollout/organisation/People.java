package ru.ejournal.rollout.organisation;

import java.util.List;
import java.util.Optional;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.ejournal.rollout.NaturalOrder;

/** A school's people, those who have left included, as the school keeps them. */
@Component
@Transactional(readOnly = true)
public class People {

    private final PersonTable people;
    private final Organisation organisation;
    private final PersonRules rules;

    People(PersonTable people, Organisation organisation, PersonRules rules) {
        this.people = people;
        this.organisation = organisation;
        this.rules = rules;
    }

    /** By name; «Учитель 2 класса» comes before «Учитель 10 класса». */
    public List<Member> of(String schoolId) {
        List<String> there = organisation.peopleOf(schoolId).stream().map(Person::login).toList();
        return people.findBySchoolId(schoolId).stream().map(row -> Member.of(row, there.contains(row.login())))
                .sorted(NaturalOrder.of(member -> member.person().fullName())).toList();
    }

    /** Empty also for somebody of another school. */
    public Optional<Member> find(String schoolId, String login) {
        return people.findById(login).filter(row -> schoolId.equals(row.schoolId()))
                .map(row -> Member.of(row, organisation.present(login).isPresent()));
    }

    /** What the school still lacks: classes without a teacher, for one. In Russian. */
    public List<String> warnings(String schoolId) {
        return rules.warnings(schoolId);
    }
}
