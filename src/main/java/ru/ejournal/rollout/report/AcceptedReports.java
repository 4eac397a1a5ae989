package ru.ejournal.rollout.report;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.namedparam.NamedParameterJdbcOperations;
import org.springframework.stereotype.Component;

/** The reports of all schools, one statement a question; the documents, which are large, stay where they are. */
@Component
public class AcceptedReports {

    private static final String DATES = """
            select distinct report_date from rollout_report where state in ('ACCEPTED', 'ON_PAPER')
            order by report_date desc""";

    private static final String NEWEST = """
            select school_id, order_id, report_date, content, carried_forward from (
                select o.school_id, r.order_id, r.report_date, r.content, r.carried_forward,
                       row_number() over (partition by o.school_id, r.report_date order by r.id desc) as place
                from rollout_report r join rollout_order o on o.id = r.order_id
                where r.state in ('ACCEPTED', 'ON_PAPER') and r.report_date <= :date) accepted
            where place = 1 order by report_date, school_id""";

    private static final String STANDINGS = """
            select o.school_id, r.state from rollout_report r join rollout_order o on o.id = r.order_id
            where r.report_date = :date order by o.opened_at, r.id""";

    private final NamedParameterJdbcOperations sql;

    AcceptedReports(NamedParameterJdbcOperations sql) {
        this.sql = sql;
    }

    /** Dates for which a report was accepted, here or on paper, newest first. */
    public List<LocalDate> dates() {
        return sql.queryForList(DATES, Map.of(), LocalDate.class);
    }

    /** Of each school and date up to this one what was accepted last, earlier dates first. */
    public List<SchoolReport> upTo(LocalDate date) {
        return sql.query(NEWEST, Map.of("date", date), (row, n) -> report(row));
    }

    /** What became of each school's last report for the date, by the id of the school; none of one that sent nothing. */
    public Map<String, ReportState> standings(LocalDate date) {
        Map<String, ReportState> standings = new LinkedHashMap<>();
        sql.query(STANDINGS, Map.of("date", date), row -> {
            standings.put(row.getString("school_id"), ReportState.valueOf(row.getString("state")));
        });
        return standings;
    }

    private static SchoolReport report(ResultSet row) throws SQLException {
        String carried = row.getString("carried_forward");
        return new SchoolReport(row.getString("school_id"), row.getString("order_id"),
                row.getObject("report_date", LocalDate.class), Snapshot.read(Snapshot.parse(row.getString("content"))),
                carried == null ? null : Snapshot.readCarried(Snapshot.parse(carried)));
    }
}
