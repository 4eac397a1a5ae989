package ru.ejournal.rollout.organisation;

/** Somebody was added, edited, let go or taken back on a page; published in the transaction that does it. */
public record PersonChanged(String login) {
}
