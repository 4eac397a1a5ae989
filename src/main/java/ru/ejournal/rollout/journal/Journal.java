package ru.ejournal.rollout.journal;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.PlainText;
import ru.ejournal.rollout.journal.JournalEntry.ReportFile;
import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.report.ReportState;

/** Finds orders, newest first, with their reports: two statements, however many there are. */
@Component
class Journal {

    private static final String FOUND = """
            from rollout_order o join rollout_school s on s.id = o.school_id
            where (cast(:school as varchar) is null or o.school_id = :school)
                and (cast(:state as varchar) is null or o.state = :state)
                and (cast(:year as int) is null or extract(year from coalesce(o.order_date, cast(o.opened_at as date))) = :year)
                and (lower(coalesce(o.number, '')) like :text escape '\\' or lower(s.name) like :text escape '\\')
            """;
    private static final String ORDERS = """
            select o.id, o.number, o.order_date, o.title, o.responsible, o.state, o.ended_at, s.name as school, s.zone, count(*) over () as found
            """ + FOUND + "order by o.opened_at desc, o.id desc limit :limit offset :offset";
    private static final String REPORTS = """
            select order_id, id, report_date, revision, state from rollout_report where order_id in (:orders) order by id
            """;

    private final JdbcClient jdbc;

    Journal(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    Found find(Search search) {
        List<Integer> total = new ArrayList<>();
        List<JournalEntry> entries = jdbc.sql(ORDERS).param("school", search.school())
                .param("state", search.state() == null ? null : search.state().name()).param("year", search.year())
                .param("text", search.pattern()).param("limit", Search.SIZE).param("offset", search.offset())
                .query((row, at) -> {
                    total.add(row.getInt("found"));
                    return entry(row);
                }).list();
        return new Found(withReports(entries), total.isEmpty() ? 0 : total.get(0), search.page());
    }

    private List<JournalEntry> withReports(List<JournalEntry> entries) {
        if (entries.isEmpty()) {
            return entries;
        }
        Map<String, List<ReportFile>> reports = jdbc.sql(REPORTS).param("orders", entries.stream().map(JournalEntry::id).toList())
                .query(Journal::report).list().stream().collect(Collectors.groupingBy(ReportFile::order));
        return entries.stream().map(entry -> entry.with(reports.getOrDefault(entry.id(), List.of()))).toList();
    }

    private static JournalEntry entry(ResultSet row) throws SQLException {
        OffsetDateTime ended = row.getObject("ended_at", OffsetDateTime.class);
        ZoneId zone = ZoneId.of(row.getString("zone"));
        return new JournalEntry(row.getString("id"), row.getString("school"),
                PlainText.of(Order.caption(row.getString("number"), row.getObject("order_date", LocalDate.class))),
                PlainText.of(Objects.requireNonNullElse(row.getString("title"), "")), row.getString("responsible"), OrderState.valueOf(row.getString("state")),
                ended == null ? null : RussianText.date(LocalDate.ofInstant(ended.toInstant(), zone)), List.of());
    }

    private static ReportFile report(ResultSet row, int at) throws SQLException {
        int revision = row.getInt("revision");
        return new ReportFile(row.getString("order_id"), row.getLong("id"),
                "Отчёт на %s%s".formatted(RussianText.date(row.getObject("report_date", LocalDate.class)),
                        revision > 1 ? ", редакция " + revision : ""), ReportState.valueOf(row.getString("state")));
    }

    /** @param total of all pages; 0 also beyond the last */
    record Found(List<JournalEntry> entries, int total, int page) {

        public boolean more() {
            return page * Search.SIZE < total;
        }
    }
}
