package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.process.FilledIn.ITEM06;

import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.order.ItemChange;
import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.OrderItem;

abstract class DeadlinePaths extends ProcessTest {

    @Test
    void an_item_whose_deadline_passes_is_overdue_and_the_director_hears_of_it() {
        OrderPlay order = registered();
        itIs("2013-09-28", "00:00");
        order.fireTimer("item06_appoint_deadline");

        assertThat(item(order, "item06_appoint")).extracting(OrderItem::overdue, OrderItem::state)
                .containsExactly(true, ItemState.STARTED);
        assertThat(newLetters(order)).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo("lebedev");
            assertThat(letter.subject()).isEqualTo("Просрочено на 1 день: 6. Подтвердить назначение ответственного лица");
            assertThat(letter.text()).contains("Исполнитель: Лебедев В.В.", "Срок был: пятница, 27.09.2013",
                    "/task/" + order.taskOf("lebedev", "item06_appoint").getId());
        });
    }

    @Test
    void an_overdue_item_can_still_be_completed_and_stays_marked_as_late() {
        OrderPlay order = registered();
        order.fireTimer("item06_appoint_deadline").completes("lebedev", "item06_appoint", ITEM06);

        assertThat(item(order, "item06_appoint")).extracting(OrderItem::overdue, OrderItem::state)
                .containsExactly(true, ItemState.EXECUTED);
        assertThat(items.changes(item(order, "item06_appoint"))).extracting(ItemChange::kind)
                .containsExactly(ItemChange.Kind.STARTED, ItemChange.Kind.OVERDUE, ItemChange.Kind.EXECUTED);
    }

    @Test
    void a_deadline_is_met_until_the_last_second_of_its_day_at_the_school() {
        OrderPlay order = registered();
        itIs("2013-09-27", "23:59:59");
        order.runJobs();

        assertThat(item(order, "item06_appoint").overdue()).isFalse();
        itIs("2013-09-28", "00:00");
        order.runJobs();
        assertThat(item(order, "item06_appoint").overdue()).isTrue();
    }

    @Test
    void each_late_class_is_told_apart_and_the_others_are_not_late() {
        OrderPlay order = registered();
        order.completes("class-04", "item10_class", FilledIn.schoolClass());
        letters(order);
        order.fireTimer("item10_class_deadline");

        assertThat(items.of(order.orderId())).filteredOn(OrderItem::overdue).hasSize(10)
                .allMatch(item -> item.taskId().equals("item10_class") && !"4".equals(item.schoolClass()));
        assertThat(newLetters(order)).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo("lebedev");
            assertThat(letter.subject()).isEqualTo("Просрочено пунктов: 10, нужно решение");
            assertThat(letter.text()).contains("(7 класс)").doesNotContain("(4 класс)");
        });
    }

    @Test
    void a_late_report_is_told_with_the_name_of_whoever_prepares_it() {
        OrderPlay order = registered();
        order.fireTimer("item09_report_deadline");

        assertThat(newLetters(order)).singleElement()
                .satisfies(letter -> assertThat(letter.subject()).isEqualTo("Просрочено, нужно решение: 9. Подготовить отчёт о введении"))
                .satisfies(letter -> assertThat(letter.text()).contains("Исполнитель: Казаченко Ф.С."));
    }

    @Test
    void a_late_plan_does_not_hold_up_what_comes_after_it() {
        OrderPlay order = registered();
        order.fireTimer("item07_plan_deadline").completes("lebedev", "item07_plan", FilledIn.ITEM07)
                .fireTimer("item08_submit_plan_deadline").completes("lebedev", "item08_submit_plan", FilledIn.ITEM08)
                .completes("nozdrin", "item08_receipt", FilledIn.PLAN_RETURNED);

        assertThat(item(order, "item07_plan").overdue()).isFalse();
        order.fireTimer("item07_plan_deadline");
        assertThat(item(order, "item07_plan").overdue()).isTrue();
    }

    @Test
    void an_item_done_in_time_is_never_reported_late() {
        OrderPlay order = registered();
        order.completes("lebedev", "item06_appoint", ITEM06);
        letters(order);
        itIs("2013-09-28", "00:00");
        order.runJobs();

        assertThat(letters(order)).isEmpty();
        assertThat(order.timers("item06_appoint_deadline")).isEmpty();
    }
}
