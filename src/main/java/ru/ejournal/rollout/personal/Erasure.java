package ru.ejournal.rollout.personal;

import java.util.LinkedHashSet;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;
import org.springframework.web.util.HtmlUtils;

import ru.ejournal.rollout.organisation.Anonymised;

/** Takes a name out of letters and notes. Facts and submitted reports are documents: nothing here touches them. */
@Component
class Erasure {

    private static final String ERASED = "Содержание удалено: получатель обезличен.";
    /** Nobody needs these of somebody who does not come back. */
    private static final List<String> FORGET = List.of(
            "delete from rollout_calendar_feed where login = :login",
            "delete from rollout_sign_in where login = :login",
            "delete from rollout_session where principal_name = :login",
            "delete from rollout_known_task where holder = :login",
            "delete from rollout_unannounced_task where assignee = :login",
            "delete from rollout_letter_attachment where letter in (select id from rollout_letter where recipient = :login)");
    private static final String EMPTY_LETTERS = """
            update rollout_letter set address = null, addressee = null, subject = :erased, html = :erased, text = :erased
            where recipient = :login""";
    /** Where a name stands in a text that was written once; the number that takes its place may be longer. */
    private static final List<String> RENAME = List.of(
            "update rollout_letter set subject = left(replace(subject, :before, :after), 500), html = replace(html, :before, :after), "
                    + "text = replace(text, :before, :after), addressee = left(replace(addressee, :before, :after), 255) "
                    + "where (school_id = :school or school_id is null) and (subject like :like or html like :like or text like :like "
                    + "or addressee like :like)",
            "update rollout_staff_change set what = left(replace(what, :before, :after), 4000) where school_id = :school and what like :like",
            "update rollout_receipt_link set sender = left(replace(sender, :before, :after), 255) where sender like :like and order_id in "
                    + "(select id from rollout_order where school_id = :school)",
            "update rollout_order_change set capacity = left(replace(capacity, :before, :after), 1000) where capacity like :like and order_id in "
                    + "(select id from rollout_order where school_id = :school)",
            "update rollout_item_change set capacity = left(replace(capacity, :before, :after), 1000) where capacity like :like and item_id in "
                    + "(select i.id from rollout_order_item i join rollout_order o on o.id = i.order_id where o.school_id = :school)");

    private final JdbcClient sql;

    Erasure(JdbcClient sql) {
        this.sql = sql;
    }

    /** Joins the caller's transaction. */
    void of(Anonymised gone) {
        FORGET.forEach(statement -> sql.sql(statement).param("login", gone.login()).update());
        sql.sql(EMPTY_LETTERS).param("login", gone.login()).param("erased", ERASED).update();
        if (!gone.namesake()) {
            rename(gone);
        }
    }

    /** Also as it stands in the HTML of a letter. */
    private void rename(Anonymised gone) {
        Set<String> written = new LinkedHashSet<>(List.of(gone.formerName(), HtmlUtils.htmlEscape(gone.formerName(), "UTF-8")));
        written.forEach(name -> RENAME.forEach(statement -> sql.sql(statement).param("before", name).param("after", gone.name())
                .param("like", "%" + name.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%")
                .param("school", Objects.requireNonNullElse(gone.schoolId(), "")).update()));
    }
}
