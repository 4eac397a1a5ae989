package ru.ejournal.rollout.overview;

import java.sql.Date;
import java.sql.Timestamp;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;

import javax.sql.DataSource;

import org.springframework.jdbc.core.JdbcTemplate;

import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.report.ReportState;

/** A district of generated schools, each with one order of eleven classes, in our own tables. */
public class ManySchools {

    private static final Timestamp THEN = Timestamp.from(Instant.parse("2013-09-24T04:00:00Z"));
    private static final ItemState[] STATES = ItemState.values();

    private final JdbcTemplate jdbc;
    private final Random random = new Random(267);

    public ManySchools(DataSource database) {
        this.jdbc = new JdbcTemplate(database);
    }

    public void insert(int number) {
        List<Object[]> schools = new ArrayList<>();
        List<Object[]> people = new ArrayList<>();
        List<Object[]> orders = new ArrayList<>();
        List<Object[]> items = new ArrayList<>();
        List<Object[]> reports = new ArrayList<>();
        for (int n = 1; n <= number; n++) {
            String school = "school-%04d".formatted(n);
            schools.add(new Object[]{school, "СОШ № " + n});
            people.add(new Object[]{school + "-director", "Директор школы № " + n, school});
            orders.add(new Object[]{school + "-1", school, "p" + n, "RUNNING", String.valueOf(n), THEN});
            for (Paragraph paragraph : Paragraph.values()) {
                for (int schoolClass = 1; schoolClass <= (paragraph == Paragraph.CLASS ? 11 : 1); schoolClass++) {
                    items.add(new Object[]{school + "-1", paragraph.taskId(),
                            paragraph == Paragraph.CLASS ? String.valueOf(schoolClass) : null, school + "-director",
                            Date.valueOf(LocalDate.of(2013, 12, 23).minusDays(random.nextInt(60))),
                            STATES[random.nextInt(STATES.length)].name(), random.nextInt(4) == 0});
                }
            }
            if (n % 3 == 0) {
                reports.add(new Object[]{school + "-1", ReportState.values()[n % ReportState.values().length].name()});
            }
        }
        jdbc.batchUpdate("insert into rollout_school (id, version, name, full_name, zone, classes, departed) "
                + "values (?, 0, ?, '', 'Asia/Yekaterinburg', '1,2', false)", schools);
        jdbc.batchUpdate("insert into rollout_person (login, version, full_name, position, phone, school_id, roles, classes, "
                + "teaching, sequence, departed) values (?, 0, ?, 'директор', '8 (35351) 2-11-22', ?, 'director', '', true, 0, false)", people);
        jdbc.batchUpdate("insert into rollout_order (id, version, school_id, process_instance_id, state, number, order_date, "
                + "report_dates, opened_at) values (?, 0, ?, ?, ?, ?, date '2013-09-24', '2013-12-28', ?)", orders);
        jdbc.batchUpdate("insert into rollout_order_item (version, order_id, task_id, school_class, performer, deadline, "
                + "report_date, proposed, state, overdue) values (0, ?, ?, ?, ?, ?, date '2013-12-28', false, ?, ?)", items);
        jdbc.batchUpdate("insert into rollout_report (version, order_id, report_date, revision, as_of, content, document, "
                + "prepared_by, submitted_by, submitted_at, state) values (0, ?, date '2013-12-28', 1, date '2013-12-27', '', "
                + "'', 'x', 'x', '2013-12-27 10:00:00', ?)", reports);
    }
}
