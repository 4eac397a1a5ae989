package ru.ejournal.rollout.system;

import java.util.Optional;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.system.EngineUsers.EngineUser;

/** Passwords that the engine's identity service keeps. */
@Component
class EnginePasswords implements PasswordCheck {

    private final EngineUsers users;

    EnginePasswords(EngineUsers users) {
        this.users = users;
    }

    @Override
    public Optional<EngineUser> check(String login, String password) {
        try {
            return users.withPassword(login, password);
        } catch (OptimisticLockingException e) {
            // Somebody has changed the account this moment: once more, by what it is now.
            return users.withPassword(login, password);
        }
    }

    @Override
    public boolean keptHere(String login) {
        return true;
    }
}
