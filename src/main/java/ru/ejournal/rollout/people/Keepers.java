package ru.ejournal.rollout.people;

import java.security.Principal;
import java.util.EnumSet;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

import ru.ejournal.rollout.organisation.Keeper;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Readers;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.Substitutions;

/** Who keeps the people of a school: its director, its secretary, and whoever acts for either. */
@Component
class Keepers {

    private final Readers readers;
    private final Substitutions substitutions;

    Keepers(Readers readers, Substitutions substitutions) {
        this.readers = readers;
        this.substitutions = substitutions;
    }

    /** @throws ResponseStatusException 404 for everybody else */
    Keeper keeping(@Nullable Principal reader) {
        return readers.find(reader).filter(person -> person.schoolId() != null).map(this::keeper)
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    private @Nullable Keeper keeper(Person person) {
        Set<Role> roles = EnumSet.copyOf(person.roles());
        roles.addAll(substitutions.lent(person.login()));
        boolean director = roles.contains(Role.DIRECTOR);
        return director || roles.contains(Role.SECRETARY)
                ? new Keeper(person.login(), String.valueOf(person.schoolId()), director) : null;
    }
}
