package ru.ejournal.rollout.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.ejournal.rollout.organisation.UploadPlan.Kind;
import ru.ejournal.rollout.organisation.UploadPlan.Planned;

/** Loads the district's table of schools: first only looked at, then all of it or nothing. */
@Component
@Transactional
public class SchoolUpload {

    private final SchoolTable schools;
    private final PersonTable people;
    private final IdentityStore identities;
    private final StaffLog log;
    private final ApplicationEventPublisher events;

    SchoolUpload(SchoolTable schools, PersonTable people, IdentityStore identities, StaffLog log, ApplicationEventPublisher events) {
        this.schools = schools;
        this.people = people;
        this.identities = identities;
        this.log = log;
        this.events = events;
    }

    /** What loading the rows would do now. Changes nothing. */
    @Transactional(readOnly = true)
    public UploadPlan plan(List<UploadRow> rows) {
        return new UploadPlanner(schools.findAll(), people.findAll()).plan(rows);
    }

    /**
     * Does what the accepted plan says.
     *
     * @return the passwords of those who are new
     * @throws FormRefused if that is no longer what the rows would do; nothing is loaded
     */
    public List<StartPassword> load(String by, List<UploadRow> rows, String fingerprint) {
        UploadPlan plan = plan(rows);
        if (!plan.acceptable() || !plan.fingerprint().equals(fingerprint)) {
            throw PersonRules.refused("", "Пока вы смотрели таблицу, сведения о школах изменились. Посмотрите ниже, что будет теперь.");
        }
        List<StartPassword> issued = new ArrayList<>();
        int[] sequence = {people.nextSequence()};
        plan.rows().stream().filter(row -> row.kind() != Kind.UNCHANGED)
                .forEach(row -> issued.addAll(load(by, row, sequence)));
        return issued;
    }

    private List<StartPassword> load(String by, Planned row, int[] sequence) {
        School school = row.school();
        Optional<SchoolRow> known = schools.findById(school.id());
        schools.save(known.map(before -> before.edited(school)).orElseGet(() -> SchoolRow.typed(school)));
        identities.saveSchool(school);
        log.note(school.id(), null, by, (row.kind() == Kind.NEW ? "школа загружена из таблицы; " : "из таблицы: ") + String.join("; ", row.what()));
        row.edit().forEach(person -> {
            people.save(people.findById(person.login()).orElseThrow().edited(person));
            identities.savePerson(person, Optional.empty());
            events.publishEvent(new PersonChanged(person.login()));
        });
        return row.hire().stream().map(person -> hire(school, person, sequence[0]++)).toList();
    }

    private StartPassword hire(School school, Person person, int sequence) {
        if (identities.known(person.login())) {
            throw PersonRules.refused("", "Логин «%s» занят: укажите в таблице другой.".formatted(person.login()));
        }
        String password = Passwords.next();
        people.save(PersonRow.typed(person, sequence));
        identities.savePerson(person, Optional.of(password));
        return new StartPassword(school.name(), person.fullName(), person.position(), person.login(), password);
    }
}
