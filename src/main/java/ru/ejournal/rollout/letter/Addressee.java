package ru.ejournal.rollout.letter;

/** Whose mailbox a letter goes to. */
record Addressee(String name, String email) {
}
