package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.process.FilledIn.SIGNED;

import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.report.AcquaintanceSheet;
import ru.ejournal.rollout.report.AcquaintanceSheet.Subject;
import ru.ejournal.rollout.report.AcquaintanceSheets;
import ru.ejournal.rollout.report.Row;

abstract class AcquaintancePaths extends ProcessTest {

    @org.springframework.beans.factory.annotation.Autowired
    AcquaintanceSheets sheets;

    @Test
    void everybody_signs_and_the_sheet_is_complete() {
        OrderPlay order = registered();
        allSignBut(order, "employee-02");
        assertThat(item(order, "order_acquaintance").state()).isEqualTo(ItemState.STARTED);
        order.completes("employee-02", "acquaintance_sign", SIGNED);

        assertThat(item(order, "order_acquaintance").state()).isEqualTo(ItemState.EXECUTED);
        assertThat(order.open("acquaintance_record")).isEmpty();
        assertThat(sheet(order).summary()).isEqualTo("Ознакомлены: 16 из 16; отсутствуют: 0; без отметки: 0.");
    }

    @Test
    void whoever_signs_can_open_the_whole_order() {
        OrderPlay order = registered();

        assertThat(order.shown(order.taskOf("employee-01", "acquaintance_sign"), "documentLink"))
                .isEqualTo("/orders/%s/text".formatted(order.orderId()));
    }

    @Test
    void the_secretary_notes_a_signature_on_paper_and_the_task_of_that_person_goes() {
        OrderPlay order = registered();
        order.completes("secretary", "acquaintance_record",
                Map.of("people", List.of("employee-02"), "outcome", "paper", "signedOn", "2013-09-24"));

        assertThat(order.openTasks()).doesNotContain("employee-02: acquaintance_sign")
                .contains("secretary: acquaintance_record");
        assertThat(line(order, "employee-02").mark()).isEqualTo("подписано на бумаге 24.09.2013");
        assertThat(letters(order)).isEmpty();
        assertThat(order.shown(order.taskOf("secretary", "acquaintance_record"), "unsigned").toString())
                .doesNotContain("employee-02").contains("employee-01");
    }

    @Test
    void the_secretary_notes_who_is_absent_and_the_sheet_is_complete_without_them() {
        OrderPlay order = registered();
        allSignBut(order, "employee-01", "employee-02");
        order.completes("secretary", "acquaintance_record", Map.of("people", List.of("employee-01", "employee-02"),
                "outcome", "absent", "absenceReason", "отпуск"));

        assertThat(item(order, "order_acquaintance").state()).isEqualTo(ItemState.EXECUTED);
        assertThat(line(order, "employee-01").mark()).isEqualTo("отсутствует: отпуск");
        assertThat(sheet(order).summary()).isEqualTo("Ознакомлены: 14 из 16; отсутствуют: 2; без отметки: 0.");
    }

    @Test
    void whoever_has_signed_cannot_be_noted_as_absent() {
        OrderPlay order = registered();
        order.completes("employee-01", "acquaintance_sign", SIGNED);

        assertThat(order.refusal("secretary", "acquaintance_record", Map.of("people", List.of("employee-01"),
                "outcome", "absent", "absenceReason", "отпуск"))).isNotBlank();
    }

    @Test
    void nobody_signs_without_ticking() {
        assertThat(registered().refusal("employee-01", "acquaintance_sign", Map.of("acquainted", false))).isNotBlank();
    }

    @Test
    void the_deadline_of_the_sheet_names_who_has_not_signed() {
        OrderPlay order = registered();
        allSignBut(order, "class-07", "employee-02");
        letters(order);
        order.fireTimer("acquaintance_sign_deadline");

        assertThat(item(order, "order_acquaintance")).extracting(OrderItem::overdue, OrderItem::state)
                .containsExactly(true, ItemState.STARTED);
        assertThat(newLetters(order)).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo("lebedev");
            assertThat(letter.subject()).endsWith("С приказом ознакомлены");
            assertThat(letter.text()).contains("Классный руководитель 7 класса, Сотрудник школы")
                    .doesNotContain("Казаченко");
        });
        order.completes("class-07", "acquaintance_sign", SIGNED).completes("employee-02", "acquaintance_sign", SIGNED);
        assertThat(item(order, "order_acquaintance").state()).isEqualTo(ItemState.EXECUTED);
    }

    @Test
    void the_instructions_are_signed_after_the_responsible_person_has_acquainted_the_staff() {
        OrderPlay order = registered();
        allSignBut(order);
        order.completes("lebedev", "item04_instructions", FilledIn.ITEM04);
        assertThat(letters(order)).containsExactly("kazachenko: Новая задача: 5. Ознакомить сотрудников с инструкциями, до 23.12.2013");
        order.completes("kazachenko", "item05_acquaint", FilledIn.ITEM05);

        assertThat(letters(order)).hasSize(15).noneMatch(letter -> letter.startsWith("kazachenko"))
                .contains("lebedev: Новая задача: Ознакомиться с документом и подписать (инструкции), до 23.12.2013");
        assertThat(item(order, "item05_acquaint").state()).isEqualTo(ItemState.STARTED);
        allSignBut(order, "class-02");
        assertThat(reports.draft(order.orderId()).value(Row.STAFF_ACQUAINTED)).isEqualTo("91,7 %");
        order.completes("class-02", "acquaintance_sign", SIGNED);

        assertThat(item(order, "item05_acquaint").state()).isEqualTo(ItemState.EXECUTED);
        assertThat(reports.draft(order.orderId()).value(Row.STAFF_ACQUAINTED)).isEqualTo("100 %");
    }

    @Test
    void the_deadline_of_the_instructions_names_who_has_not_signed_them() {
        OrderPlay order = registered();
        allSignBut(order);
        order.completes("lebedev", "item04_instructions", FilledIn.ITEM04).completes("kazachenko", "item05_acquaint", FilledIn.ITEM05);
        allSignBut(order, "employee-01");
        letters(order);
        order.fireTimer("acquaintance_sign_deadline");

        assertThat(item(order, "item05_acquaint").overdue()).isTrue();
        assertThat(newLetters(order)).singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("Исполнитель: Учитель-предметник\n"));
    }

    private AcquaintanceSheet sheet(OrderPlay order) {
        return sheets.of(order.orderId(), Subject.ORDER);
    }

    private AcquaintanceSheet.Line line(OrderPlay order, String login) {
        return sheet(order).lines().stream().filter(line -> line.login().equals(login)).findFirst().orElseThrow();
    }

    private static void allSignBut(OrderPlay order, String... absent) {
        for (Task task : order.open("acquaintance_sign")) {
            if (!List.of(absent).contains(task.getAssignee())) {
                order.submits(task.getAssignee(), task, SIGNED);
            }
        }
        order.runJobs();
    }
}
