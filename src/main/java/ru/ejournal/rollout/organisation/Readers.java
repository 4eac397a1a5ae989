package ru.ejournal.rollout.organisation;

import java.security.Principal;
import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/** Who reads our pages and whose data they may see. What is not theirs is answered like what does not exist. */
@Component
public class Readers {

    private final Organisation organisation;
    private final Substitutions substitutions;

    Readers(Organisation organisation, Substitutions substitutions) {
        this.organisation = organisation;
        this.substitutions = substitutions;
    }

    /** Empty for nobody, for who has left and for the technical administrator, who belongs to no school. */
    public Optional<Person> find(@Nullable Principal reader) {
        return reader == null ? Optional.empty() : organisation.present(reader.getName());
    }

    /** @throws ResponseStatusException 404 unless the reader holds one of the roles, or acts for somebody who does */
    public Person holding(@Nullable Principal reader, Role... roles) {
        return find(reader).filter(person -> holds(person, roles))
                .orElseThrow(() -> new ResponseStatusException(HttpStatus.NOT_FOUND));
    }

    /** Everything of the school: its own people and those of the district. */
    public static boolean sees(Person reader, String schoolId) {
        return schoolId.equals(reader.schoolId()) || reader.roles().stream().anyMatch(Role::ofDistrict);
    }

    /** One of the roles, or acts for somebody who does. */
    public boolean holds(Person person, Role... roles) {
        return Stream.of(roles).anyMatch(person::has) || Stream.of(roles).anyMatch(substitutions.lent(person.login())::contains);
    }

    /** The person is the one of that login, or acts for them. */
    public boolean standsFor(Person person, @Nullable String login) {
        return login != null && (login.equals(person.login()) || substitutions.acting(login).equals(person.login()));
    }
}
