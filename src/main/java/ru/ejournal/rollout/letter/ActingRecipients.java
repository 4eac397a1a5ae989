package ru.ejournal.rollout.letter;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Substitutions;

/** Letters follow a substitution: those to an office go to whoever holds it while its holder is away. */
@Component
class ActingRecipients {

    private final Substitutions substitutions;
    private final Organisation organisation;

    ActingRecipients(Substitutions substitutions, Organisation organisation) {
        this.substitutions = substitutions;
        this.organisation = organisation;
    }

    Draft redirected(Draft draft) {
        return draft.kind().personal() ? draft : draft.to(acting(draft.to()));
    }

    private Person acting(Person person) {
        return organisation.person(substitutions.acting(person.login())).orElse(person);
    }
}
