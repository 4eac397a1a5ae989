package ru.ejournal.rollout.overview;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.overview.SchoolProgress.Contact;
import ru.ejournal.rollout.overview.SchoolProgress.LastReport;
import ru.ejournal.rollout.overview.SchoolProgress.OrderHead;
import ru.ejournal.rollout.report.ReportState;

/** One row of the overview's statement: a paragraph, with its order and school. */
record OverviewRow(String schoolId, String school, @Nullable Contact director, @Nullable OrderHead order,
                   @Nullable LastReport report, @Nullable ParagraphProgress paragraph) {

    static OverviewRow of(ResultSet row, Clock clock) throws SQLException {
        return new OverviewRow(row.getString("school_id"), row.getString("school"), director(row), order(row), report(row),
                paragraph(row, LocalDate.now(clock.withZone(ZoneId.of(row.getString("zone"))))));
    }

    String key() {
        return order == null ? schoolId : order.id();
    }

    /** @param rows of one order, in the order's own sequence */
    static SchoolProgress together(List<OverviewRow> rows) {
        OverviewRow any = rows.get(0);
        return new SchoolProgress(any.schoolId, any.school, any.director, any.order, any.report,
                rows.stream().map(OverviewRow::paragraph).filter(Objects::nonNull).toList());
    }

    private static @Nullable Contact director(ResultSet row) throws SQLException {
        String name = row.getString("full_name");
        return name == null ? null : new Contact(name, row.getString("position"), row.getString("phone"));
    }

    private static @Nullable OrderHead order(ResultSet row) throws SQLException {
        String id = row.getString("order_id");
        return id == null ? null : new OrderHead(id, row.getString("process_instance_id"),
                OrderState.valueOf(row.getString("order_state")),
                Order.caption(row.getString("number"), row.getObject("order_date", LocalDate.class)),
                row.getBoolean("signed_in"));
    }

    private static @Nullable LastReport report(ResultSet row) throws SQLException {
        String state = row.getString("report_state");
        return state == null ? null : new LastReport(row.getLong("report_id"), ReportState.valueOf(state),
                row.getObject("report_date", LocalDate.class));
    }

    private static @Nullable ParagraphProgress paragraph(ResultSet row, LocalDate today) throws SQLException {
        String task = row.getString("task_id");
        LocalDate next = row.getObject("next_deadline", LocalDate.class);
        // What cannot begin yet has no timer that would mark it.
        int unmarked = next != null && next.isBefore(today) ? 1 : 0;
        return task == null ? null : new ParagraphProgress(Paragraph.ofTask(task).orElseThrow(), row.getInt("items"),
                row.getInt("executed"), row.getInt("late"), row.getInt("started"), row.getInt("returned"),
                Math.max(row.getInt("overdue"), unmarked), row.getInt("undone"), next);
    }
}
