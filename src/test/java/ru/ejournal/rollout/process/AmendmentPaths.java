package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.process.FilledIn.AMEND;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.order.ItemChange;
import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderChange;

abstract class AmendmentPaths extends ProcessTest {

    private static final String BASIS = "приказ от 26.09.2013 № 01/09-275";

    @Test
    void a_mistyped_number_and_date_are_corrected_with_the_basis_on_record() {
        OrderPlay order = registered();
        String number = number();
        order.completes("lebedev", "item12_control", AMEND)
                .completes("lebedev", "amend_order", Map.of("basis", BASIS, "number", number, "orderDate", "2013-09-23"));

        Order amended = orders.get(order.orderId());
        assertThat(amended.caption()).isEqualTo("Приказ № %s от 23.09.2013".formatted(number));
        assertThat(orders.changes(order.orderId())).last().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(OrderChange.Kind.AMENDED);
            assertThat(change.basis()).isEqualTo(BASIS);
            assertThat(change.changedBy()).isEqualTo("lebedev");
        });
        assertThat(order.openTasks()).contains("lebedev: item12_control");
    }

    @Test
    void deadlines_that_an_earlier_report_leaves_behind_are_named_in_the_control() {
        OrderPlay order = registered();
        order.completes("lebedev", "item12_control", AMEND)
                .completes("lebedev", "amend_order", Map.of("basis", BASIS, "reportDates", List.of(Map.of("date", "2013-11-29"))));

        assertThat(order.shown(order.taskOf("lebedev", "item12_control"), "dateWarnings")).asString()
                .contains("Срок позже последней даты отчёта (29.11.2013): «Обеспечить условия").doesNotContain("«Контролировать");
    }

    @Test
    void the_responsible_person_is_replaced_and_the_open_report_goes_to_the_new_one() {
        OrderPlay order = registered();
        order.completes("lebedev", "item04_instructions", FilledIn.ITEM04)
                .completes("lebedev", "item12_control", AMEND);
        letters(order);
        order.completes("lebedev", "amend_order", Map.of("basis", BASIS, "responsible", "class-03"));

        assertThat(order.taskOf("class-03", "item09_report")).isNotNull();
        assertThat(order.taskOf("class-03", "item05_acquaint")).isNotNull();
        assertThat(orders.changes(order.orderId())).extracting(OrderChange::kind).endsWith(
                OrderChange.Kind.AMENDED, OrderChange.Kind.RESPONSIBLE_REPLACED);
        assertThat(items.changes(item(order, "item09_report"))).last().satisfies(change -> {
            assertThat(change.kind()).isEqualTo(ItemChange.Kind.REASSIGNED);
            assertThat(List.of(change.oldValue(), change.newValue())).containsExactly("kazachenko", "class-03");
        });
        assertThat(letters(order)).anyMatch(letter -> letter.startsWith("class-03: Новые задачи: 2"));
    }

    @Test
    void the_responsible_person_replaced_when_paragraph_6_is_confirmed_needs_a_basis() {
        OrderPlay order = registered();
        Map<String, Object> other = Map.of("responsible", "employee-01", "responsibleName", "Учитель-предметник Первый",
                "responsiblePosition", "учитель");

        assertThat(order.refusal("lebedev", "item06_appoint", other)).contains("нужно заполнить");
        order.completes("lebedev", "item06_appoint", FilledIn.with(other, Map.of("appointBasis", BASIS)));

        assertThat(orders.get(order.orderId()).responsible()).isEqualTo("employee-01");
        assertThat(order.taskOf("employee-01", "item09_report")).isNotNull();
        assertThat(item(order, "item05_acquaint").performer()).isEqualTo("employee-01");
    }

    @Test
    void the_new_responsible_person_prepares_the_report_that_the_director_has_returned() {
        OrderPlay order = registered();
        order.completes("kazachenko", "item09_report", FilledIn.ITEM09).completes("lebedev", "item12_control", AMEND)
                .completes("lebedev", "amend_order", Map.of("basis", BASIS, "responsible", "employee-01"))
                .completes("lebedev", "report_approval", FilledIn.NOT_APPROVED);

        assertThat(order.taskOf("employee-01", "item09_report")).isNotNull();
        assertThat(item(order, "item09_report").state()).isEqualTo(ItemState.RETURNED);
    }

    @Test
    void an_order_is_not_amended_without_a_basis() {
        OrderPlay order = registered();
        order.completes("lebedev", "item12_control", AMEND);

        assertThat(order.refusal("lebedev", "amend_order", Map.of("number", "1"))).contains("нужно заполнить");
    }
}
