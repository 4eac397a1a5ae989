package ru.ejournal.rollout.system;

import org.springframework.context.event.EventListener;
import org.springframework.security.authentication.event.AuthenticationSuccessEvent;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.organisation.SignIns;

/** Whoever logs in, by the form or by Basic, has signed in. */
@Component
class NoteSignIns {

    private final SignIns signIns;

    NoteSignIns(SignIns signIns) {
        this.signIns = signIns;
    }

    @EventListener
    void authenticated(AuthenticationSuccessEvent event) {
        signIns.signedIn(event.getAuthentication().getName());
    }
}
