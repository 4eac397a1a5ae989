package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.function.Supplier;

/** A tracker that runs in a JVM of its own and can be killed. */
final class TrackerJvm implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 180;

    private final Process process;
    private final List<String> output = new CopyOnWriteArrayList<>();

    private TrackerJvm(Process process) {
        this.process = process;
        Thread reading = new Thread(() -> process.inputReader(StandardCharsets.UTF_8).lines().forEach(output::add));
        reading.setDaemon(true);
        reading.start();
    }

    /** On a database of its own or shared with others, its files in the folder. */
    static TrackerJvm started(Path folder, List<String> settings) {
        return started(folder, TrackerArchive.options(), settings);
    }

    /** Starts and ends once, so that the JVM writes down which classes that took. */
    static void archives(List<String> options) {
        try (TrackerJvm jvm = started(Path.of("target"), options, List.of("--server.port=0", "--rollout.first-order.school=",
                "--spring.datasource.username=postgres", "--spring.mail.host=127.0.0.1",
                "--spring.datasource.url=" + OnPostgres.Server.emptyDatabase("tracker_archive")))) {
            jvm.ready().process.getOutputStream().close();
            jvm.until("it has ended", jvm::killed);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static TrackerJvm started(Path folder, List<String> options, List<String> settings) {
        List<String> command = new ArrayList<>(List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dstdout.encoding=UTF-8"));
        command.addAll(options);
        command.add(TrackerMain.class.getName());
        command.addAll(settings);
        try {
            return new TrackerJvm(new ProcessBuilder(command).directory(folder.toFile()).redirectErrorStream(true).start());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    TrackerJvm ready() {
        until("the tracker is up", () -> said(TrackerMain.READY) == 1);
        return this;
    }

    /** Where its web server listens, once it is ready. */
    int port() {
        return output.stream().filter(line -> line.startsWith(TrackerMain.READY)).findFirst()
                .map(line -> Integer.parseInt(line.substring(TrackerMain.READY.length()).strip())).orElseThrow();
    }

    long pid() {
        return process.pid();
    }

    /** So many letters, of which none is the same as one of another name. */
    void writes(String name, int count) {
        long before = said(TrackerMain.WRITTEN);
        try {
            OutputStream commands = process.getOutputStream();
            commands.write("%s %d%n".formatted(name, count).getBytes(StandardCharsets.UTF_8));
            commands.flush();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        until("letters are written", () -> said(TrackerMain.WRITTEN) > before || !process.isAlive());
    }

    long lettersSent() {
        return said(" is out");
    }

    /** {@code kill -9}. */
    void kill() {
        try {
            process.destroyForcibly().waitFor();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    /** SIGTERM, and waits until it has ended of its own. */
    TrackerJvm stops() {
        // Its handle leaves the streams open: what is said in the end is read.
        process.toHandle().destroy();
        until("it has ended", this::killed);
        return this;
    }

    boolean killed() {
        return !process.isAlive();
    }

    @Override
    public void close() {
        kill();
    }

    void until(String what, BooleanSupplier seen) {
        until(() -> what, seen);
    }

    /** Waits for what another process does. */
    void until(Supplier<String> what, BooleanSupplier seen) {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!seen.getAsBoolean()) {
            assertThat(System.nanoTime()).as(() -> what.get() + "; the tracker said:\n" + String.join("\n", output)).isLessThan(end);
            try {
                Thread.sleep(50);
            } catch (InterruptedException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    /** How often the log has named it. */
    long said(String words) {
        return output.stream().filter(line -> line.contains(words)).count();
    }
}
