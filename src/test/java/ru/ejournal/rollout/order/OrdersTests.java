package ru.ejournal.rollout.order;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.time.Duration;
import java.time.LocalDate;
import java.util.List;
import java.util.NoSuchElementException;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.annotation.Transactional;

import ru.ejournal.rollout.RunningTracker;

/** Orders and their items over the real tables; nothing is left behind. */
@Transactional
class OrdersTests extends RunningTracker {

    private static final LocalDate DAY = LocalDate.of(2013, 9, 24);
    private static final LocalDate REPORT = LocalDate.of(2013, 12, 28);

    @Autowired
    Orders orders;
    @Autowired
    OrderItems items;

    @Test
    void an_order_opens_as_a_draft_under_a_number_of_its_own() {
        Order one = orders.open("lekarevo", "instance-1", "secretary");
        Order other = orders.open("lekarevo", "instance-2", null);

        assertThat(one.id()).startsWith("lekarevo-").isNotEqualTo(other.id());
        assertThat(one.state()).isEqualTo(OrderState.DRAFT);
        assertThat(one.caption()).isEqualTo("Приказ (не зарегистрирован)");
    }

    @Test
    void a_registered_order_has_its_items_waiting_for_the_first_report() {
        Order order = registered();

        assertThat(order.caption()).isEqualTo("Приказ № ТЕСТ-1 от 24.09.2013");
        assertThat(items.of(order.id())).extracting(OrderItem::taskId, OrderItem::state, OrderItem::reportDate)
                .containsExactly(tuple("item07_plan", ItemState.WAITING, REPORT),
                        tuple("item10_class", ItemState.WAITING, REPORT));
        assertThat(orders.changes(order.id())).extracting(OrderChange::kind, OrderChange::changedBy)
                .containsExactly(tuple(OrderChange.Kind.REGISTERED, "lebedev"));
    }

    @Test
    void a_number_is_taken_only_with_its_date_in_its_school_and_by_another_order() {
        Order order = registered();
        Order draft = orders.open("lekarevo", "instance-2", null);
        Order elsewhere = orders.open("other", "instance-3", null);

        assertThat(orders.taken(draft, "ТЕСТ-1", DAY)).isTrue();
        assertThat(orders.taken(order, "ТЕСТ-1", DAY)).isFalse();
        assertThat(orders.taken(draft, "ТЕСТ-1", DAY.plusDays(1))).isFalse();
        assertThat(orders.taken(elsewhere, "ТЕСТ-1", DAY)).isFalse();
    }

    @Test
    void an_amendment_that_replaces_the_responsible_person_says_so() {
        Order order = registered();

        Order amended = orders.amend(order.id(), data("class-01"), "приказ от 15.10.2013 № 280", "lebedev");

        assertThat(amended.responsible()).isEqualTo("class-01");
        assertThat(orders.changes(order.id())).filteredOn(change -> change.kind() == OrderChange.Kind.RESPONSIBLE_REPLACED)
                .singleElement().satisfies(change -> {
                    assertThat(change.oldValue()).isEqualTo("kazachenko");
                    assertThat(change.newValue()).isEqualTo("class-01");
                    assertThat(change.basis()).isEqualTo("приказ от 15.10.2013 № 280");
                });
    }

    @Test
    void what_is_open_when_an_order_ends_is_left_undone_and_what_is_executed_stays_so() {
        Order order = registered();
        items.execute(items.find(order.id(), "item07_plan", null).orElseThrow(), "lebedev", DAY);

        orders.end(order.id(), OrderState.CLOSED, null, "Школа закрыта на ремонт", "lebedev");

        assertThat(items.of(order.id())).extracting(OrderItem::state)
                .containsExactly(ItemState.EXECUTED, ItemState.LEFT_UNDONE);
        assertThat(items.changes(items.find(order.id(), "item10_class", "5").orElseThrow())).last()
                .satisfies(change -> assertThat(change.reason()).isEqualTo("Школа закрыта на ремонт"));
    }

    @Test
    void an_items_history_tells_who_did_what_when() {
        Order order = registered();
        items.start(items.find(order.id(), "item07_plan", null).orElseThrow(), "task-1");
        clock.pass(Duration.ofHours(1));
        items.execute(items.inTask("task-1").orElseThrow(), "lebedev", DAY);

        OrderItem plan = items.find(order.id(), "item07_plan", null).orElseThrow();
        assertThat(plan.executedAt()).isEqualTo(clock.instant());
        assertThat(plan.openTask()).isNull();
        assertThat(items.changes(plan)).extracting(ItemChange::kind)
                .containsExactly(ItemChange.Kind.STARTED, ItemChange.Kind.EXECUTED);
    }

    /** Whoever finishes an item in the moments after midnight may be quicker than its timer. */
    @Test
    void an_item_executed_past_its_deadline_was_late_even_if_its_timer_was_not_quick_enough() {
        Order order = registered();
        OrderItem plan = items.find(order.id(), "item07_plan", null).orElseThrow();

        items.execute(plan, "lebedev", plan.deadline().plusDays(1));

        assertThat(items.find(order.id(), "item07_plan", null).orElseThrow().overdue()).isTrue();
    }

    @Test
    void an_unknown_order_is_nobodys() {
        assertThat(orders.find("lekarevo-0")).isEmpty();
        assertThatThrownBy(() -> orders.get("lekarevo-0")).isInstanceOf(NoSuchElementException.class);
    }

    private Order registered() {
        String id = orders.open("lekarevo", "instance-1", "lebedev").id();
        return orders.register(id, data("kazachenko"), List.of(
                new PlannedItem(Paragraph.PLAN, null, "lebedev", LocalDate.of(2013, 10, 1), false),
                new PlannedItem(Paragraph.CLASS, "5", "class-05", LocalDate.of(2013, 12, 23), true)), "lebedev");
    }

    private static OrderData data(String responsible) {
        return new OrderData("ТЕСТ-1", DAY, "О введении", null, "Дневник.ру", responsible, ReportDates.of(REPORT));
    }
}
