package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.process.FilledIn.ACCEPTED;
import static ru.ejournal.rollout.process.FilledIn.AMEND;
import static ru.ejournal.rollout.process.FilledIn.APPROVED;
import static ru.ejournal.rollout.process.FilledIn.CLOSE;
import static ru.ejournal.rollout.process.FilledIn.ITEM01;
import static ru.ejournal.rollout.process.FilledIn.ITEM09;
import static ru.ejournal.rollout.process.FilledIn.dates;
import static ru.ejournal.rollout.process.FilledIn.with;

import java.util.Map;

import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderState;

/** Each class goes its own round: some have answered and wait, some are late, and the order goes on meanwhile. */
abstract class ClassRoundsPaths extends ProcessTest {

    private static final String FIRST = "2013-12-28";
    private static final String SECOND = "2014-01-17";
    private static final String SECOND_OPENS = "2013-12-25T18:00:00Z";

    private OrderPlay order;

    /** Items 1 and 10 have answered, but for the classes 10 and 11. */
    @BeforeEach
    void nine_classes_have_answered() {
        order = registered(Map.of("reportDates", dates(FIRST)));
        itIs("2013-12-20", "10:00");
        order.completes("lebedev", "item01_organise", ITEM01);
        FilledIn.teachers().subList(0, 9).forEach(this::answers);
        itIs("2013-12-24", "10:00");
        order.runJobs();
        assertThat(item("11")).extracting(OrderItem::state, OrderItem::overdue).containsExactly(ItemState.STARTED, true);
    }

    @Test
    void a_date_added_meanwhile_is_awaited_by_those_who_have_answered_and_leaves_the_late_as_they_are() {
        amended(FIRST, SECOND);

        assertThat(order.timers("item10_reopen")).hasSize(9).extracting(Job::getDuedate).allSatisfy(due ->
                assertThat(due).isEqualTo(SECOND_OPENS));
        assertThat(order.open("item10_class")).hasSize(2);
        assertThat(order.shown(order.taskOf("class-11", "item10_class"), "orderTitle")).asString().endsWith(", к отчёту на 28.12.2013");
        assertThat(item("11")).extracting(OrderItem::deadline, OrderItem::overdue).hasToString("[2013-12-23, true]");
        answers("class-10");
        assertThat(order.timers("item10_reopen")).hasSize(10);
    }

    @Test
    void the_timers_of_those_who_wait_follow_a_date_that_is_moved() {
        amended(FIRST, SECOND);
        amended(FIRST, "2014-03-28");

        assertThat(order.timers("item10_reopen")).hasSize(9).extracting(Job::getDuedate).allSatisfy(due ->
                assertThat(due).isEqualTo("2014-03-13T18:00:00Z"));
        assertThat(order.timers("item01_reopen")).singleElement().satisfies(job ->
                assertThat(job.getDuedate()).isEqualTo("2014-03-13T18:00:00Z"));
    }

    @Test
    void a_date_that_is_struck_out_again_opens_nothing_and_one_set_later_does() {
        amended(FIRST, SECOND);
        amended(FIRST);
        assertThat(order.timers("item10_reopen")).isEmpty();
        assertThat(order.open("item10_class")).hasSize(2);
        assertThat(order.open("item01_organise")).isEmpty();
        amended(FIRST, SECOND);
        itIs("2013-12-26", "09:00");
        order.runJobs();

        assertThat(order.open("item10_class")).hasSize(11);
        assertThat(order.open("item01_organise")).hasSize(1);
    }

    @Test
    void a_date_added_at_short_notice_opens_at_once_and_nobody_begins_late() {
        reportedAndAccepted("2013-12-24");
        itIs("2014-01-14", "10:00");
        order.runJobs();
        amended(FIRST, SECOND);

        assertThat(order.open("item10_class")).hasSize(11);
        assertThat(item("1")).extracting(OrderItem::deadline, OrderItem::overdue).hasToString("[2014-01-14, false]");
        assertThat(item(order, "item01_organise").overdue()).isFalse();
    }

    @Test
    void who_answers_after_the_report_was_sent_and_the_next_has_begun_has_answered_for_the_next() {
        amended(FIRST, SECOND);
        reportedAndAccepted("2013-12-24");
        answers("class-10");
        assertThat(item("10").reportDate()).as("the next has not begun").isEqualTo(FIRST);
        itIs("2013-12-26", "09:00");
        order.runJobs();
        assertThat(order.open("item10_class")).hasSize(11);
        answers("class-11");

        assertThat(order.open("item10_class")).as("one task at a time, and not the same again").hasSize(10);
        assertThat(item("11")).extracting(OrderItem::state, OrderItem::reportDate).hasToString("[EXECUTED, 2014-01-17]");
        amended(FIRST, SECOND, "2014-03-28");
        assertThat(order.timers("item10_reopen")).singleElement().satisfies(job ->
                assertThat(job.getDuedate()).isEqualTo("2014-03-13T18:00:00Z"));
    }

    @Test
    void who_answers_while_the_next_has_begun_but_before_the_report_is_sent_is_asked_again() {
        amended(FIRST, SECOND);
        itIs("2013-12-26", "09:00");
        answers("class-11");

        assertThat(item("11")).extracting(OrderItem::state, OrderItem::reportDate).hasToString("[STARTED, 2014-01-17]");
        assertThat(order.shown(order.taskOf("class-11", "item10_class"), "parents")).isEqualTo(20L);
    }

    @Test
    void a_class_does_three_rounds() {
        amended(FIRST, SECOND, "2014-03-28");
        reportedAndAccepted("2013-12-24");
        itIs("2013-12-26", "09:00");
        order.runJobs();
        answers("class-01");
        itIs("2014-03-14", "09:00");
        order.runJobs();
        answers("class-01");

        assertThat(item("1")).extracting(OrderItem::state, OrderItem::reportDate).hasToString("[EXECUTED, 2014-03-28]");
        assertThat(item("2")).as("late since January").extracting(OrderItem::state, OrderItem::reportDate)
                .hasToString("[STARTED, 2014-01-17]");
    }

    @Test
    void an_order_is_closed_while_classes_wait_are_late_and_are_asked_again() {
        amended(FIRST, SECOND);
        order.timers("item10_reopen").stream().limit(4).forEach(job -> engine.getManagementService().executeJob(job.getId()));
        order.runJobs();
        assertThat(order.open("item10_class")).hasSize(6);
        order.completes("lebedev", "item12_control", with(CLOSE, Map.of("closingReason", "Проба.")));

        assertThat(order.running()).isFalse();
        assertThat(orders.get(order.orderId()).state()).isEqualTo(OrderState.CLOSED);
        assertThat(items.of(order.orderId()).stream().filter(item -> item.schoolClass() != null).map(OrderItem::state))
                .containsOnly(ItemState.EXECUTED, ItemState.LEFT_UNDONE).filteredOn(ItemState.EXECUTED::equals).hasSize(5);
    }

    private void answers(String teacher) {
        order.completes(teacher, "item10_class", FilledIn.schoolClass());
    }

    private OrderItem item(String schoolClass) {
        return item(order, "item10_class", schoolClass);
    }

    private void amended(String... dates) {
        order.completes("lebedev", "item12_control", AMEND).completes("lebedev", "amend_order",
                Map.of("basis", "приказ от 24.12.2013 № 01/09-301", "reportDates", dates(dates)));
    }

    private void reportedAndAccepted(String asOf) {
        order.completes("kazachenko", "item09_report", with(ITEM09, Map.of("asOf", asOf)))
                .completes("lebedev", "report_approval", APPROVED).completes("brusilov", "report_acceptance", ACCEPTED);
    }
}
