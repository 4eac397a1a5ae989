package ru.ejournal.rollout.sample;

import org.springframework.jdbc.core.ConnectionCallback;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Lets H2 write what is made up to the disk half a second later, which makes forty schools several times as fast. What
 * people do afterwards is on the disk at once again; other databases are left alone.
 */
@Component
class DiskInHaste {

    private static final String SET = "set write_delay ";
    private static final int HASTE = 500;

    private final JdbcTemplate jdbc;

    DiskInHaste(JdbcTemplate jdbc) {
        this.jdbc = jdbc;
    }

    /** Each new connection makes H2 careful again, as the address of the database says: so it is repeated. */
    void hurry() {
        set(HASTE);
    }

    void takeCare() {
        set(0);
    }

    private void set(int millis) {
        String product = jdbc.execute((ConnectionCallback<String>) connection -> connection.getMetaData().getDatabaseProductName());
        if ("H2".equals(product)) {
            jdbc.execute(SET + millis);
        }
    }
}
