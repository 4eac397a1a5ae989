package ru.ejournal.rollout.letter;

import java.util.Optional;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;

/** Finds the mailbox for a letter: the person's own, else of the school's secretary, else of its director. */
@Component
class Addressees {

    private final Organisation organisation;

    Addressees(Organisation organisation) {
        this.organisation = organisation;
    }

    Optional<Addressee> of(Person to, @Nullable String schoolId) {
        return Stream.concat(Stream.of(to), handingOver(schoolId)).filter(Addressees::reachable).findFirst()
                .map(person -> new Addressee(RussianText.line(person.fullName()), String.valueOf(person.email())));
    }

    static boolean reachable(Person person) {
        return person.email() != null && !person.email().isBlank();
    }

    private Stream<Person> handingOver(@Nullable String schoolId) {
        return schoolId == null ? Stream.empty() : Stream.of(Role.SECRETARY, Role.DIRECTOR)
                .flatMap(role -> organisation.peopleOf(schoolId).stream().filter(person -> person.has(role)));
    }
}
