package ru.ejournal.rollout.overview;

import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/** Where schools stand: one statement over our own tables, however many there are. */
@Component
public class Overview {

    /** Of several orders of a school the newest that is not over; else the newest that was closed; else one that is void. */
    private static final String STATEMENT = """
            select s.id as school_id, s.name as school, s.zone, d.full_name, d.position, d.phone,
                o.id as order_id, o.process_instance_id, o.state as order_state, o.number, o.order_date,
                exists (select 1 from rollout_sign_in g join rollout_person p on p.login = g.login
                    where p.school_id = s.id and g.last_at >= o.opened_at) as signed_in,
                r.id as report_id, r.state as report_state, r.report_date,
                i.task_id, count(i.id) as items,
                sum(case when i.state = 'EXECUTED' then 1 else 0 end) as executed,
                sum(case when i.state = 'EXECUTED' and i.overdue then 1 else 0 end) as late,
                sum(case when i.state = 'STARTED' then 1 else 0 end) as started,
                sum(case when i.state = 'RETURNED' then 1 else 0 end) as returned,
                sum(case when i.state in ('WAITING', 'STARTED', 'RETURNED') and i.overdue then 1 else 0 end) as overdue,
                sum(case when i.state = 'LEFT_UNDONE' then 1 else 0 end) as undone,
                min(case when i.state in ('WAITING', 'STARTED', 'RETURNED') then i.deadline end) as next_deadline
            from rollout_school s
            left join rollout_person d on d.login = (select min(p.login) from rollout_person p
                where p.school_id = s.id and not p.departed and p.roles like '%director%')
            left join rollout_order o on o.school_id = s.id and (o.state <> 'CANCELLED' or o.number is not null) and (:all or o.id = (select n.id from rollout_order n
                where n.school_id = s.id and (n.state <> 'CANCELLED' or n.number is not null) order by case n.state when 'CANCELLED' then 2 when 'CLOSED' then 1 else 0 end,
                n.opened_at desc, n.id desc fetch first 1 row only))
            left join rollout_report r on r.id = (select max(x.id) from rollout_report x where x.order_id = o.id)
            left join rollout_order_item i on i.order_id = o.id
            where not s.departed and (cast(:school as varchar) is null or s.id = :school)
            group by s.id, s.name, s.zone, d.full_name, d.position, d.phone, o.id, o.process_instance_id, o.state, o.number,
                o.order_date, o.opened_at, r.id, r.state, r.report_date, i.task_id
            order by s.id, case o.state when 'CANCELLED' then 2 when 'CLOSED' then 1 else 0 end, o.opened_at desc, o.id desc, min(i.id)
            """;

    private final JdbcClient jdbc;
    private final Clock clock;

    Overview(JdbcClient jdbc, Clock clock) {
        this.jdbc = jdbc;
        this.clock = clock;
    }

    /** Every school with the order that counts, in the order of their ids. */
    public List<SchoolProgress> ofAll() {
        return query(null, false);
    }

    /** The school with each of its orders, newest first; without an order, once without one. Empty for an unknown school. */
    public List<SchoolProgress> of(String schoolId) {
        return query(schoolId, true);
    }

    private List<SchoolProgress> query(@Nullable String school, boolean all) {
        Map<String, List<OverviewRow>> orders = jdbc.sql(STATEMENT).param("school", school).param("all", all)
                .query((row, at) -> OverviewRow.of(row, clock)).list().stream()
                .collect(Collectors.groupingBy(OverviewRow::key, LinkedHashMap::new, Collectors.toList()));
        return orders.values().stream().map(OverviewRow::together).toList();
    }
}
