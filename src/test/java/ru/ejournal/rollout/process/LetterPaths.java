package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Stream;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.ApplicationContext;

import ru.ejournal.rollout.SmtpServer;
import ru.ejournal.rollout.letter.LetterDispatch;
import ru.ejournal.rollout.letter.LetterNotSent;
import ru.ejournal.rollout.letter.Letters;
import ru.ejournal.rollout.letter.MailRoute;
import ru.ejournal.rollout.letter.TaskNotice;

/** A letter between its job and a mail server in trouble: it neither vanishes nor multiplies. */
abstract class LetterPaths extends ProcessTest {

    private static final List<Duration> RETRIES = List.of(Duration.ofMinutes(5), Duration.ofMinutes(30),
            Duration.ofHours(2), Duration.ofHours(6), Duration.ofHours(24));
    private static final AtomicInteger TASKS = new AtomicInteger();

    @Autowired
    Letters letters;
    @Autowired
    LetterDispatch dispatch;
    @Autowired
    ApplicationContext tracker;

    private SmtpServer server;
    private MailRoute route;

    @BeforeEach
    void anotherMailServer() {
        server = new SmtpServer();
        route = new MailRoute(tracker, server.port());
    }

    @AfterEach
    void theUsualMailServer() {
        route.close();
        server.close();
    }

    @Test
    void aServerThatWasAwayForADayGetsEachLetterOnce() {
        List<LetterPlay> written = Stream.of("class-01", "class-02", "class-03").map(this::written).toList();
        server.close();
        written.forEach(LetterPlay::fails);
        for (Duration pause : RETRIES.subList(0, 4)) {
            written.forEach(letter -> letter.waits(pause));
            clock.pass(pause);
            written.forEach(LetterPlay::fails);
        }
        written.forEach(letter -> letter.waits(Duration.ofHours(24)));

        server = new SmtpServer(server.port());
        clock.pass(Duration.ofHours(24));
        written.forEach(LetterPlay::succeeds);

        assertThat(recipients()).containsExactly("<class-01@lekarevo.example>", "<class-02@lekarevo.example>",
                "<class-03@lekarevo.example>");
        assertThat(server.received()).extracting(SmtpServer.Received::messageId).doesNotHaveDuplicates();
    }

    @Test
    void afterTheLastRetryTheLetterWaitsInCockpitAndGoesOutWhenRepeated() {
        LetterPlay letter = written("class-01");
        server.answers((command, recipient) -> command.equals("EHLO") ? SmtpServer.HANG_UP : null);
        letter.fails();
        for (Duration pause : RETRIES) {
            letter.waits(pause);
            clock.pass(pause);
            letter.fails();
        }
        assertThat(letter.incident()).startsWith("Письмо не отправлено, почтовый сервер не отвечает или отказал: ");

        server.forget();
        letter.repeatedInCockpit();

        assertThat(recipients()).containsExactly("<class-01@lekarevo.example>");
    }

    @Test
    void aServerThatFallsSilentInTheMiddleOfALetterGetsItLater() {
        LetterPlay letter = written("class-01");
        server.answers((command, recipient) -> command.equals("BODY") ? SmtpServer.SILENCE : null);
        letter.fails();
        letter.waits(Duration.ofMinutes(5));

        server.answers((command, recipient) -> null);
        clock.pass(Duration.ofMinutes(5));
        letter.succeeds();

        assertThat(recipients()).containsExactly("<class-01@lekarevo.example>");
    }

    @Test
    void whileALetterIsBeingSentNobodyElseSendsIt() {
        LetterPlay letter = written("class-01");
        AtomicReference<Throwable> second = new AtomicReference<>();
        server.answers((command, recipient) -> {
            if (command.equals("RCPT")) {
                second.set(catchThrowable(() -> dispatch.send(letter.id())));
            }
            return null;
        });

        letter.succeeds();

        assertThat(second.get()).isInstanceOf(LetterNotSent.class).hasMessageContaining("как раз отправляется");
        assertThat(recipients()).hasSize(1);
    }

    @Test
    void aMailboxThatIsBusyGetsTheLetterLater() {
        LetterPlay letter = written("class-01");
        server.answers((command, recipient) -> command.equals("RCPT") ? "450 mailbox busy" : null);
        letter.fails();
        letter.waits(Duration.ofMinutes(5));

        server.answers((command, recipient) -> null);
        clock.pass(Duration.ofMinutes(5));
        letter.succeeds();

        assertThat(recipients()).containsExactly("<class-01@lekarevo.example>");
    }

    @Test
    void aRefusedAddressIsAnIncidentAtOnceAndConcernsNobodyElse() {
        List<LetterPlay> written = Stream.of("class-01", "class-02", "class-03").map(this::written).toList();
        server.answers((command, recipient) -> command.equals("RCPT") && recipient.contains("class-02@")
                ? "550 No such user here" : null);
        written.get(0).succeeds();
        written.get(1).fails();
        written.get(2).succeeds();

        assertThat(recipients()).containsExactly("<class-01@lekarevo.example>", "<class-03@lekarevo.example>");
        assertThat(written.get(1).retries()).isZero();
        assertThat(written.get(1).incident()).isEqualTo(
                "Адрес не принят: class-02@lekarevo.example (ответ почтового сервера: 550 No such user here)");
    }

    @Test
    void onceTheMailboxExistsTheLetterGoesThereWhenRepeated() {
        LetterPlay letter = written("class-02");
        server.answers((command, recipient) -> command.equals("RCPT") ? "550 No such user here" : null);
        letter.fails();

        server.answers((command, recipient) -> null);
        letter.repeatedInCockpit();

        assertThat(recipients()).containsExactly("<class-02@lekarevo.example>");
    }

    @Test
    void onceTheAddressIsPutRightTheLetterGoesThereWhenRepeated() {
        LetterPlay letter = written("class-02");
        server.answers((command, recipient) -> recipient.contains("class-02@") ? "550 No such user here" : null);
        letter.fails();

        address("class-02", "class.two@lekarevo.example");
        try {
            letter.repeatedInCockpit();
        } finally {
            address("class-02", "class-02@lekarevo.example");
        }

        assertThat(recipients()).containsExactly("<class.two@lekarevo.example>");
    }

    private LetterPlay written(String login) {
        int number = TASKS.incrementAndGet();
        letters.tasksAssigned(organisation.person(login).orElseThrow(), List.of(new TaskNotice("letter-path-" + number,
                "Задача " + number, "Приказ № 1", LocalDate.of(2013, 10, 1))), null);
        return new LetterPlay(engine, clock, "Новая задача: Задача %d, до 01.10.2013".formatted(number));
    }

    private List<String> recipients() {
        return server.received().stream().flatMap(letter -> letter.recipients().stream()).toList();
    }

    /** As a corrected roster does. */
    private void address(String login, String address) {
        jdbc.update("update rollout_person set email = ? where login = ?", address, login);
    }
}
