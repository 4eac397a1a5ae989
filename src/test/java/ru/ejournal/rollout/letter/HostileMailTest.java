package ru.ejournal.rollout.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Instant;
import java.util.Collections;
import java.util.List;

import jakarta.mail.Header;
import jakarta.mail.Message.RecipientType;
import jakarta.mail.Part;
import jakarta.mail.Session;
import jakarta.mail.internet.InternetAddress;
import jakarta.mail.internet.MimeMessage;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import ru.ejournal.rollout.SmtpServer;

/** What people type cannot add a recipient, a header or a command: seen by the server, byte for byte. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class HostileMailTest {

    private static final Instant NOW = Instant.parse("2013-12-27T09:00:00Z");

    private final SmtpServer server = new SmtpServer();
    private final MimeLetters mimeLetters = new MimeLetters(
            new MailSettings("Электронный дневник <rollout@lekarevo.example.org>", Path.of("unused")));
    private SmtpOutbox outbox;

    @BeforeEach
    void connect() {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(server.port());
        sender.setProtocol("smtp");
        outbox = new SmtpOutbox(sender);
    }

    @AfterEach
    void disconnect() {
        outbox.close();
        server.forget();
    }

    @AfterAll
    void stop() {
        server.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"Иванов\r\nBcc: thief@example.org", "Ivanov\nTo: thief@example.org", "Ivanov\rCc: thief@example.org",
            "Ivanov, thief@example.org", "Ivanov <thief@example.org>", "Ivanov\", thief@example.org, \"",
            "Ivanov\" <thief@example.org>, \"", "Group: thief@example.org;", "(Ivanov", "Ivanov\\", "\"",
            "Ivanov\r\n\r\n.\r\nRCPT TO:<thief@example.org>", "=?UTF-8?Q?a=0D=0ABcc:_thief@example.org?=",
            "Иванов\u2028Bcc: thief@example.org", "Иванов\u0085Bcc: thief@example.org", "Ivanov\u0000", "\u202Egro.elpmaxe",
            "<script>alert(1)</script>"})
    void nothingThatIsTypedLeavesItsPlace(String typed) throws Exception {
        Letter letter = letter(typed, new StoredAttachment(RussianText.line(typed), "text/plain", new byte[] {1}));
        outbox.deliver(mimeLetters.compose(letter, new Addressee(typed, "brusilov@example.org"), NOW), "unused");

        SmtpServer.Received received = server.received().get(0);
        assertThat(server.received()).hasSize(1);
        assertThat(received.recipients()).containsExactly("<brusilov@example.org>");
        MimeMessage message = new MimeMessage((Session) null,
                new ByteArrayInputStream(received.content().getBytes(StandardCharsets.ISO_8859_1)));
        assertThat(names(message)).containsExactlyInAnyOrder("Date", "From", "To", "Message-ID", "Subject",
                "MIME-Version", "Content-Type", "Auto-Submitted");
        assertThat(message.getRecipients(RecipientType.TO)).singleElement()
                .extracting(to -> ((InternetAddress) to).getAddress()).isEqualTo("brusilov@example.org");
        assertThat(message.getSubject().replaceAll("\\s+", " ")).doesNotContain("\r", "\n");
        assertThat(Parts.leaves(message)).allSatisfy(part -> assertThat(names(part))
                .isSubsetOf("Content-Type", "Content-Transfer-Encoding", "Content-Disposition"));
    }

    @Test
    void aDotAloneInALineDoesNotEndTheLetter() throws Exception {
        Letter letter = new Letter(1L, "<kind.1@example.org>", LetterKind.REPORT_SUBMITTED, "lekarevo", "lekarevo-1",
                "brusilov", null, null, "Report", "<p>before</p>\r\n.\r\nRCPT TO:<thief@example.org>\r\n",
                "before\r\n.\r\nRCPT TO:<thief@example.org>\r\nDATA\r\n", NOW, null, List.of());
        outbox.deliver(mimeLetters.compose(letter, new Addressee("Brusilov", "brusilov@example.org"), NOW), "unused");

        assertThat(server.received()).singleElement().satisfies(received -> {
            assertThat(received.recipients()).containsExactly("<brusilov@example.org>");
            assertThat(received.content()).contains("\n.\nRCPT TO:<thief@example.org>");
        });
    }

    @ParameterizedTest
    @ValueSource(strings = {"brusilov@example.org>\r\nRCPT TO:<thief@example.org", "brusilov@example.org,thief@example.org",
            "brusilov@example.org\nBcc: thief@example.org", "\"a\r\nb\"@example.org", "brusilov@example.org;thief@example.org",
            "brusilov@example.org> NOTIFY=SUCCESS ORCPT=rfc822;<thief@example.org"})
    void anAddressThatIsMoreThanOneIsNotSentTo(String typed) {
        assertThatThrownBy(() -> mimeLetters.compose(letter("Отчёт"), new Addressee("Брусилов А.В.", typed), NOW))
                .isInstanceOf(LetterRefused.class).hasMessageStartingWith("Адрес не принят: «")
                .hasMessageNotContaining("\n");
    }

    private static List<String> names(Part part) throws Exception {
        return Collections.list(part.getAllHeaders()).stream().map(Header::getName).toList();
    }

    private static Letter letter(String subject, StoredAttachment... attachments) {
        return new Letter(1L, "<kind.1@example.org>", LetterKind.REPORT_SUBMITTED, "lekarevo", "lekarevo-1", "brusilov",
                null, null, subject, "<p>Здравствуйте!</p>", "Здравствуйте!", NOW, null, List.of(attachments));
    }
}
