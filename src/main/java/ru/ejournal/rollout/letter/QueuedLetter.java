package ru.ejournal.rollout.letter;

import org.jspecify.annotations.Nullable;

/**
 * A stored letter that waits for being sent.
 *
 * @param kind      «tasks-assigned»
 * @param schoolId  null for a letter of the district's own
 * @param orderId   null where the letter is about no single order
 * @param recipient login of the person it is for
 */
public record QueuedLetter(long id, String kind, @Nullable String schoolId, @Nullable String orderId,
                           String recipient, String subject) {
}
