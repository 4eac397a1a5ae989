package ru.ejournal.rollout.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Session;
import jakarta.mail.internet.MimeMessage;

/** A message that keeps its Message-ID: {@link #saveChanges()} gives any other a new one. */
class NamedMessage extends MimeMessage {

    private final String messageId;

    NamedMessage(String messageId) {
        super((Session) null);
        this.messageId = messageId;
    }

    @Override
    protected void updateMessageID() throws MessagingException {
        setHeader("Message-ID", messageId);
    }
}
