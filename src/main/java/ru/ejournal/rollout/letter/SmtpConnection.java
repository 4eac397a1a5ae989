package ru.ejournal.rollout.letter;

import jakarta.mail.MessagingException;
import jakarta.mail.Transport;
import jakarta.mail.internet.MimeMessage;

/** A connection to the mail server that carries one letter after the other; one thread at a time has it. */
class SmtpConnection {

    /** Servers limit how many letters one connection may bring, most of them to a hundred or more. */
    private static final int ENOUGH = 50;

    private final Transport transport;
    private int letters;

    SmtpConnection(Transport transport) {
        this.transport = transport;
    }

    /** Whether the server still answers; a new connection has just been answered. */
    boolean alive() {
        return letters == 0 || transport.isConnected();
    }

    /** Returns once the server has taken the letter over. */
    void carry(MimeMessage message) throws MessagingException {
        letters++;
        transport.sendMessage(message, message.getAllRecipients());
    }

    boolean usedUp() {
        return letters >= ENOUGH;
    }

    void close() throws MessagingException {
        transport.close();
    }
}
