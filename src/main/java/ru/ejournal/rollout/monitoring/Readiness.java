package ru.ejournal.rollout.monitoring;

import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.report.Reports;

/**
 * How many cells of each running order's report are ready. A report follows from the facts, so it is looked at again
 * only when there is a newer fact.
 */
@Component
class Readiness {

    private static final String RUNNING = """
            select o.id, o.school_id, coalesce((select max(f.id) from rollout_fact f where f.order_id = o.id), 0) as newest
            from rollout_order o where o.state = 'RUNNING' order by o.opened_at, o.id
            """;

    private final JdbcClient jdbc;
    private final Reports reports;
    private final Map<String, Known> known = new ConcurrentHashMap<>();

    Readiness(JdbcClient jdbc, Reports reports) {
        this.jdbc = jdbc;
        this.reports = reports;
    }

    /** School to the ready cells of its running order, the newest where it has several. */
    Map<String, Integer> readyCells() {
        Map<String, Integer> cells = new TreeMap<>();
        var running = jdbc.sql(RUNNING).query((row, at) -> new Running(row.getString("id"), row.getString("school_id"),
                row.getLong("newest"))).list();
        running.forEach(order -> cells.put(order.school, cellsOf(order)));
        known.keySet().retainAll(running.stream().map(Running::id).toList());
        return cells;
    }

    private int cellsOf(Running order) {
        Known before = known.get(order.id);
        if (before != null && before.newest == order.newest) {
            return before.cells;
        }
        int cells = reports.draft(order.id).readyCells();
        known.put(order.id, new Known(order.newest, cells));
        return cells;
    }

    /** @param newest id of its newest fact; 0 before the first */
    private record Running(String id, String school, long newest) {
    }

    private record Known(long newest, int cells) {
    }
}
