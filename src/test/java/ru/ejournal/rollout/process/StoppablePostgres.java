package ru.ejournal.rollout.process;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.zonky.test.db.postgres.embedded.EmbeddedPostgres;

/** A PostgreSQL of one's own, which can be stopped at once and started again on the same files and port. */
final class StoppablePostgres implements AutoCloseable {

    private final Path files;
    private EmbeddedPostgres server;

    StoppablePostgres(Path folder) {
        files = folder.resolve("postgres");
        server = start(0);
    }

    int port() {
        return server.getPort();
    }

    String url(int port) {
        return "jdbc:postgresql://127.0.0.1:%d/postgres".formatted(port);
    }

    /** What {@code pg_ctl stop -m immediate} does: no connection is closed properly, nothing is written down. */
    void stopImmediately() {
        try {
            String postmaster = Files.readAllLines(files.resolve("postmaster.pid")).get(0).strip();
            new ProcessBuilder("kill", "-QUIT", postmaster).start().waitFor();
            ProcessHandle.of(Long.parseLong(postmaster)).ifPresent(process -> process.onExit().join());
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    void startAgain() {
        int port = port();
        close();
        server = start(port);
    }

    @Override
    public void close() {
        try {
            server.close();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private EmbeddedPostgres start(int port) {
        try {
            return EmbeddedPostgres.builder().setDataDirectory(files).setCleanDataDirectory(false).setPort(port)
                    // As on every real server; the embedded one would acknowledge what it has not written down.
                    .setServerConfig("synchronous_commit", "on").start();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
