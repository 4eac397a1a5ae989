package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderChange;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.overview.Overview;

abstract class RegistrationPaths extends ProcessTest {

    @Autowired
    Overview overview;

    @Test
    void an_order_registered_as_proposed_has_the_plan_due_in_7_days_and_the_report_in_95() {
        OrderPlay order = registered();

        assertThat(order.taskOf("lebedev", "item07_plan").getDueDate()).isEqualTo("2013-10-01T17:59:59Z");
        assertThat(order.taskOf("lebedev", "item06_appoint").getDueDate()).isEqualTo("2013-09-27T17:59:59Z");
        assertThat(order.taskOf("kazachenko", "item09_report").getDueDate()).isEqualTo("2013-12-28T17:59:59Z");
        assertThat(order.taskOf("class-05", "item10_class").getDueDate()).isEqualTo("2013-12-23T17:59:59Z");
        assertThat(order.taskOf("class-05", "acquaintance_sign").getDueDate()).isEqualTo("2013-12-23T17:59:59Z");
    }

    @Test
    void an_order_registered_by_the_secretary_sends_everybody_one_letter_about_all_their_tasks() {
        String number = number();
        OrderPlay order = opened("secretary").completes("secretary", "register_order", Map.of("number", number));

        List<String> expected = new ArrayList<>(List.of(
                "lebedev: Новые задачи: 9 по приказу № %s от 24.09.2013".formatted(number),
                "kazachenko: Новые задачи: 2 по приказу № %s от 24.09.2013".formatted(number),
                "employee-01: Новая задача: Ознакомиться с документом и подписать (приказ), до 23.12.2013",
                "employee-02: Новая задача: Ознакомиться с документом и подписать (приказ), до 23.12.2013 "
                        + "(передать на бумаге: Сотрудник школы)"));
        FilledIn.teachers().forEach(teacher ->
                expected.add(teacher + ": Новые задачи: 2 по приказу № %s от 24.09.2013".formatted(number)));
        assertThat(letters(order)).containsExactlyInAnyOrderElementsOf(expected);
    }

    @Test
    void an_order_registered_by_the_director_sends_him_no_letter() {
        OrderPlay order = opened("lebedev").completes("lebedev", "register_order", Map.of("number", number()));

        assertThat(letters(order)).hasSize(15).noneMatch(letter -> letter.startsWith("lebedev"))
                .anyMatch(letter -> letter.startsWith("secretary: Новые задачи: 2"));
    }

    @Test
    void a_letter_for_somebody_without_e_mail_goes_to_the_secretary() {
        OrderPlay order = opened("lebedev").completes("lebedev", "register_order", Map.of("number", number()));

        assertThat(newLetters(order)).filteredOn(letter -> letter.recipient().equals("employee-02")).singleElement()
                .satisfies(letter -> assertThat(letter.address()).isEqualTo("secretary@lekarevo.example"))
                .satisfies(letter -> assertThat(letter.text()).startsWith("Получатель: Сотрудник школы, "
                        + "обслуживающий персонал. У получателя нет электронной почты"));
    }

    @Test
    void a_draft_opened_by_a_secretary_waits_for_its_data_and_has_no_items() {
        OrderPlay order = opened("secretary");

        assertThat(order.openTasks()).containsExactly("secretary: register_order");
        assertThat(orders.get(order.orderId()).state()).isEqualTo(OrderState.DRAFT);
        assertThat(items.of(order.orderId())).isEmpty();
    }

    @Test
    void a_deadline_that_is_erased_is_set_to_the_report() {
        OrderPlay order = registered(Map.of("deadline_item10_class", "", "deadline_item07_plan", ""));

        assertThat(order.taskOf("class-05", "item10_class").getDueDate()).isEqualTo("2013-12-23T17:59:59Z");
        assertThat(order.taskOf("lebedev", "item07_plan").getDueDate()).isEqualTo("2013-10-01T17:59:59Z");
    }

    @Test
    void an_order_begun_by_mistake_is_put_away_and_nobody_hears_of_it() {
        OrderPlay order = opened("secretary");
        letters(order);
        assertThat(onTheDashboard()).contains(order.orderId());
        order.completes("secretary", "register_order", Map.of("openedByMistake", true));

        assertThat(order.running()).isFalse();
        assertThat(orders.get(order.orderId())).extracting(Order::state, Order::endingReason, Order::endedBy)
                .containsExactly(OrderState.CANCELLED, "начат по ошибке", "secretary");
        assertThat(orders.changes(order.orderId())).singleElement().extracting(OrderChange::kind).isEqualTo(OrderChange.Kind.DISCARDED);
        assertThat(letters(order)).isEmpty();
        assertThat(onTheDashboard()).doesNotContain(order.orderId());
    }

    private List<String> onTheDashboard() {
        return overview.of("lekarevo").stream().map(school -> school.order().id()).toList();
    }

    @Test
    void an_order_whose_number_and_date_are_taken_is_refused_and_stays_a_draft() {
        String number = number();
        registered(Map.of("number", number));

        assertThat(opened("lebedev").refusal("lebedev", "register_order", Map.of("number", number)))
                .isEqualTo("Приказ № %s от 24.09.2013 уже зарегистрирован.".formatted(number));
    }

    @Test
    void an_order_registered_with_other_performers_and_dates_follows_them() {
        OrderPlay order = registered(Map.of("performer_item07_plan", "kazachenko", "deadline_item07_plan", "2013-09-30"));

        assertThat(order.taskOf("kazachenko", "item07_plan").getDueDate()).isEqualTo("2013-09-30T17:59:59Z");
    }

    @Test
    void two_orders_of_a_school_proceed_side_by_side() {
        OrderPlay one = registered();
        OrderPlay other = registered();
        one.completes("lebedev", "item01_organise", FilledIn.ITEM01);

        assertThat(item(one, "item01_organise").state()).isEqualTo(ItemState.EXECUTED);
        assertThat(item(other, "item01_organise").state()).isEqualTo(ItemState.STARTED);
        assertThat(facts.history(other.orderId())).isNotEmpty().noneMatch(fact -> fact.key().equals("siteLink"));
    }

    @Test
    void everything_but_5_and_8_is_under_way_at_once() {
        assertThat(items.of(registered().orderId())).filteredOn(item -> item.state() == ItemState.WAITING)
                .extracting(OrderItem::taskId).containsExactlyInAnyOrder("item05_acquaint", "item08_submit_plan");
    }
}
