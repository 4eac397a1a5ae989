package ru.ejournal.rollout.receipt;

/**
 * What the recipient said.
 *
 * @param number  incoming; may be empty
 * @param remarks what to correct; empty where it was accepted
 */
public record ReceiptAnswer(boolean accepted, String number, String remarks) {
}
