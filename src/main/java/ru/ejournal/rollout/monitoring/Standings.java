package ru.ejournal.rollout.monitoring;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.util.List;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where all schools stand, from our own tables. */
@Component
class Standings {

    private static final String STATEMENT = """
            select school, sum(orders) as orders, sum(open_items) as open_items, sum(overdue) as overdue, sum(letters) as letters
            from (select o.school_id as school, count(distinct o.id) as orders, count(i.id) as open_items,
                    sum(case when i.overdue then 1 else 0 end) as overdue, 0 as letters
                from rollout_order o left join rollout_order_item i on i.order_id = o.id
                    and i.state in ('WAITING', 'STARTED', 'RETURNED')
                where o.state in ('DRAFT', 'RUNNING') group by o.school_id
                union all
                select school_id, 0, 0, 0, count(*) from rollout_letter where sent_at is null group by school_id) standing
            group by school order by school
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Standings(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Schools without an order that runs and without a letter that waits are not among them. */
    List<Standing> all() {
        return jdbc.sql(STATEMENT).query((row, at) -> new Standing(row.getString("school"), row.getLong("orders"),
                row.getLong("open_items"), row.getLong("overdue"), row.getLong("letters"))).list();
    }

    /** For how long the oldest letter that is not sent has been waiting. */
    Duration longestWait() {
        Instant now = clock.instant();
        return jdbc.sql("select min(created_at) from rollout_letter where sent_at is null").query(OffsetDateTime.class).optional()
                .map(since -> Duration.between(since.toInstant(), now)).filter(wait -> !wait.isNegative()).orElse(Duration.ZERO);
    }
}
