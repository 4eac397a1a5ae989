package ru.ejournal.rollout.letter;

import java.util.Arrays;
import java.util.Objects;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import jakarta.mail.Address;
import jakarta.mail.AuthenticationFailedException;
import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.eclipse.angus.mail.smtp.SMTPAddressFailedException;
import org.eclipse.angus.mail.smtp.SMTPSendFailedException;

/**
 * Says what a mail server's refusal means. What it will never take (5xx) for this recipient or of this letter is
 * {@link LetterRefused}. Everything else passes, or is put right for all letters at once, a wrong password for example:
 * {@link LetterNotSent}, to be tried again.
 */
final class SmtpFailure {

    private static final int TOO_BIG = 552;

    private SmtpFailure() {
    }

    static LetterNotSent of(MessagingException e, MimeMessage message) {
        if (e instanceof AuthenticationFailedException) {
            return new LetterNotSent("Почтовый сервер не принял имя пользователя или пароль", e);
        }
        if (chain(e).anyMatch(SmtpFailure::refusesAddress)) {
            return new LetterRefused("Адрес не принят: " + details(e, message), e);
        }
        if (chain(e).anyMatch(SmtpFailure::refusesLetter)) {
            return new LetterRefused("Письмо не принято для адреса " + details(e, message), e);
        }
        return new LetterNotSent("Письмо не отправлено, почтовый сервер не отвечает или отказал: " + reason(e), e);
    }

    private static boolean refusesAddress(Throwable failure) {
        return failure instanceof SMTPAddressFailedException address && forGood(address.getReturnCode());
    }

    /** A refused sender is our settings' fault, not the letter's, unless the letter is announced as too big. */
    private static boolean refusesLetter(Throwable failure) {
        return failure instanceof SMTPSendFailedException letter && forGood(letter.getReturnCode())
                && (!letter.getCommand().startsWith("MAIL") || letter.getReturnCode() == TOO_BIG);
    }

    private static boolean forGood(int code) {
        return code >= 500 && code < 600;
    }

    private static String details(MessagingException e, MimeMessage message) {
        return "%s (ответ почтового сервера: %s)".formatted(recipients(message), reason(e));
    }

    private static String recipients(MimeMessage message) {
        try {
            return Arrays.stream(message.getAllRecipients()).map(SmtpFailure::bare).collect(Collectors.joining(", "));
        } catch (MessagingException e) {
            throw new IllegalStateException(e);
        }
    }

    private static String bare(Address address) {
        return address instanceof InternetAddress internet ? internet.getAddress() : address.toString();
    }

    /** What the server or the network said, in its own words. */
    private static String reason(MessagingException e) {
        Throwable innermost = chain(e).reduce(e, (outer, inner) -> inner);
        return RussianText.line(String.valueOf(innermost.getMessage()));
    }

    private static Stream<Throwable> chain(Throwable e) {
        return Stream.iterate(e, Objects::nonNull, failure -> failure instanceof MessagingException chained
                && chained.getNextException() != null ? chained.getNextException() : failure.getCause());
    }
}
