package ru.ejournal.rollout.organisation;

import java.io.Serializable;

/** A password that is shown once, to whoever hands it over. */
public record StartPassword(String schoolName, String fullName, String position, String login, String password)
        implements Serializable {
}
