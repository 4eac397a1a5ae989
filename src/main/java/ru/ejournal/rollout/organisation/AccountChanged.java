package ru.ejournal.rollout.organisation;

/** A login has another password or is no more; published in the transaction that does it. */
public record AccountChanged(String login) {
}
