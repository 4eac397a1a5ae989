package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.process.FilledIn.CANCEL;
import static ru.ejournal.rollout.process.FilledIn.CLOSE;
import static ru.ejournal.rollout.process.FilledIn.with;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.order.ItemChange;
import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderChange;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.report.Docx;

abstract class EndingPaths extends ProcessTest {

    @Test
    void an_order_with_an_item_left_undone_is_taken_off_control_with_a_reason_and_the_item_is_listed() {
        OrderPlay order = allBut("item11_publish");
        letters(order);
        assertThat(order.refusal("lebedev", "item12_control", CLOSE))
                .isEqualTo("Не всё исполнено: укажите причину, по которой приказ снимается с контроля.");
        order.completes("lebedev", "item12_control", with(CLOSE, Map.of("closingReason", "Сайт школы закрыт.")));

        assertThat(item(order, "item11_publish").state()).isEqualTo(ItemState.LEFT_UNDONE);
        assertThat(items.changes(item(order, "item11_publish"))).last()
                .extracting(ItemChange::kind, ItemChange::reason, ItemChange::changedBy)
                .containsExactly(ItemChange.Kind.LEFT_UNDONE, "Сайт школы закрыт.", "lebedev");
        assertThat(order.running()).isFalse();
        assertThat(newLetters(order)).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo("brusilov");
            assertThat(letter.subject()).contains("снят с контроля: МБОУ «Лекаревская СОШ»");
            assertThat(letter.text()).contains("Не исполнено:\n— 9. Разместить приказ на сайте школы\n",
                    "Причина: Сайт школы закрыт.", "Снят с контроля: вторник, 24.09.2013", "/orders/" + order.orderId() + "\n")
                    .doesNotContain("— 6.");
            assertThat(certificate(letter)).anySatisfy(row -> assertThat(row)
                    .contains("Разместить приказ на сайте школы", "не исполнен: Сайт школы закрыт."));
        });
    }

    /** The rows of the certificate that came with the letter. */
    private List<List<String>> certificate(LetterRow letter) {
        return Docx.read(jdbc.queryForObject("select a.content from rollout_letter_attachment a join rollout_letter l on l.id = a.letter "
                + "where l.message_id = ? and a.file_name = 'Справка об исполнении приказа.docx'", byte[].class, letter.messageId()))
                .tables().get(0);
    }

    @Test
    void an_order_with_everything_executed_is_taken_off_control_without_a_reason() {
        OrderPlay order = allBut("");
        letters(order);
        order.completes("lebedev", "item12_control", CLOSE);

        Order closed = orders.get(order.orderId());
        assertThat(closed).extracting(Order::state, Order::endedBy).containsExactly(OrderState.CLOSED, "lebedev");
        assertThat(items.of(order.orderId())).extracting(OrderItem::state).containsOnly(ItemState.EXECUTED);
        assertThat(letters(order)).containsExactly("brusilov: Приказ № %s от 24.09.2013 исполнен: МБОУ «Лекаревская СОШ»"
                .formatted(closed.number()));
    }

    @Test
    void an_order_is_not_taken_off_control_before_its_last_report_is_accepted_without_a_reason() {
        assertThat(registered().refusal("lebedev", "item12_control", CLOSE))
                .isEqualTo("Последний отчёт ещё не принят: укажите причину, по которой приказ снимается с контроля.");
    }

    @Test
    void an_order_closed_at_once_ends_everything_that_is_open() {
        OrderPlay order = registered();
        List<String> told = new ArrayList<>(FilledIn.teachers());
        told.addAll(List.of("brusilov", "kazachenko", "secretary", "employee-01", "employee-02", "nozdrin"));
        order.completes("lebedev", "item07_plan", FilledIn.ITEM07).completes("lebedev", "item08_submit_plan", FilledIn.ITEM08)
                .completes("lebedev", "item12_control", with(CLOSE, Map.of("closingReason", "Школа закрывается.")));

        assertThat(order.running()).isFalse();
        assertThat(order.openTasks()).isEmpty();
        assertThat(newLetters(order)).filteredOn(letter -> letter.subject().contains("снят с контроля: МБОУ «Лекаревская СОШ»"))
                .extracting(LetterRow::recipient).containsExactlyInAnyOrderElementsOf(told)
                .doesNotContain("lebedev");
        assertThat(items.of(order.orderId())).filteredOn(item -> item.state() == ItemState.EXECUTED)
                .extracting(OrderItem::taskId)
                .containsExactlyInAnyOrder("item07_plan", "item08_submit_plan", "item12_control");
    }

    @Test
    void an_order_cancelled_ends_at_once_and_the_district_and_whoever_had_something_to_do_hear_of_it() {
        OrderPlay order = registered();
        order.completes("lebedev", "item12_control", CANCEL);

        assertThat(orders.get(order.orderId())).extracting(Order::state, Order::endingReason)
                .containsExactly(OrderState.CANCELLED, "Район отложил введение.");
        assertThat(orders.changes(order.orderId())).last().extracting(OrderChange::kind, OrderChange::basis)
                .containsExactly(OrderChange.Kind.CANCELLED, "приказ от 15.10.2013 № 01/09-290");
        assertThat(order.running()).isFalse();
        List<String> told = new ArrayList<>(FilledIn.teachers());
        told.addAll(List.of("brusilov", "kazachenko", "secretary", "employee-01", "employee-02"));
        List<LetterRow> letters = newLetters(order);
        assertThat(letters).extracting(LetterRow::recipient).containsExactlyInAnyOrderElementsOf(told);
        assertThat(letters).allSatisfy(letter -> {
            assertThat(letter.subject()).contains("признан утратившим силу: МБОУ «Лекаревская СОШ»");
            assertThat(letter.text()).contains("Основание: приказ от 15.10.2013 № 01/09-290",
                    "Причина: Район отложил введение.");
        });
    }

    @Test
    void an_order_is_not_cancelled_without_basis_and_reason() {
        assertThat(registered().refusal("lebedev", "item12_control", Map.of("controlDecision", "признать утратившим силу")))
                .contains("Основание", "Причина");
    }

    @Test
    void a_late_letter_or_refresh_of_an_ended_order_harms_nothing() {
        OrderPlay order = registered();
        order.submits("lebedev", order.taskOf("lebedev", "item01_organise"), FilledIn.ITEM01);
        order.submits("lebedev", order.taskOf("lebedev", "item12_control"), CANCEL);
        order.runJobs();

        assertThat(order.running()).isFalse();
        assertThat(item(order, "item01_organise").state()).isEqualTo(ItemState.EXECUTED);
    }

    /** Everything is executed and the report accepted, but for one paragraph. */
    private OrderPlay allBut(String undone) {
        OrderPlay order = registered();
        Map<String, Map<String, ?>> director = Map.of("item01_organise", FilledIn.ITEM01, "item02_conditions", FilledIn.ITEM02,
                "item03_regulation", FilledIn.ITEM03, "item04_instructions", FilledIn.ITEM04, "item06_appoint",
                FilledIn.ITEM06, "item07_plan", FilledIn.ITEM07, "item11_publish", FilledIn.ITEM11);
        director.forEach((task, form) -> {
            if (!task.equals(undone)) {
                order.completes("lebedev", task, form);
            }
        });
        order.completes("lebedev", "item08_submit_plan", FilledIn.ITEM08)
                .completes("nozdrin", "item08_receipt", FilledIn.PLAN_ACCEPTED)
                .completes("kazachenko", "item05_acquaint", FilledIn.ITEM05);
        FilledIn.teachers().forEach(teacher -> order.completes(teacher, "item10_class", FilledIn.schoolClass()));
        everybodySigns(order);
        return order.completes("kazachenko", "item09_report", FilledIn.ITEM09)
                .completes("lebedev", "report_approval", FilledIn.APPROVED)
                .completes("brusilov", "report_acceptance", FilledIn.ACCEPTED);
    }

    /** Under the order and under the instructions. */
    private void everybodySigns(OrderPlay order) {
        order.open("acquaintance_sign").forEach(task -> order.submits(task.getAssignee(), task, FilledIn.SIGNED));
        order.runJobs();
    }
}
