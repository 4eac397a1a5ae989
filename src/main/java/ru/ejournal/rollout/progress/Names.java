package ru.ejournal.rollout.progress;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.Organisation;

/** People as records name them, those who have left included. */
@Component
class Names {

    private final Organisation organisation;

    Names(Organisation organisation) {
        this.organisation = organisation;
    }

    /** The login where the roster does not know the person; empty for nobody. */
    String of(@Nullable String login) {
        return login == null ? "" : organisation.name(login);
    }

    /** «и.о. директора Казаченко Ф.С. (приказ № 15 от 01.12.2013)» where somebody acted for somebody else. */
    String of(@Nullable String login, @Nullable String capacity) {
        return capacity == null ? of(login) : capacity;
    }

    /** «директор Лебедев В.В.», or as whom they acted. */
    String withPost(@Nullable String login, @Nullable String capacity) {
        return capacity != null || login == null ? of(login, capacity)
                : organisation.person(login).map(person -> (person.position() + " " + person.fullName()).strip()).orElse(login);
    }
}
