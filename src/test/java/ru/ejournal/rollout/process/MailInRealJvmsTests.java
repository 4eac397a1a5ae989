package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;

import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.Order;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.io.TempDir;

import ru.ejournal.rollout.SmtpServer;

/**
 * Trackers that are killed in the middle of their letters, and two that share them. Each test goes on with the tracker
 * that the one before has left running: starting one takes longer than all of its letters.
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@TestMethodOrder(MethodOrderer.OrderAnnotation.class)
class MailInRealJvmsTests {

    private static final int LETTERS = 20;
    /** As many as the job executor has threads. */
    private static final int MOST_IN_FLIGHT = 8;

    @TempDir
    static Path folder;

    private final SmtpServer server = new SmtpServer();
    private final List<TrackerJvm> started = new ArrayList<>();
    private LetterDatabase database;
    private volatile TrackerJvm tracker;
    private TrackerJvm other;

    @BeforeAll
    void aTrackerOnPostgres() {
        database = new LetterDatabase("mail_in_real_jvms");
        tracker = start();
        tracker.ready();
        database.addCheckpoints();
    }

    @AfterAll
    void stop() {
        started.forEach(TrackerJvm::close);
        database.close();
        server.close();
    }

    @Test
    @Order(1)
    void killedBeforeTheServerHeardOfAnyLetter() {
        server.answers((command, recipient) -> command.equals("EHLO") ? killed() : null);
        tracker.writes("before", LETTERS);
        tracker.until("it is killed", () -> tracker.killed() && database.unused());
        assertThat(server.received()).isEmpty();

        assertThat(sentTwiceAfterRestart("before")).isEmpty();
    }

    @Test
    @Order(2)
    void killedRightAfterTheServerHadTakenALetter() {
        server.answers((command, recipient) -> command.equals("250") && server.received().size() > 4 ? killed() : null);
        tracker.writes("taken", LETTERS);
        tracker.until("it is killed", () -> tracker.killed() && database.unused());

        sentTwiceAfterRestart("taken");
    }

    @Test
    @Order(3)
    void killedBeforeItWasCommittedThatLettersAreOut() {
        try (LetterDatabase.Hold hold = database.hold(LetterDatabase.SENT)) {
            tracker.writes("uncommitted", LETTERS);
            tracker.until("letters wait for their commit", () -> hold.waiting() > 1);
            tracker.kill();
        }
        tracker.until("its transactions have ended", database::unused);

        assertThat(sentTwiceAfterRestart("uncommitted")).hasSizeGreaterThan(1);
    }

    @Test
    @Order(4)
    void killedWhenItWasCommittedButTheJobsWereNotDone() {
        try (LetterDatabase.Hold hold = database.hold(LetterDatabase.JOB_DONE)) {
            tracker.writes("undone", LETTERS);
            tracker.until("jobs wait for their commit", () -> hold.waiting() > 1);
            tracker.kill();
        }
        tracker.until("its transactions have ended", database::unused);

        // Two start together almost as quickly as one.
        other = start();
        assertThat(sentTwiceAfterRestart("undone")).isEmpty();
    }

    @Test
    @Order(5)
    void twoTrackersShareABurst() {
        other.ready();
        long byTracker = tracker.lettersSent();
        long byOther = other.lettersSent();

        tracker.writes("burst", 1000);
        tracker.until("all letters are out", () -> tracker.lettersSent() - byTracker + other.lettersSent() - byOther == 1000);

        assertThat(ids()).hasSize(1000).doesNotHaveDuplicates().containsExactlyInAnyOrderElementsOf(database.letters("burst"));
        assertThat(tracker.lettersSent()).isGreaterThan(byTracker);
        assertThat(other.lettersSent()).isGreaterThan(byOther);
        assertThat(server.connections()).isLessThan(100);
    }

    /** No letter is lost, and those sent twice were in flight when the tracker was killed. */
    private Set<String> sentTwiceAfterRestart(String name) {
        Set<String> inFlight = new HashSet<>(ids());
        inFlight.removeAll(database.sent(name));
        assertThat(inFlight).hasSizeLessThanOrEqualTo(MOST_IN_FLIGHT);
        server.answers((command, recipient) -> null);

        tracker = start();
        tracker.ready().until("all letters are out", () -> database.sent(name).size() == LETTERS);

        List<String> twice = ids();
        Set<String> once = new HashSet<>(twice);
        assertThat(once).containsExactlyInAnyOrderElementsOf(database.letters(name));
        once.forEach(twice::remove);
        assertThat(twice).doesNotHaveDuplicates();
        assertThat(inFlight).containsAll(twice);
        tracker.until("no job is left", database::withoutLetterJobs);
        server.forget();
        return new HashSet<>(twice);
    }

    private String killed() {
        tracker.kill();
        return SmtpServer.HANG_UP;
    }

    private List<String> ids() {
        return new ArrayList<>(server.received().stream().map(SmtpServer.Received::messageId).toList());
    }

    private TrackerJvm start() {
        TrackerJvm jvm = TrackerJvm.started(folder, List.of("--spring.datasource.url=" + database.url(),
                "--spring.datasource.username=postgres", "--server.port=0", "--rollout.first-order.school=",
                "--spring.mail.host=127.0.0.1", "--spring.mail.port=" + server.port(),
                // So soon the jobs of the one that was killed may be done by another.
                "--camunda.bpm.job-execution.lock-time-in-millis=12000"));
        started.add(jvm);
        return jvm;
    }
}
