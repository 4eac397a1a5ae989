package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.sql.DriverManager;
import java.sql.SQLException;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.boot.diagnostics.FailureAnalysis;

class DatabaseFailureTest {

    @TempDir
    Path folder;

    @Test
    void a_second_start_in_the_same_folder_is_told_so() throws Exception {
        Path file = folder.resolve("rollout.mv.db");
        DriverManager.getConnection(url(folder)).close();
        try (FileChannel other = FileChannel.open(file, StandardOpenOption.WRITE); FileLock held = other.lock()) {
            assertThat(held.isValid()).isTrue();
            assertThat(opened(folder).getDescription()).contains("запущенная второй раз в той же папке", "rollout.mv.db");
        }
    }

    @Test
    void a_folder_that_cannot_be_written_is_named() throws IOException {
        Path noFolder = Files.writeString(folder.resolve("file"), "x");

        FailureAnalysis told = opened(noFolder);

        assertThat(told.getDescription()).contains("не открыть и не создать", noFolder.toString());
        assertThat(told.getAction()).contains("писать в папку");
    }

    @Test
    void a_damaged_file_leads_to_the_backup() throws IOException {
        Files.writeString(folder.resolve("rollout.mv.db"), "not a database".repeat(1000));

        assertThat(opened(folder).getAction()).contains("резервную копию");
    }

    @ParameterizedTest
    @CsvSource({"28P01, пароль", "28000, пароль", "3D000, базы данных на сервере нет", "08001, не отвечает", "08006, не отвечает"})
    void postgresql_that_lets_nobody_in_is_told(String state, String words) {
        assertThat(told(new SQLException("FATAL", state)).getDescription()).contains(words, "FATAL");
    }

    @Test
    void any_other_failure_is_left_to_its_trace() {
        assertThat(told(new SQLException("syntax", "42601"))).isNull();
        assertThat(told(new SQLException("unknown"))).isNull();
    }

    private static FailureAnalysis opened(Path folder) {
        return told(catchThrowableOfType(SQLException.class, () -> DriverManager.getConnection(url(folder)).close()));
    }

    private static FailureAnalysis told(SQLException failure) {
        return new DatabaseFailure().analyze(new IllegalStateException("context", new RuntimeException(failure)));
    }

    private static String url(Path folder) {
        return "jdbc:h2:file:" + folder.resolve("rollout");
    }
}
