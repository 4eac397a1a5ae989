package ru.ejournal.rollout.letter;

import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.Date;

import jakarta.mail.MessagingException;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import jakarta.mail.util.ByteArrayDataSource;
import org.springframework.mail.javamail.MimeMessageHelper;
import org.springframework.stereotype.Component;

/** Makes a letter a message: text and HTML for the reader to choose from, attachments behind them. */
@Component
class MimeLetters {

    private final InternetAddress from;

    MimeLetters(MailSettings settings) {
        this.from = MailAddress.sender(settings.from()).orElseThrow();
    }

    /** @throws LetterNotSent if the address is not one address */
    MimeMessage compose(Letter letter, Addressee addressee, Instant date) {
        try {
            MimeMessage message = new NamedMessage(letter.messageId());
            MimeMessageHelper helper = new MimeMessageHelper(message, true, StandardCharsets.UTF_8.name());
            helper.setFrom(from);
            helper.setTo(MailAddress.of(addressee.email(), addressee.name()));
            helper.setSubject(RussianText.line(letter.subject()));
            helper.setSentDate(Date.from(date));
            helper.setText(letter.text(), letter.html());
            for (StoredAttachment file : letter.attachments()) {
                helper.addAttachment(file.fileName(), new ByteArrayDataSource(file.content(), file.contentType()));
            }
            // Keeps «I am away» replies from being sent back.
            message.setHeader("Auto-Submitted", "auto-generated");
            message.saveChanges();
            return message;
        } catch (MessagingException e) {
            throw new LetterNotSent("Письмо «%s» не составлено: %s".formatted(letter.subject(), e.getMessage()), e);
        }
    }
}
