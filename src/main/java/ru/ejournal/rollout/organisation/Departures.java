package ru.ejournal.rollout.organisation;

import java.util.Objects;

import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Clears away the accounts of those whose last day has passed; they have opened nothing since that midnight. */
@Component
class Departures {

    private final PersonTable people;
    private final Organisation organisation;
    private final IdentityStore identities;

    Departures(PersonTable people, Organisation organisation, IdentityStore identities) {
        this.people = people;
        this.organisation = organisation;
        this.identities = identities;
    }

    @EventListener(RosterLoaded.class)
    @Order(0)
    @Transactional
    public void clear() {
        people.findByDepartedFalseAndLeftOnIsNotNull().stream().filter(row -> organisation.gone(row.login())).forEach(row -> {
            people.save(row.leave(Objects.requireNonNull(row.leftOn()), true));
            identities.removePerson(row.login());
        });
    }
}
