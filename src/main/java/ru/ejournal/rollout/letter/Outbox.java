package ru.ejournal.rollout.letter;

import jakarta.mail.internet.MimeMessage;

/** Where finished letters leave the tracker. */
interface Outbox {

    /**
     * @param fileName the same whenever the same letter is delivered
     * @throws LetterNotSent if the letter has not left
     */
    void deliver(MimeMessage message, String fileName);
}
