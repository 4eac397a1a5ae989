package ru.ejournal.rollout.progress;

import java.time.Instant;
import java.time.LocalDate;
import java.util.function.Predicate;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.Substitution;
import ru.ejournal.rollout.organisation.Substitutions;

/** As whom somebody acted then. A request for more time does not say so itself, unlike the changes of an item. */
@Component
class Capacities {

    private final Substitutions substitutions;
    private final Orders orders;
    private final Organisation organisation;
    private final Names names;

    Capacities(Substitutions substitutions, Orders orders, Organisation organisation, Names names) {
        this.substitutions = substitutions;
        this.orders = orders;
        this.organisation = organisation;
        this.names = names;
    }

    /** For the item's performer, or as oneself. */
    String performing(@Nullable String login, Instant at, ItemStory story) {
        return acting(login, at, story, substitution -> substitution.absent().equals(story.item().performer()));
    }

    /** For the director, or as oneself. */
    String deciding(@Nullable String login, Instant at, ItemStory story) {
        return acting(login, at, story, substitution -> organisation.person(substitution.absent())
                .filter(person -> person.has(Role.DIRECTOR)).isPresent());
    }

    private String acting(@Nullable String login, Instant at, ItemStory story, Predicate<Substitution> concerns) {
        String school = orders.get(story.item().orderId()).schoolId();
        return substitutions.ofSchool(school).stream()
                .filter(substitution -> substitution.substitute().equals(login) && concerns.test(substitution))
                .filter(substitution -> counted(substitution, at, story)).findFirst()
                .map(substitution -> substitution.capacity(names.of(login))).orElseGet(() -> names.of(login));
    }

    /** From its first day or, recorded later than that, at once; until its last day, or until it was stopped. */
    private static boolean counted(Substitution substitution, Instant at, ItemStory story) {
        LocalDate day = LocalDate.ofInstant(at, story.zone());
        boolean begun = substitution.state() != Substitution.State.PLANNED
                && !day.isBefore(substitution.firstDay()) && !at.isBefore(substitution.recordedAt());
        boolean over = day.isAfter(substitution.lastDay())
                || substitution.endedAt() != null && !at.isBefore(substitution.endedAt());
        return begun && !over;
    }
}
