package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;

import java.sql.Connection;
import java.sql.SQLException;

import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

import ru.ejournal.rollout.process.OnPostgres;

class StartLockTest {

    private static DriverManagerDataSource database;

    @BeforeAll
    static void database() {
        database = new DriverManagerDataSource(OnPostgres.Server.emptyDatabase("start_lock"), "postgres", "");
    }

    @Test
    void theSecondNodeWaitsUntilTheFirstHasLoadedTheRoster() throws SQLException {
        StartLock first = new StartLock();
        first.postProcessAfterInitialization(database, "dataSource");
        try (Connection second = database.getConnection()) {
            assertThat(StartLock.taken(second)).isFalse();
            first.start();
            assertThat(StartLock.taken(second)).isTrue();
        }
    }

    @Test
    void aNodeThatCannotStartLetsTheNextOneTry() throws SQLException {
        StartLock broken = new StartLock();
        broken.postProcessAfterInitialization(database, "dataSource");
        broken.destroy();
        try (Connection next = database.getConnection()) {
            assertThat(StartLock.taken(next)).isTrue();
        }
    }

    @Test
    void h2BelongsToOneProcessAnyway() {
        StartLock lock = new StartLock();
        lock.postProcessAfterInitialization(new DriverManagerDataSource("jdbc:h2:mem:start", "sa", ""), "dataSource");
        lock.start();
        assertThat(lock.isRunning()).isTrue();
    }
}
