package ru.ejournal.rollout.process;

import java.util.List;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.SingleConnectionDataSource;

/** The letters of trackers that run elsewhere, and a way to stop them on the way to a commit. */
final class LetterDatabase implements AutoCloseable {

    /** Our record that a letter is out. */
    static final int SENT = 1;
    /** The end of the job that has sent it. */
    static final int JOB_DONE = 2;

    private final String url;
    private final SingleConnectionDataSource connection;
    private final JdbcTemplate jdbc;

    LetterDatabase(String name) {
        url = OnPostgres.Server.emptyDatabase(name);
        connection = new SingleConnectionDataSource(url, "postgres", "", true);
        jdbc = new JdbcTemplate(connection);
    }

    String url() {
        return url;
    }

    /** Places at which {@link #hold} stops whoever passes. */
    void addCheckpoints() {
        jdbc.execute("""
                create function checkpoint() returns trigger language plpgsql as $$
                begin
                    perform pg_advisory_xact_lock_shared(tg_argv[0]::bigint);
                    return coalesce(new, old);
                end $$;
                create trigger sent before update of sent_at on rollout_letter
                    for each row execute function checkpoint(%d);
                create trigger job_done before delete on act_ru_job
                    for each row execute function checkpoint(%d)
                """.formatted(SENT, JOB_DONE));
    }

    Hold hold(int checkpoint) {
        jdbc.execute("select pg_advisory_lock(%d)".formatted(checkpoint));
        return new Hold(checkpoint);
    }

    /** Message-IDs of the letters that are on record as sent. */
    List<String> sent(String name) {
        return ids(name, "and sent_at is not null");
    }

    List<String> letters(String name) {
        return ids(name, "");
    }

    boolean withoutLetterJobs() {
        return count("select count(*) from act_ru_job where process_def_key_ = 'letter'") == 0;
    }

    /** Nobody but the test is connected. */
    boolean unused() {
        return count("select count(*) from pg_stat_activity where datname = current_database() "
                + "and backend_type = 'client backend' and pid <> pg_backend_pid()") == 0;
    }

    @Override
    public void close() {
        connection.destroy();
    }

    private List<String> ids(String name, String condition) {
        return jdbc.queryForList("select message_id from rollout_letter where subject like ? " + condition, String.class,
                "Новая задача: " + name + " %");
    }

    private int count(String query) {
        Integer count = jdbc.queryForObject(query, Integer.class);
        return count == null ? 0 : count;
    }

    /** Until it is closed, nobody passes the checkpoint. */
    final class Hold implements AutoCloseable {

        private final int checkpoint;

        private Hold(int checkpoint) {
            this.checkpoint = checkpoint;
        }

        int waiting() {
            return count("select count(*) from pg_locks where locktype = 'advisory' and not granted and objid = " + checkpoint);
        }

        @Override
        public void close() {
            jdbc.execute("select pg_advisory_unlock(%d)".formatted(checkpoint));
        }
    }
}
