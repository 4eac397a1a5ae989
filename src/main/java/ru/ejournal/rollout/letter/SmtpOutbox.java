package ru.ejournal.rollout.letter;

import java.util.NoSuchElementException;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.MimeMessage;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Hands each letter to the mail server. */
class SmtpOutbox implements Outbox, AutoCloseable {

    private final SmtpConnections connections;

    SmtpOutbox(JavaMailSenderImpl server) {
        this.connections = new SmtpConnections(server);
    }

    @Override
    public void deliver(MimeMessage message, String fileName) {
        try {
            connections.carry(message);
        } catch (MessagingException e) {
            throw SmtpFailure.of(e, message);
        } catch (IllegalStateException | NoSuchElementException e) {
            throw new LetterNotSent("Письмо не отправлено: нет свободного соединения с почтовым сервером", e);
        }
    }

    @Override
    public void close() {
        connections.close();
    }
}
