package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.platform.engine.discovery.DiscoverySelectors.selectClass;

import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.TimeZone;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.junit.platform.launcher.listeners.SummaryGeneratingListener;
import org.junit.platform.launcher.listeners.TestExecutionSummary;

/** Dates must not depend on where the JVM believes to be: the autumn of 2013 once more, in a JVM that believes to be elsewhere. */
class AutumnInNewYorkTests {

    private static final String ELSEWHERE = "America/New_York";
    private static final String VERDICT = "in %s %d of the autumn's tests have succeeded and %d have not";

    @TempDir
    Path folder;

    @Test
    void every_letter_of_the_autumn_is_written_on_the_same_day_there() throws Exception {
        Path output = folder.resolve("output");
        Process there = new ProcessBuilder(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dstdout.encoding=UTF-8", "-Duser.timezone=" + ELSEWHERE,
                "-cp", System.getProperty("java.class.path"), Elsewhere.class.getName())
                .redirectErrorStream(true).redirectOutput(output.toFile()).start();
        try {
            assertThat(there.waitFor(5, TimeUnit.MINUTES)).as("it has ended").isTrue();
        } finally {
            there.destroyForcibly();
        }
        assertThat(Files.readString(output, StandardCharsets.UTF_8)).contains(VERDICT.formatted(ELSEWHERE, 2, 0));
    }

    /** Runs the autumn in this JVM. */
    static final class Elsewhere {

        private Elsewhere() {
        }

        public static void main(String[] args) {
            SummaryGeneratingListener listener = new SummaryGeneratingListener();
            LauncherFactory.create().execute(LauncherDiscoveryRequestBuilder.request()
                    .selectors(selectClass(Autumn2013OnH2Tests.class)).build(), listener);
            TestExecutionSummary summary = listener.getSummary();
            summary.printFailuresTo(new PrintWriter(System.out, true));
            System.out.println(VERDICT.formatted(TimeZone.getDefault().getID(), summary.getTestsSucceededCount(), summary.getTestsFailedCount()));
            System.exit(0);
        }
    }
}
