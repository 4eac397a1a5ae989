package ru.ejournal.rollout.report;

/**
 * Whose names stand under the report; empty ones leave the line to be filled in by hand.
 *
 * @param position    post of the person who approves it («директор», «и.о. директора»)
 * @param approver    that person's name
 * @param responsible name of the person named by paragraph 6
 */
record Signers(String position, String approver, String responsible) {
}
