package ru.ejournal.rollout.process;

import java.util.List;
import java.util.Random;

import org.springframework.jdbc.core.JdbcTemplate;

/**
 * A PostgreSQL that fails at the n-th row that is written from now on, at once or at the commit: it has no room, ends the
 * connection, or finds another transaction in the way. The test's own triggers; gone when it is over.
 */
final class DatabaseFaults implements AutoCloseable {

    private static final List<String> TABLES = List.of("rollout_fact", "rollout_order_item", "rollout_item_change",
            "rollout_letter", "act_ru_task", "act_ru_execution", "act_ru_job");
    private static final List<String> KINDS = List.of("full", "lost", "conflict");

    private final JdbcTemplate jdbc;
    private final Random random;

    DatabaseFaults(JdbcTemplate jdbc, Random random) {
        this.jdbc = jdbc;
        this.random = random;
        jdbc.execute("""
                create table fault_plan (kind text, at_commit text, row_number bigint);
                create sequence fault_rows;
                create function fault() returns trigger language plpgsql as $$
                declare plan record;
                begin
                    select * into plan from fault_plan where at_commit = tg_argv[0];
                    if found and nextval('fault_rows') = plan.row_number then
                        case plan.kind
                            when 'full' then raise exception 'no space left on device' using errcode = '53100';
                            when 'conflict' then raise exception 'concurrent update' using errcode = '40001';
                            else perform pg_terminate_backend(pg_backend_pid()); perform pg_sleep(5);
                        end case;
                    end if;
                    return null;
                end $$""");
        TABLES.forEach(table -> jdbc.execute("""
                create trigger fault_now after insert or update or delete on %1$s for each row execute function fault('no');
                create constraint trigger fault_later after insert or update or delete on %1$s
                    deferrable initially deferred for each row execute function fault('yes')""".formatted(table)));
    }

    /** @return what is going to happen, for messages */
    String plan() {
        String kind = KINDS.get(random.nextInt(KINDS.size()));
        String atCommit = random.nextBoolean() ? "yes" : "no";
        int row = 1 + random.nextInt(12);
        jdbc.execute("alter sequence fault_rows restart");
        jdbc.update("insert into fault_plan values (?, ?, ?)", kind, atCommit, row);
        return "%s at row %d, at the commit: %s".formatted(kind, row, atCommit);
    }

    /** @return whether the fault has happened */
    boolean over() {
        Long plan = jdbc.queryForObject("select coalesce(sum(row_number), 0) from fault_plan", Long.class);
        Boolean happened = jdbc.queryForObject("select is_called and last_value >= ? from fault_rows", Boolean.class, plan);
        jdbc.update("delete from fault_plan");
        return plan != null && plan > 0 && Boolean.TRUE.equals(happened);
    }

    @Override
    public void close() {
        TABLES.forEach(table -> jdbc.execute("drop trigger fault_now on %1$s; drop trigger fault_later on %1$s".formatted(table)));
        jdbc.execute("drop function fault(); drop sequence fault_rows; drop table fault_plan");
    }
}
