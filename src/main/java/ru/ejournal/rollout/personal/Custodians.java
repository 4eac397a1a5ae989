package ru.ejournal.rollout.personal;

import java.security.Principal;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import ru.ejournal.rollout.organisation.IdentityStore;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Readers;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.Substitutions;

/** Who answers for personal data: a school's director (or whoever acts as such), the district, the technical administrator. */
@Component
class Custodians {

    private final Readers readers;
    private final Organisation organisation;
    private final Substitutions substitutions;
    private final IdentityStore identities;

    Custodians(Readers readers, Organisation organisation, Substitutions substitutions, IdentityStore identities) {
        this.identities = identities;
        this.readers = readers;
        this.organisation = organisation;
        this.substitutions = substitutions;
    }

    /** @throws ResponseStatusException 404 for everybody else */
    Custodian of(@Nullable Principal reader) {
        if (reader != null && identities.administers(reader.getName())) {
            return new Custodian(reader.getName(), null, true);
        }
        return readers.find(reader).flatMap(this::custodian).orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** @throws ResponseStatusException 404 for who may not hand out and take away the data of that person */
    Person answeringFor(Custodian custodian, String login) {
        return organisation.person(login)
                .filter(person -> custodian.acts() && (custodian.schoolId() == null || custodian.schoolId().equals(person.schoolId())))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private Optional<Custodian> custodian(Person person) {
        if (person.schoolId() == null) {
            return person.has(Role.DISTRICT) ? Optional.of(new Custodian(person.login(), null, false)) : Optional.empty();
        }
        boolean director = person.has(Role.DIRECTOR) || substitutions.lent(person.login()).contains(Role.DIRECTOR);
        return director ? Optional.of(new Custodian(person.login(), person.schoolId(), true)) : Optional.empty();
    }

    /**
     * @param schoolId whose people; null for everybody's
     * @param acts     hands out what is stored about somebody, and makes anonymous; the others only see who looked
     */
    record Custodian(String login, @Nullable String schoolId, boolean acts) {
    }
}
