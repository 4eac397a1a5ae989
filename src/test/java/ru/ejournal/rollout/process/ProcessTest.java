package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicInteger;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.AfterEach;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import ru.ejournal.rollout.RunningTracker;
import ru.ejournal.rollout.facts.Fact;
import ru.ejournal.rollout.facts.FactLog;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Substitutions;
import ru.ejournal.rollout.report.Reports;

/** Plays orders; after every test our tables say of each what the engine says, and nobody has tasks of it any more. */
abstract class ProcessTest extends RunningTracker {

    static final ZoneId SCHOOL = ZoneId.of("Asia/Yekaterinburg");
    /** A school never has two orders of one number and date, and the tests share a school. */
    private static final AtomicInteger NUMBERS = new AtomicInteger(1000);

    @Autowired
    ProcessEngine engine;
    @Autowired
    Orders orders;
    @Autowired
    OrderItems items;
    @Autowired
    FactLog facts;
    @Autowired
    Reports reports;
    @Autowired
    Organisation organisation;
    @Autowired
    Substitutions substitutions;
    @Autowired
    JdbcTemplate jdbc;

    private final List<OrderPlay> played = new ArrayList<>();
    private final Map<OrderPlay, List<Fact>> known = new HashMap<>();
    private final Map<OrderPlay, Integer> lettersRead = new HashMap<>();

    @AfterEach
    void ourTablesAgreeWithTheEngine() {
        played.forEach(play -> new Reconciliation(engine, orders, items, substitutions, SCHOOL).of(play.orderId()));
        played.forEach(this::putAway);
    }

    /** People's lists, digests and substitutions would otherwise grow with every test that has been. */
    private void putAway(OrderPlay play) {
        play.delete();
        jdbc.update("update rollout_order set state = 'CLOSED' where id = ? and state in ('DRAFT', 'RUNNING')", play.orderId());
    }

    /** An order that somebody has opened and nobody has registered yet. */
    OrderPlay opened(String login) {
        return watched(OrderPlay.openedBy(engine, login));
    }

    OrderPlay watched(OrderPlay play) {
        played.add(play);
        return play.afterEachStep(this::factsOnlyGrow);
    }

    /** An order that the director has registered as proposed, its letters of assignment read. */
    OrderPlay registered() {
        return registered(Map.of());
    }

    OrderPlay registered(Map<String, ?> otherwise) {
        Map<String, Object> filledIn = new HashMap<>(Map.of("number", number()));
        filledIn.putAll(otherwise);
        OrderPlay play = opened("lebedev").completes("lebedev", "register_order", filledIn);
        letters(play);
        return play;
    }

    static String number() {
        return "01/09-" + NUMBERS.addAndGet(100);
    }

    /** The clock at the school. */
    void itIs(String day, String time) {
        clock.set(LocalDate.parse(day).atTime(LocalTime.parse(time)).atZone(SCHOOL).toInstant());
    }

    OrderItem item(OrderPlay play, String taskId) {
        return items.find(play.orderId(), taskId, null).orElseThrow();
    }

    OrderItem item(OrderPlay play, String taskId, String schoolClass) {
        return items.find(play.orderId(), taskId, schoolClass).orElseThrow();
    }

    /** Letters of the order written since they were last asked for, as «login: subject», sorted. */
    List<String> letters(OrderPlay play) {
        return newLetters(play).stream().map(letter -> letter.recipient() + ": " + letter.subject()).sorted().toList();
    }

    List<LetterRow> newLetters(OrderPlay play) {
        List<LetterRow> all = jdbc.query("select recipient, address, subject, text, message_id, created_at from rollout_letter "
                + "where order_id = ? and sent_at is not null order by id", (row, n) -> new LetterRow(row.getString(1),
                row.getString(2), row.getString(3), row.getString(4), row.getString(5),
                row.getTimestamp(6).toInstant()), play.orderId());
        int read = lettersRead.getOrDefault(play, 0);
        lettersRead.put(play, all.size());
        return all.subList(read, all.size());
    }

    /** A letter as it is stored once sent. */
    record LetterRow(String recipient, String address, String subject, String text, String messageId, Instant created) {
    }

    private void factsOnlyGrow(OrderPlay play) {
        List<Fact> now = facts.history(play.orderId());
        List<Fact> before = known.getOrDefault(play, List.of());
        assertThat(now).as("facts").hasSizeGreaterThanOrEqualTo(before.size());
        assertThat(now.subList(0, before.size())).as("facts recorded earlier").isEqualTo(before);
        known.put(play, now);
    }
}
