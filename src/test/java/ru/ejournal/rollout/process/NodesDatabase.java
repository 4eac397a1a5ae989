package ru.ejournal.rollout.process;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.jdbc.datasource.DriverManagerDataSource;

/** What stands in the database that two nodes share, seen past them. */
final class NodesDatabase {

    private static final String FOLLOWING = "(process_def_key_ in ('letter', 'announcement') or handler_type_ = 'async-continuation')";

    private final JdbcTemplate jdbc;

    NodesDatabase(String url) {
        jdbc = new JdbcTemplate(new DriverManagerDataSource(url, "postgres", ""));
    }

    /** The password of the teachers that are {@linkplain #classes added}. */
    static final String PASSWORD = "class-01";

    /** The school has so many classes, each with a teacher. */
    void classes(int count) {
        jdbc.update("update rollout_school set classes = (select string_agg(n::text, ',' order by n) from generate_series(1, ?) n)", count);
        for (String copied : List.of("""
                insert into rollout_person (login, version, full_name, position, email, school_id, roles, classes, teaching, sequence, departed)
                select 'class-' || n, 0, 'Учитель ' || n, 'учитель', 'class-' || n || '@school.example', 'lekarevo',
                       'class-teacher,employee', n::text, true, 100 + n, false""", """
                insert into act_id_user (id_, rev_, first_, last_, pwd_, salt_)
                select 'class-' || n, 1, 'Учитель', n::text, pwd_, salt_""", """
                insert into act_id_membership select 'class-' || n, 'class-teacher'""", """
                insert into act_id_tenant_member (id_, tenant_id_, user_id_) select 'member-' || n, 'lekarevo', 'class-' || n""")) {
            jdbc.update(copied + " from generate_series(12, ?) n, act_id_user u where u.id_ = 'class-01'", count);
        }
    }

    /** Schools with a director and a class each. */
    void schools(int count) {
        for (String made : List.of("""
                insert into rollout_school (id, version, name, full_name, zone, classes, departed)
                select 's' || n, 0, 'Школа ' || n, 'Школа ' || n, 'Asia/Yekaterinburg', '1', false""", """
                insert into rollout_person (login, version, full_name, position, email, school_id, roles, classes, teaching, sequence, departed)
                select 'dir-s' || n, 0, 'Директор ' || n, 'директор', 'dir-s' || n || '@school.example', 's' || n, 'director', '1', true, 0, false""", """
                insert into act_id_tenant (id_, rev_, name_) select 's' || n, 1, 'Школа ' || n""", """
                insert into act_id_user (id_, rev_, last_) select 'dir-s' || n, 1, 'Директор'""", """
                insert into act_id_membership select 'dir-s' || n, 'director'""", """
                insert into act_id_tenant_member (id_, tenant_id_, user_id_) select 'dm-' || n, 's' || n, 'dir-s' || n""", """
                insert into act_id_tenant_member (id_, tenant_id_, group_id_) select 'dd-' || n, 's' || n, 'district'""")) {
            jdbc.update(made + " from generate_series(1, ?) n", count);
        }
    }

    /** Open tasks of the kind, by id, and who holds them. */
    Map<String, String> tasks(String orderId, String taskKey) {
        return jdbc.query("select t.id_, t.assignee_ from act_ru_task t join act_ru_execution p on p.id_ = t.proc_inst_id_ "
                        + "where p.business_key_ = ? and t.task_def_key_ = ?",
                (row, number) -> Map.entry(row.getString(1), row.getString(2)), orderId, taskKey).stream()
                .collect(Collectors.toMap(Map.Entry::getKey, Map.Entry::getValue));
    }

    /** The figure that each class has given, all that there are of them. */
    Map<String, List<Integer>> parents(String orderId) {
        return jdbc.query("select school_class, fact_value from rollout_fact where order_id = ? and fact_key = 'parents'",
                (row, number) -> Map.entry("class-%02d".formatted(row.getInt(1)), row.getInt(2)), orderId).stream()
                .collect(Collectors.groupingBy(Map.Entry::getKey, Collectors.mapping(Map.Entry::getValue, Collectors.toList())));
    }

    int count(String query, Object... values) {
        Integer count = jdbc.queryForObject(query, Integer.class, values);
        return count == null ? 0 : count;
    }

    List<String> strings(String query, Object... values) {
        return jdbc.queryForList(query, String.class, values);
    }

    /** What is there more than once, though it must not be. */
    List<String> doubles() {
        return List.of("select message_id from rollout_letter group by 1 having count(*) > 1",
                        "select school_id from rollout_order where school_id <> 'lekarevo' group by 1 having count(*) > 1",
                        "select tenant_id_ from act_ru_execution where parent_id_ is null and super_exec_ is null and business_key_ like 's%-%' "
                                + "and proc_def_id_ like 'school-order:%' group by 1 having count(*) > 1",
                        "select order_id || fact_key || coalesce(school_class, '') from rollout_fact where source_item = 'item10_class' "
                                + "group by 1 having count(*) > 1",
                        "select item_id || kind from rollout_item_change where kind = 'EXECUTED' group by 1 having count(*) > 1").stream()
                .map(this::strings).flatMap(List::stream).map(Function.identity()).toList();
    }

    /** Jobs that are somebody's although their time is over, that have given up, or that letters still wait for. */
    List<String> unfinishedJobs() {
        return strings("select concat_ws(' ', handler_type_, process_def_key_, retries_, duedate_, lock_owner_, lock_exp_time_, exception_msg_) "
                + "from act_ru_job where retries_ = 0 or lock_exp_time_ is not null or " + FOLLOWING);
    }

    /** What has failed is tried again after minutes; the test does not wait. */
    void repeatsFailedJobsNow() {
        jdbc.update("update act_ru_job set duedate_ = null where retries_ > 0 and lock_owner_ is null and exception_msg_ is not null and " + FOLLOWING);
    }
}
