package ru.ejournal.rollout.personal;

import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

import ru.ejournal.rollout.organisation.Anonymised;
import ru.ejournal.rollout.organisation.Anonymity;

/**
 * Takes somebody who has left out of everything that is not a document: what was decided, done and signed stays, and is
 * shown under a number instead of a name.
 */
@Component
class Anonymise {

    private final Anonymity anonymity;
    private final Erasure erasure;

    Anonymise(Anonymity anonymity, Erasure erasure) {
        this.anonymity = anonymity;
        this.erasure = erasure;
    }

    /**
     * All of it or nothing.
     *
     * @throws ru.ejournal.rollout.organisation.FormRefused for who may not be made anonymous
     */
    @Transactional
    public Anonymised person(String login, String by) {
        Anonymised gone = anonymity.take(login, by);
        erasure.of(gone);
        return gone;
    }
}
