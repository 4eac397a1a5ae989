package ru.ejournal.rollout.letter;

import java.util.Arrays;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.mail.Address;
import jakarta.mail.SendFailedException;
import jakarta.mail.internet.MimeMessage;
import org.jspecify.annotations.Nullable;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.mail.MailAuthenticationException;
import org.springframework.mail.MailException;
import org.springframework.mail.MailSendException;
import org.springframework.mail.javamail.JavaMailSender;

/** Hands each letter to the mail server. */
class SmtpOutbox implements Outbox {

    private final JavaMailSender sender;

    SmtpOutbox(JavaMailSender sender) {
        this.sender = sender;
    }

    @Override
    public void deliver(MimeMessage message, String fileName) {
        try {
            sender.send(message);
        } catch (MailAuthenticationException e) {
            throw new LetterNotSent("Почтовый сервер не принял имя пользователя или пароль", e);
        } catch (MailSendException e) {
            throw refused(e);
        } catch (MailException e) {
            throw new LetterNotSent("Письмо не отправлено: " + reason(e), e);
        }
    }

    private static LetterNotSent refused(MailSendException e) {
        for (Exception failure : e.getMessageExceptions()) {
            if (failure instanceof SendFailedException refusal && hasRefused(refusal)) {
                return new LetterNotSent("Адрес не принят: %s (ответ почтового сервера: %s)".formatted(
                        list(refusal.getInvalidAddresses(), refusal.getValidUnsentAddresses()), reason(refusal)), e);
            }
        }
        return new LetterNotSent("Письмо не отправлено, почтовый сервер не отвечает или отказал: " + reason(e), e);
    }

    private static boolean hasRefused(SendFailedException failure) {
        Address @Nullable [] invalid = failure.getInvalidAddresses();
        return invalid != null && invalid.length > 0;
    }

    private static String list(Address @Nullable [] invalid, Address @Nullable [] unsent) {
        return Stream.of(invalid, unsent).filter(addresses -> addresses != null).flatMap(Arrays::stream)
                .map(Address::toString).collect(Collectors.joining(", "));
    }

    /** What the server or the network said, in its own words. */
    private static String reason(Exception e) {
        Throwable cause = e instanceof MailSendException several && several.getMessageExceptions().length > 0
                ? several.getMessageExceptions()[0] : e;
        if (cause instanceof jakarta.mail.MessagingException chained && chained.getNextException() != null) {
            cause = chained.getNextException();
        }
        return RussianText.line(String.valueOf(NestedExceptionUtils.getMostSpecificCause(cause).getMessage()));
    }
}
