package ru.ejournal.rollout.system;

import java.util.Optional;

import ru.ejournal.rollout.system.EngineUsers.EngineUser;

/** Whose password it is: kept here, or by a directory. */
interface PasswordCheck {

    Optional<EngineUser> check(String login, String password);

    /** Whether the person's password is kept here, and so can be changed here. */
    boolean keptHere(String login);
}
