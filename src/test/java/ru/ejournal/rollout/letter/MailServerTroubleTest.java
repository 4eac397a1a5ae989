package ru.ejournal.rollout.letter;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.mail.javamail.JavaMailSenderImpl;

import ru.ejournal.rollout.SmtpServer;

/** What may go wrong between us and the mail server, and what we make of it. */
class MailServerTroubleTest {

    private static final Instant NOW = Instant.parse("2013-12-27T09:00:00Z");
    private static final Addressee TO = new Addressee("Брусилов А.В.", "brusilov@example.org");

    private final SmtpServer server = new SmtpServer();
    private final MimeLetters mimeLetters = new MimeLetters(
            new MailSettings("Электронный дневник <rollout@lekarevo.example.org>", Path.of("unused")));
    private final SmtpOutbox outbox = new SmtpOutbox(sender(server.port()));

    @AfterEach
    void hangUp() {
        outbox.close();
        server.close();
    }

    @ParameterizedTest
    @CsvSource({"EHLO, hang up", "EHLO, silence", "MAIL, 421 too busy", "MAIL, 550 you may not send", "MAIL, 530 log in first",
            "RCPT, 450 mailbox busy", "RCPT, 421 closing", "DATA, 451 local error", "., 452 disk full",
            "MAIL, hang up", "RCPT, hang up", "DATA, hang up", "., hang up",
            "RCPT, silence", "DATA, silence", "., silence"})
    void whatPassesOrConcernsAllLettersIsTriedAgain(String command, String answer) {
        server.answers((said, recipient) -> said.equals(command) ? answer : null);

        assertThatThrownBy(() -> deliver(1)).isInstanceOf(LetterNotSent.class).isNotInstanceOf(LetterRefused.class)
                .hasMessageContaining("почтовый сервер не отвечает или отказал: ");

        server.answers((said, recipient) -> null);
        deliver(1);
        assertThat(ids()).containsExactly("<letter.1@example.org>");
    }

    @ParameterizedTest
    @CsvSource({"RCPT, 550 No such user here, Адрес не принят:", "RCPT, 553 bad name, Адрес не принят:",
            "RCPT, 552 mailbox full, Адрес не принят:", "RCPT, 556 no mail here, Адрес не принят:",
            "MAIL, 552 too big, Письмо не принято для адреса", "DATA, 554 no, Письмо не принято для адреса",
            "., 554 looks like spam, Письмо не принято для адреса"})
    void whatIsRefusedForGoodSaysToWhomAndWhy(String command, String answer, String message) {
        server.answers((said, recipient) -> said.equals(command) ? answer : null);

        assertThatThrownBy(() -> deliver(1)).isInstanceOf(LetterRefused.class)
                .hasMessage(message + " brusilov@example.org (ответ почтового сервера: " + answer + ")");
    }

    @Test
    void aServerThatStopsReadingInTheMiddleOfALetterIsGivenUp() {
        server.answers((said, recipient) -> said.equals("BODY") ? SmtpServer.SILENCE : null);
        StoredAttachment big = new StoredAttachment("отчёт.docx", Attachment.DOCX, new byte[20_000_000]);

        assertThatThrownBy(() -> outbox.deliver(mimeLetters.compose(letter(1, big), TO, NOW), "unused"))
                .isInstanceOf(LetterNotSent.class).isNotInstanceOf(LetterRefused.class);
    }

    @ParameterizedTest
    @CsvSource({"hang up", "silence"})
    void whatHappensToTheConnectionAfterTheLetterWasTakenDoesNotMatter(String then) {
        server.answers((said, recipient) -> said.equals("250") || said.equals("QUIT") ? then : null);

        deliver(1);
        outbox.close();

        assertThat(ids()).containsExactly("<letter.1@example.org>");
    }

    @Test
    void aBurstGoesThroughFewConnections() {
        IntStream.rangeClosed(1, 120).forEach(this::deliver);

        assertThat(ids()).hasSize(120).doesNotHaveDuplicates();
        assertThat(server.connections()).isEqualTo(3);
    }

    @Test
    void aConnectionThatTheServerHasDroppedIsReplaced() {
        deliver(1);
        server.hangsUp();
        deliver(2);

        assertThat(ids()).containsExactly("<letter.1@example.org>", "<letter.2@example.org>");
        assertThat(server.connections()).isEqualTo(2);
    }

    @Test
    void oneSilentConnectionIsWaitedForNotAllOfThem() {
        IntStream.rangeClosed(1, 8).parallel().forEach(this::deliver);
        AtomicInteger asked = new AtomicInteger();
        server.answers((said, recipient) -> said.equals("NOOP") && asked.incrementAndGet() > 0 ? SmtpServer.SILENCE : null);

        deliver(9);

        assertThat(ids()).hasSize(9);
        assertThat(asked).hasValue(1);
    }

    @Test
    void aRefusalLeavesNothingBehindForTheNextLetter() {
        server.answers((said, recipient) -> said.equals("RCPT") ? "550 no" : null);
        assertThatThrownBy(() -> deliver(1)).isInstanceOf(LetterRefused.class);
        server.answers((said, recipient) -> null);
        deliver(2);

        assertThat(server.received()).singleElement()
                .satisfies(letter -> assertThat(letter.recipients()).containsExactly("<brusilov@example.org>"));
    }

    @Test
    void afterTheEndNothingIsSentAndNothingIsLost() {
        outbox.close();

        assertThatThrownBy(() -> deliver(1)).isInstanceOf(LetterNotSent.class).isNotInstanceOf(LetterRefused.class)
                .hasMessageContaining("нет свободного соединения");
    }

    private void deliver(int number) {
        outbox.deliver(mimeLetters.compose(letter(number), TO, NOW), "unused");
    }

    private List<String> ids() {
        return server.received().stream().map(SmtpServer.Received::messageId).toList();
    }

    private static JavaMailSenderImpl sender(int port) {
        JavaMailSenderImpl sender = new JavaMailSenderImpl();
        sender.setHost("127.0.0.1");
        sender.setPort(port);
        sender.setProtocol("smtp");
        for (String time : List.of("connectiontimeout", "timeout", "writetimeout")) {
            sender.getJavaMailProperties().setProperty("mail.smtp." + time, "700");
        }
        sender.getJavaMailProperties().setProperty("mail.smtp.quitwait", "false");
        return sender;
    }

    private static Letter letter(int number, StoredAttachment... attachments) {
        return new Letter((long) number, "<letter.%d@example.org>".formatted(number), LetterKind.REPORT_SUBMITTED,
                "lekarevo", "lekarevo-1", "brusilov", TO.email(), TO.name(), "Отчёт", "<p>Здравствуйте!</p>",
                "Здравствуйте!", NOW, null, List.of(attachments));
    }
}
