package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The tracker as README starts it, with everything in {@code var}, on a disk that fills up. */
class FullDiskInRealJvmTests {

    private static final List<String> TEACHERS = List.of("class-01", "class-02", "class-03");
    private static final String UNLIMITED = "unlimited";

    @TempDir
    Path folder;

    private TrackerJvm tracker;

    @AfterEach
    void stop() {
        tracker.close();
    }

    @Test
    void a_full_disk_is_told_loses_nothing_and_is_got_over_without_a_restart() throws Exception {
        start();
        Map<String, Colleague> people = signedIn();
        tracker.until("the teachers have their tasks", () -> people.values().stream().allMatch(teacher -> teacher.task("item10_class") != null));
        Map<String, String> tasks = people.entrySet().stream().collect(Collectors.toMap(Map.Entry::getKey, teacher -> teacher.getValue().task("item10_class")));
        assertThat(submits(people, tasks, "class-01")).matches(Colleague.Answer::done);

        roomForFilesOf("1024");
        for (int attempt = 0; attempt < 3; attempt++) {
            assertThat(submits(people, tasks, "class-02")).satisfies(FullDiskInRealJvmTests::tellsThatNothingIsKept);
        }
        assertThat(people.get("class-03").opens("/orders").body()).containsPattern("[а-я]{4}").doesNotContain("at org.", "SQL", "JDBC");

        roomForFilesOf(UNLIMITED);
        tracker.until("the node is ready", () -> readiness() == 200);
        // The answer above has told to send it again while it is on the list. H2 may still be opening the file that it had given up.
        tracker.until("a form is taken again", () -> submits(people, tasks, "class-03").done());

        tracker.kill();
        start();
        Map<String, Colleague> again = signedIn();
        assertThat(again.get("class-01").sees(tasks.get("class-01"))).as("acknowledged before").isFalse();
        assertThat(again.get("class-03").sees(tasks.get("class-03"))).as("acknowledged after").isFalse();
        assertThat(again.get("class-02").sees(tasks.get("class-02"))).as("refused").isTrue();
        assertThat(submits(again, tasks, "class-02")).matches(Colleague.Answer::done);

        // While it runs, besides: stopped in the middle of its letters.
        tracker.writes("last", 300);
        assertThat(tracker.stops().said("already closed")).as("H2 ends after the last who needs it").isZero();
    }

    private void start() {
        tracker = TrackerJvm.started(folder, List.of("--server.port=0", "--rollout.new-tasks.gathered=PT1S")).ready();
    }

    private Map<String, Colleague> signedIn() {
        return TEACHERS.stream().collect(Collectors.toMap(Function.identity(), login -> new Colleague(tracker.port()).signsIn(login, login)));
    }

    private static Colleague.Answer submits(Map<String, Colleague> people, Map<String, String> tasks, String login) {
        return people.get(login).submits(tasks.get(login), FilledIn.schoolClass());
    }

    private static void tellsThatNothingIsKept(Colleague.Answer answer) {
        assertThat(answer.status()).isEqualTo(503);
        assertThat(answer.body()).contains("База данных сейчас недоступна").doesNotContain("at org.", "SQL", "JDBC");
    }

    private int readiness() {
        return new Colleague(tracker.port()).asks("/actuator/health/readiness").status();
    }

    /** What a full disk does to every write, without a disk of one's own: no file may grow beyond so many bytes. */
    private void roomForFilesOf(String bytes) throws IOException, InterruptedException {
        Process limit = new ProcessBuilder("prlimit", "--pid", Long.toString(tracker.pid()), "--fsize=" + bytes + ":" + UNLIMITED).inheritIO().start();
        assertThat(limit.waitFor()).isZero();
    }
}
