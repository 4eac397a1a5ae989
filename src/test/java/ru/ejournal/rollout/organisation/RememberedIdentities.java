package ru.ejournal.rollout.organisation;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** An identity store that only remembers what it was asked. */
class RememberedIdentities implements IdentityStore {

    final List<String> calls = new ArrayList<>();
    private String refused = "";

    void refuse(String login) {
        refused = login;
    }

    @Override
    public void saveSchool(School school) {
        calls.add("school " + school.id());
    }

    @Override
    public void savePerson(Person person, Optional<String> initialPassword) {
        if (person.login().equals(refused)) {
            throw new IllegalStateException("Refused " + refused);
        }
        calls.add("person " + person.login() + initialPassword.map(password -> " " + password).orElse(""));
    }

    @Override
    public boolean known(String login) {
        return false;
    }

    @Override
    public boolean administers(String login) {
        return false;
    }

    @Override
    public void setPassword(String login, String password) {
        calls.add("password " + login);
    }

    @Override
    public void removePerson(String login) {
        calls.add("remove " + login);
    }
}
