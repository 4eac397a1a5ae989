package ru.ejournal.rollout.receipt;

import org.jspecify.annotations.Nullable;

/**
 * A document on its way to somebody without an account.
 *
 * @param engineTask the task that waits for the answer
 * @param recipient  name and post, as the sender wrote them
 * @param address    where the document can be read; only http and https are shown
 */
public record Sent(String orderId, String engineTask, String recipient, String document, @Nullable String address,
                   String outgoing, String sender) {
}
