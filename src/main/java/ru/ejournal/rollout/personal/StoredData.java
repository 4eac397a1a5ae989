package ru.ejournal.rollout.personal;

import java.sql.ResultSet;
import java.sql.ResultSetMetaData;
import java.sql.SQLException;
import java.time.OffsetDateTime;
import java.util.ArrayList;
import java.util.List;
import java.util.StringJoiner;

import org.jspecify.annotations.Nullable;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;

/** Everything that our tables hold about one person: the answer to their request (152-ФЗ, статья 14). */
@Component
class StoredData {

    /** The first column says when, the others are called as a reader is to see them. */
    static final List<Source> SOURCES = List.of(
            new Source("Карточка сотрудника", """
                    select cast(null as timestamp with time zone), full_name as "имя", position as "должность", email as "почта",
                    phone as "телефон", school_id as "школа", roles as "роли", classes as "классы",
                    case when teaching then 'да' else 'нет' end as "педагог", left_on as "выбыл", roster_entry as "в файле списка"
                    from rollout_person where login = :login"""),
            new Source("Вход в программу", """
                    select last_at, first_at as "впервые" from rollout_sign_in where login = :login"""),
            new Source("Открытый вход (мс с 1970 года)", """
                    select cast(null as timestamp with time zone), creation_time as "начат", last_access_time as "последнее действие"
                    from rollout_session where principal_name = :login"""),
            new Source("Календарь сроков (адрес выдан)", """
                    select issued_at from rollout_calendar_feed where login = :login"""),
            new Source("Правка карточки", """
                    select changed_at, what as "что", changed_by as "кто" from rollout_staff_change where login = :login"""),
            new Source("Сам правил карточки", """
                    select changed_at, login as "чью", school_id as "школа" from rollout_staff_change where changed_by = :login"""),
            new Source("Замещение", """
                    select recorded_at, absent as "отсутствует", substitute as "замещает", post as "должность", first_day as "с",
                    last_day as "по", basis as "основание", recorded_by as "записал"
                    from rollout_substitution where :login in (absent, substitute, recorded_by)"""),
            new Source("Приказ", """
                    select opened_at, id as "приказ", number as "номер", responsible as "ответственный", opened_by as "открыл",
                    registered_by as "зарегистрировал", ended_by as "закончил"
                    from rollout_order where :login in (responsible, opened_by, registered_by, ended_by)"""),
            new Source("Изменение приказа", """
                    select changed_at, order_id as "приказ", kind as "что", basis as "основание", capacity as "в качестве",
                    old_value as "было", new_value as "стало" from rollout_order_change
                    where :login in (changed_by, old_value, new_value)"""),
            new Source("Пункт приказа", """
                    select executed_at, order_id as "приказ", task_id as "пункт", school_class as "класс", performer as "исполнитель",
                    executed_by as "исполнил", state as "состояние", deadline as "срок"
                    from rollout_order_item where :login in (performer, executed_by)"""),
            new Source("Изменение пункта", """
                    select c.changed_at, i.order_id as "приказ", i.task_id as "пункт", c.kind as "что", c.reason as "причина",
                    c.capacity as "в качестве", c.old_value as "было", c.new_value as "стало" from rollout_item_change c
                    join rollout_order_item i on i.id = c.item_id where :login in (c.changed_by, c.old_value, c.new_value)"""),
            new Source("Сведения, которые записал", """
                    select recorded_at, order_id as "приказ", fact_key as "сведение", school_class as "класс", fact_value as "значение"
                    from rollout_fact where author = :login"""),
            new Source("Сведения, в которых назван", """
                    select recorded_at, order_id as "приказ", fact_key as "сведение", fact_value as "значение" from rollout_fact
                    where author <> :login and fact_value like '%"' || :login || '"%'"""),
            new Source("Отчёт", """
                    select submitted_at, order_id as "приказ", report_date as "к дате", executor as "исполнитель письма",
                    executor_phone as "телефон", prepared_by as "подготовил", submitted_by as "отправил", answered_by as "ответил"
                    from rollout_report where :login in (prepared_by, submitted_by, answered_by)"""),
            new Source("Просьба о переносе срока", """
                    select requested_at, wished as "до", reason as "почему", requested_by as "просил", decided_by as "решил",
                    refusal_reason as "отказ" from rollout_extension_request where :login in (requested_by, decided_by)"""),
            new Source("Письмо", """
                    select created_at, subject as "тема", address as "адрес", addressee as "кому", sent_at as "отправлено",
                    text as "текст" from rollout_letter where recipient = :login"""),
            new Source("Задача, о которой ещё не написано", """
                    select cast(null as timestamp with time zone), order_id as "приказ", task_id as "задача"
                    from rollout_unannounced_task where assignee = :login"""),
            new Source("Просрочка, о которой ещё не написано", """
                    select cast(null as timestamp with time zone), order_id as "приказ" from rollout_unannounced_overdue
                    where recipient = :login"""),
            new Source("Задача, известная из утренних писем", """
                    select cast(null as timestamp with time zone), task_id as "задача", due as "срок", since as "с"
                    from rollout_known_task where holder = :login"""),
            new Source("Приказ отдела образования", """
                    select opened_at, id as "приказ", opened_by as "открыл", registered_by as "зарегистрировал", closed_by as "закончил"
                    from rollout_district_order where :login in (opened_by, registered_by, closed_by)"""),
            new Source("Школа в приказе отдела", """
                    select added_at, district_order_id as "приказ", school_id as "школа", added_by as "включил",
                    dropped_by as "исключил" from rollout_district_school where :login in (added_by, dropped_by)"""),
            new Source("Кто смотрел его данные", """
                    select looked_at, looked_by as "кто", page as "что" from rollout_look where person = :login"""),
            new Source("Чьи данные смотрел сам", """
                    select looked_at, page as "что", school_id as "школа", person as "чьи" from rollout_look
                    where looked_by = :login"""));

    private final JdbcClient sql;

    StoredData(JdbcClient sql) {
        this.sql = sql;
    }

    /** By source, the oldest first. */
    @Transactional(readOnly = true)
    public List<Entry> of(String login) {
        List<Entry> entries = new ArrayList<>();
        for (Source source : SOURCES) {
            entries.addAll(sql.sql(source.statement() + " order by 1").param("login", login)
                    .query((row, number) -> entry(source, row)).list());
        }
        return entries;
    }

    private static Entry entry(Source source, ResultSet row) throws SQLException {
        ResultSetMetaData columns = row.getMetaData();
        StringJoiner said = new StringJoiner("; ");
        for (int column = 2; column <= columns.getColumnCount(); column++) {
            String value = row.getString(column);
            if (value != null && !value.isEmpty()) {
                said.add(columns.getColumnLabel(column) + ": " + value);
            }
        }
        return new Entry(source.title(), row.getObject(1, OffsetDateTime.class), said.toString());
    }

    /** @param statement with the parameter {@code :login} */
    record Source(String title, String statement) {
    }

    /** @param at null for what holds now */
    record Entry(String source, @Nullable OffsetDateTime at, String said) {
    }
}
