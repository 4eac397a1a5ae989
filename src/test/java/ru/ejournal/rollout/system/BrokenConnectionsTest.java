package ru.ejournal.rollout.system;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.nio.file.Path;

import com.zaxxer.hikari.HikariConfig;
import com.zaxxer.hikari.HikariDataSource;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.JdbcTemplate;

/** What H2 does when its disk is full, and when there is room again. */
class BrokenConnectionsTest {

    @TempDir
    Path folder;

    @Test
    void a_database_that_has_closed_itself_is_opened_again_without_a_restart() {
        HikariConfig settings = new HikariConfig();
        settings.setJdbcUrl("jdbc:h2:file:" + folder.resolve("base") + ";WRITE_DELAY=0");
        settings.setMaximumPoolSize(3);
        settings.setConnectionTestQuery("select 1");
        settings.setExceptionOverrideClassName(BrokenConnections.class.getName());
        try (HikariDataSource pool = new HikariDataSource(settings)) {
            JdbcTemplate jdbc = new JdbcTemplate(pool);
            jdbc.execute("create table kept (n int)");
            jdbc.update("insert into kept values (1)");
            // Whether that very connection can still answer is H2's affair.
            catchThrowable(() -> jdbc.execute("shutdown immediately"));
            int lost = 0;
            while (!reads(jdbc)) {
                assertThat(++lost).as("connections that are given up").isLessThanOrEqualTo(3);
            }
            assertThat(jdbc.queryForObject("select n from kept", Integer.class)).isOne();
        }
    }

    private static boolean reads(JdbcTemplate jdbc) {
        try {
            jdbc.queryForList("select n from kept");
            return true;
        } catch (DataAccessException e) {
            return false;
        }
    }
}
