package ru.ejournal.rollout.organisation;

import java.util.Optional;

/**
 * Who may log in: the edge to the engine's identity service. All methods are idempotent and join the caller's
 * transaction.
 */
public interface IdentityStore {

    /** Makes the school a tenant ({@link School#id()}, {@link School#name()}), or renames the tenant. */
    void saveSchool(School school);

    /**
     * Makes the person a user, with exactly the groups of their roles ({@link Role#id()}) and exactly the tenant of
     * their school (none for the district).
     *
     * @param initialPassword taken only if there is no such user yet: a password once set stays. Empty: a new user
     *                        cannot log in until an administrator sets one
     */
    void savePerson(Person person, Optional<String> initialPassword);

    /** Whether there is an account of that login, a technical administrator's included. */
    boolean known(String login);

    /** Whether the login is a technical administrator's, now: not when its session began. */
    boolean administers(String login);

    /** The password that opens the person's account from now on; an account that was locked is open again. */
    void setPassword(String login, String password);

    /** Takes away user, groups and tenant: the login opens nothing any more. Does nothing for an unknown login. */
    void removePerson(String login);
}
