package ru.ejournal.rollout.organisation;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.ejournal.rollout.organisation.Roster.Listed;

/**
 * Takes the roster over into our tables and the identity service. An entry that has not changed since it was last taken
 * over is left alone, so that what was edited on the pages, and every password, survives a restart.
 */
@Component
public class RosterLoader {

    private static final Logger log = LoggerFactory.getLogger(RosterLoader.class);

    /** A district's first start takes a while: whoever waits sees that it goes on. */
    private static final int MANY = 500;

    private final RosterReader reader;
    private final SchoolTable schools;
    private final PersonTable people;
    private final IdentityStore identities;

    RosterLoader(RosterReader reader, SchoolTable schools, PersonTable people, IdentityStore identities) {
        this.reader = reader;
        this.schools = schools;
        this.people = people;
        this.identities = identities;
    }

    /**
     * Everything or nothing, in one transaction with the engine.
     *
     * @throws BrokenRoster if the file is wrong in any way
     */
    @Transactional
    public void load() {
        Roster roster = reader.read();
        takeOverSchools(roster.schools());
        takeOverPeople(roster.people());
        log.info("The roster names {} schools and {} people; they can log in", roster.schools().size(),
                roster.people().size());
    }

    private void takeOverSchools(List<School> listed) {
        Map<String, SchoolRow> known = schools.findAll().stream()
                .collect(Collectors.toMap(SchoolRow::id, Function.identity()));
        for (School school : listed) {
            SchoolRow row = known.remove(school.id());
            if (row == null || !row.says(school)) {
                schools.save(SchoolRow.of(school, row == null ? null : row.version()));
                identities.saveSchool(school);
            }
        }
        known.values().stream().filter(row -> row.rosterEntry() != null).forEach(row -> schools.save(row.leave()));
    }

    private void takeOverPeople(List<Listed> listed) {
        Map<String, PersonRow> known = people.findAll().stream()
                .collect(Collectors.toMap(PersonRow::login, Function.identity()));
        int sequence = 0;
        for (Listed entry : listed) {
            takeOver(entry, known.remove(entry.person().login()), sequence++);
            if (sequence % MANY == 0) {
                log.info("Taking over the roster: {} of {} people", sequence, listed.size());
            }
        }
        known.values().stream().filter(PersonRow::listed).forEach(this::letGo);
    }

    private void takeOver(Listed entry, @Nullable PersonRow row, int sequence) {
        Person person = entry.person();
        refuseNamesake(person, row);
        if (row != null && row.anonymousNumber() != null) {
            log.warn("The roster names {} again, who was made anonymous: the entry is left out, because the old records "
                    + "would get its name. Somebody who comes back needs a new login", person.login());
        } else if (row == null || !row.says(person)) {
            people.save(PersonRow.of(person, sequence, row == null ? null : row.version()));
            identities.savePerson(person, entry.initialPassword());
        } else if (row.sequence() != sequence) {
            people.save(row.at(sequence));
        }
    }

    /** Somebody whom another school keeps on its page is not handed over by a file that happens to use the login. */
    private void refuseNamesake(Person person, @Nullable PersonRow row) {
        if (row != null && !row.listed() && !row.departed() && !Objects.equals(row.schoolId(), person.schoolId())) {
            throw new BrokenRoster(reader.source(), List.of("логин «%s» занят: %s, школа «%s»".formatted(
                    person.login(), row.fullName(), Objects.requireNonNullElse(row.schoolId(), "отдел образования"))));
        }
    }

    private void letGo(PersonRow row) {
        people.save(row.leave());
        identities.removePerson(row.login());
        log.info("{} is no longer in the roster and cannot log in any more", row.login());
    }
}
