package ru.ejournal.rollout.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;

import com.icegreen.greenmail.junit5.GreenMailExtension;
import com.icegreen.greenmail.util.ServerSetup;
import com.icegreen.greenmail.util.ServerSetupTest;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.RegisterExtension;
import org.springframework.mail.javamail.JavaMailSenderImpl;

/** Letters over a real SMTP server. */
class SmtpOutboxTest {

    private static final Instant NOW = Instant.parse("2013-12-27T09:00:00Z");
    private static final Addressee TO = new Addressee("Брусилов А.В.", "brusilov@example.org");

    @RegisterExtension
    static final GreenMailExtension SERVER = new GreenMailExtension(ServerSetupTest.SMTP.dynamicPort());

    private final MimeLetters mimeLetters = new MimeLetters(
            new MailSettings("Электронный дневник <rollout@lekarevo.example.org>", Path.of("unused")));

    @Test
    void aLetterArrivesAsItWasWritten() throws Exception {
        deliver(letter("Отчёт о введении электронных дневников: МБОУ «Лекаревская СОШ», по состоянию на 27.12.2013",
                new StoredAttachment("Отчёт за декабрь.docx", Attachment.DOCX, new byte[] {1, 2})), TO);

        MimeMessage message = SERVER.getReceivedMessages()[0];
        assertThat(message.getSubject()).isEqualTo(
                "Отчёт о введении электронных дневников: МБОУ «Лекаревская СОШ», по состоянию на 27.12.2013");
        assertThat(message.getHeader("Subject")).singleElement().asString().startsWith("=?UTF-8?");
        assertThat(message.getFrom()).extracting(Object::toString).singleElement().asString()
                .endsWith("<rollout@lekarevo.example.org>");
        assertThat(message.getHeader("Auto-Submitted")).containsExactly("auto-generated");
        assertThat(message.getSentDate()).isEqualTo(NOW);
        assertThat(message.getContentType()).startsWith("multipart/mixed");
        assertThat(Parts.leaves(message)).extracting(part -> part.getContentType().replaceAll("[;\\s].*", ""))
                .containsExactly("text/plain", "text/html", Attachment.DOCX);
        assertThat(Parts.text(message, "text/plain").strip()).isEqualTo("Здравствуйте!");
        assertThat(Parts.text(message, "text/html").strip()).isEqualTo("<p>Здравствуйте!</p>");
        assertThat(Parts.attachments(message)).containsEntry("Отчёт за декабрь.docx", List.of((byte) 1, (byte) 2));
    }

    @Test
    void everyTryCarriesTheSameMessageId() throws Exception {
        deliver(letter("Отчёт"), TO);
        deliver(letter("Отчёт"), TO);

        assertThat(SERVER.getReceivedMessages()).hasSize(2)
                .allSatisfy(message -> assertThat(message.getMessageID()).isEqualTo("<kind.1@example.org>"));
    }

    @Test
    void aSubjectCannotAddAHeader() throws Exception {
        deliver(letter("Отчёт\r\nBcc: thief@example.org\r\n\r\nДругой текст"), TO);

        assertThat(SERVER.getReceivedMessages()).singleElement().satisfies(message -> {
            assertThat(message.getSubject()).isEqualTo("Отчёт Bcc: thief@example.org Другой текст");
            assertThat(message.getHeader("Bcc")).isNull();
            assertThat(message.getAllRecipients()).hasSize(1);
        });
    }

    @Test
    void aNameCannotAddARecipient() throws Exception {
        deliver(letter("Отчёт"), new Addressee("Брусилов, А.\r\nCc: thief@example.org\u202E <x@example.org>, \"",
                "brusilov@example.org"));

        assertThat(SERVER.getReceivedMessages()).singleElement().satisfies(message -> {
            assertThat(message.getHeader("Cc")).isNull();
            assertThat(message.getRecipients(RecipientType.TO)).singleElement()
                    .hasToString(message.getRecipients(RecipientType.TO)[0].toString());
            assertThat(((jakarta.mail.internet.InternetAddress) message.getAllRecipients()[0]).getAddress())
                    .isEqualTo("brusilov@example.org");
        });
    }

    @Test
    void anAttachmentsNameCannotAddAHeader() throws Exception {
        deliver(letter("Отчёт", StoredAttachment.of(new Attachment("отчёт\r\nX-Evil: 1\".docx",
                Attachment.DOCX, new byte[] {1}))), TO);

        MimeMessage message = SERVER.getReceivedMessages()[0];
        assertThat(Parts.leaves(message)).allSatisfy(part -> assertThat(part.getHeader("X-Evil")).isNull());
        assertThat(Parts.attachments(message)).containsOnlyKeys("отчёт X-Evil: 1\".docx");
    }

    @Test
    void aSilentServerIsNamedAsTheCause() {
        JavaMailSenderImpl nowhere = sender();
        nowhere.setPort(1);

        assertThatThrownBy(() -> new SmtpOutbox(nowhere).deliver(mimeLetters.compose(letter("Отчёт"), TO, NOW), "f"))
                .isInstanceOf(LetterNotSent.class).hasMessageContaining("почтовый сервер не отвечает");
    }

    @Test
    void aWrongPasswordIsNamedAsTheCause() {
        SERVER.setUser("rollout@example.org", "rollout", "right");
        JavaMailSenderImpl sender = sender();
        sender.setUsername("rollout");
        sender.setPassword("wrong");

        assertThatThrownBy(() -> new SmtpOutbox(sender).deliver(mimeLetters.compose(letter("Отчёт"), TO, NOW), "f"))
                .isInstanceOf(LetterNotSent.class)
                .hasMessage("Почтовый сервер не принял имя пользователя или пароль");
    }

    private void deliver(Letter letter, Addressee to) {
        try (SmtpOutbox outbox = new SmtpOutbox(sender())) {
            outbox.deliver(mimeLetters.compose(letter, to, NOW), "unused");
        }
    }

    private static JavaMailSenderImpl sender() {
        ServerSetup setup = SERVER.getSmtp().getServerSetup();
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("localhost");
        sender.setPort(SERVER.getSmtp().getPort());
        sender.setProtocol(setup.getProtocol());
        sender.getJavaMailProperties().setProperty("mail.smtp.connectiontimeout", "2000");
        sender.getJavaMailProperties().setProperty("mail.smtp.timeout", "2000");
        return sender;
    }

    private static Letter letter(String subject, StoredAttachment... attachments) {
        return new Letter(1L, "<kind.1@example.org>", LetterKind.REPORT_SUBMITTED, "lekarevo", "lekarevo-1",
                "brusilov", TO.email(), TO.name(), subject, "<p>Здравствуйте!</p>", "Здравствуйте!", NOW, null,
                List.of(attachments));
    }
}
