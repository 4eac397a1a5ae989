package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.nio.file.attribute.PosixFilePermission;
import java.nio.file.attribute.PosixFilePermissions;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.util.FileSystemUtils;

/** A running PostgreSQL as its administrator has it: a folder of files, and pg_ctl. */
final class PostgresFiles {

    private static final Set<PosixFilePermission> OWNERS_ONLY = PosixFilePermissions.fromString("rwx------");

    private final Path data;
    private final Path control;
    private final int port;

    PostgresFiles(JdbcTemplate jdbc) {
        data = Path.of(jdbc.queryForObject("show data_directory", String.class));
        port = Integer.parseInt(jdbc.queryForObject("show port", String.class));
        control = server().resolveSibling("pg_ctl");
    }

    Path data() {
        return data;
    }

    void stop() {
        control("stop", "-m", "fast");
    }

    void start() {
        control("start", "-o", "-p " + port);
    }

    /** With the rights that PostgreSQL insists on. */
    void restored(Path copy) throws IOException {
        FileSystemUtils.copyRecursively(copy, data);
        Files.setPosixFilePermissions(data, OWNERS_ONLY);
    }

    /** Its own binary, whichever version that is. */
    private Path server() {
        try {
            long process = Long.parseLong(Files.readAllLines(data.resolve("postmaster.pid")).get(0));
            return Path.of(ProcessHandle.of(process).orElseThrow().info().command().orElseThrow());
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
    }

    /** PostgreSQL does not run as root: in a namespace of its own root is nobody. */
    private void control(String... action) {
        List<String> command = new ArrayList<>(isRoot() ? List.of("unshare", "-U") : List.of());
        command.addAll(List.of(control.toString(), "-D", data.toString(), "-w", "-l", data.resolveSibling(data.getFileName() + ".log").toString()));
        command.addAll(List.of(action));
        try {
            Process running = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            assertThat(running.waitFor()).as(String.join(" ", command)).isZero();
        } catch (IOException e) {
            throw new IllegalStateException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException(e);
        }
    }

    private boolean isRoot() {
        return "root".equals(System.getProperty("user.name"));
    }
}
