package ru.ejournal.rollout.discipline;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.stream.Collectors;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.discipline.Change.Kind;
import ru.ejournal.rollout.discipline.Deed.Lasting;
import ru.ejournal.rollout.order.ItemChange;

/** All items with what happened to them: one statement, however many schools there are. */
@Component
class ItemRecords {

    private static final String STATEMENT = """
            select i.id, i.performer, i.deadline, i.state, o.ended_at, o.school_id, s.name as school, s.zone, p.full_name, p.position,
                c.kind, c.changed_at, c.reason, c.old_value, c.new_value
            from rollout_order_item i
            join rollout_order o on o.id = i.order_id
            join rollout_school s on s.id = o.school_id
            left join rollout_person p on p.login = i.performer
            left join rollout_item_change c on c.item_id = i.id and c.kind in ('EXECUTED', 'MOVED', 'RETURNED')
            where not s.departed and (cast(:school as varchar) is null or o.school_id = :school)
            order by o.school_id, p.sequence, i.performer, i.id, c.id
            """;

    private final JdbcClient jdbc;

    ItemRecords(JdbcClient jdbc) {
        this.jdbc = jdbc;
    }

    /** @param school null for all of them */
    List<ItemRecord> of(@Nullable String school) {
        Map<Long, List<Row>> items = jdbc.sql(STATEMENT).param("school", school).query(Row::of).list().stream()
                .collect(Collectors.groupingBy(Row::item, LinkedHashMap::new, Collectors.toList()));
        return items.values().stream().map(Row::together).toList();
    }

    private record Row(long item, LocalDate deadline, Lasting state, ItemRecord whose, @Nullable Change change) {

        static Row of(ResultSet row, int at) throws SQLException {
            ZoneId zone = ZoneId.of(row.getString("zone"));
            String performer = row.getString("performer");
            return new Row(row.getLong("id"), row.getObject("deadline", LocalDate.class), state(row, zone),
                    new ItemRecord(row.getString("school_id"), row.getString("school"), zone, performer,
                            Objects.requireNonNullElse(row.getString("full_name"), performer),
                            Objects.requireNonNullElse(row.getString("position"), ""), List.of()),
                    row.getString("kind") == null ? null : change(row, zone));
        }

        static ItemRecord together(List<Row> rows) {
            Row any = rows.get(0);
            List<Change> changes = new ArrayList<>();
            rows.stream().map(Row::change).filter(Objects::nonNull).forEach(changes::add);
            return new ItemRecord(any.whose.schoolId(), any.whose.school(), any.whose.zone(), any.whose.performer(), any.whose.name(),
                    any.whose.post(), Deed.of(any.deadline, any.state, changes));
        }

        private static Lasting state(ResultSet row, ZoneId zone) throws SQLException {
            return switch (row.getString("state")) {
                case "EXECUTED" -> Lasting.EXECUTED;
                case "LEFT_UNDONE" -> row.getObject("deadline", LocalDate.class).isBefore(ended(row, zone)) ? Lasting.LEFT_UNDONE : Lasting.RELEASED;
                default -> Lasting.OPEN;
            };
        }

        private static LocalDate ended(ResultSet row, ZoneId zone) throws SQLException {
            return LocalDate.ofInstant(row.getObject("ended_at", OffsetDateTime.class).toInstant(), zone);
        }

        private static Change change(ResultSet row, ZoneId zone) throws SQLException {
            LocalDate day = LocalDate.ofInstant(row.getObject("changed_at", OffsetDateTime.class).toInstant(), zone);
            ItemChange.Kind kind = ItemChange.Kind.valueOf(row.getString("kind"));
            boolean reopens = kind == ItemChange.Kind.RETURNED || ItemChange.reopens(kind, row.getString("reason"));
            return new Change(kind == ItemChange.Kind.EXECUTED ? Kind.EXECUTED : reopens ? Kind.REOPENED : Kind.MOVED, day,
                    day(row.getString("old_value")), day(row.getString("new_value")));
        }

        private static @Nullable LocalDate day(@Nullable String stored) {
            return stored == null ? null : LocalDate.parse(stored);
        }
    }
}
