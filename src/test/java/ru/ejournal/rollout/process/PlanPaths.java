package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.process.FilledIn.ITEM07;
import static ru.ejournal.rollout.process.FilledIn.ITEM08;
import static ru.ejournal.rollout.process.FilledIn.PLAN_ACCEPTED;
import static ru.ejournal.rollout.process.FilledIn.PLAN_RETURNED;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.order.ItemState;

abstract class PlanPaths extends ProcessTest {

    private OrderPlay order;
    private String caption;

    @BeforeEach
    void the_plan_is_sent() {
        order = registered();
        caption = "приказ № %s от 24.09.2013".formatted(orders.get(order.orderId()).number());
        order.completes("lebedev", "item07_plan", ITEM07).completes("lebedev", "item08_submit_plan", ITEM08);
    }

    @Test
    void the_plan_is_sent_and_the_imo_gets_it_in_one_letter() {
        assertThat(item(order, "item08_submit_plan").state()).isEqualTo(ItemState.EXECUTED);
        assertThat(newLetters(order)).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo("nozdrin");
            assertThat(letter.subject()).isEqualTo("План введения электронных дневников: МБОУ «Лекаревская СОШ»");
            assertThat(letter.text()).contains("Реквизиты плана: приказ от 30.09.2013 № 01/09-270",
                    "Сопроводительное письмо: исх. № 145 от 24.09.2013",
                    "/task/" + order.taskOf("nozdrin", "item08_receipt").getId());
        });
        assertThat(order.taskOf("nozdrin", "item08_receipt").getDueDate()).isEqualTo("2013-09-26T17:59:59Z");
    }

    @Test
    void the_imo_accepts_the_plan_and_the_director_hears_of_it() {
        letters(order);
        order.completes("nozdrin", "item08_receipt", PLAN_ACCEPTED);

        assertThat(letters(order)).containsExactly(
                "lebedev: Получение плана подтверждено: МБОУ «Лекаревская СОШ», " + caption);
        assertThat(order.openTasks()).noneMatch(task -> task.contains("item07") || task.contains("item08"));
    }

    @Test
    void the_imo_returns_the_plan_and_it_stays_returned_until_it_has_been_sent_again() {
        letters(order);
        order.completes("nozdrin", "item08_receipt", PLAN_RETURNED);

        assertThat(letters(order)).containsExactly(
                "lebedev: Новая задача: 7. Разработать и утвердить план введения, до 01.10.2013",
                "lebedev: План возвращён: МБОУ «Лекаревская СОШ», " + caption);
        assertThat(order.shown(order.taskOf("lebedev", "item07_plan"), "returnRemarks")).isEqualTo("Нет сроков обучения.");
        assertThat(order.shown(order.taskOf("lebedev", "item07_plan"), "planRequisites"))
                .isEqualTo("приказ от 30.09.2013 № 01/09-270");
        assertThat(states()).containsExactly(ItemState.RETURNED, ItemState.RETURNED);
        order.completes("lebedev", "item07_plan", ITEM07);
        assertThat(states()).containsExactly(ItemState.EXECUTED, ItemState.RETURNED);
        order.completes("lebedev", "item08_submit_plan", ITEM08);
        assertThat(states()).containsExactly(ItemState.EXECUTED, ItemState.EXECUTED);
    }

    @Test
    void a_return_gives_three_working_days_and_never_takes_away_any() {
        order.completes("nozdrin", "item08_receipt", PLAN_RETURNED);
        assertThat(item(order, "item07_plan").deadline()).isEqualTo("2013-10-01");
        assertThat(item(order, "item08_submit_plan").deadline()).isEqualTo("2013-10-01");

        order.completes("lebedev", "item07_plan", ITEM07).completes("lebedev", "item08_submit_plan", ITEM08);
        letters(order);
        itIs("2013-10-02", "10:00");
        order.completes("nozdrin", "item08_receipt", PLAN_RETURNED);
        assertThat(item(order, "item07_plan").deadline()).isEqualTo("2013-10-07");
        assertThat(item(order, "item08_submit_plan").deadline()).isEqualTo("2013-10-07");
        assertThat(newLetters(order)).filteredOn(letter -> letter.subject().startsWith("План возвращён")).singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("Исправить и отправить до: понедельник, 07.10.2013"));
    }

    @Test
    void the_plan_returned_by_the_imo_is_sent_again_and_accepted() {
        order.completes("nozdrin", "item08_receipt", PLAN_RETURNED)
                .completes("lebedev", "item07_plan", Map.of("planRequisites", "приказ от 26.09.2013 № 01/09-271"))
                .completes("lebedev", "item08_submit_plan", Map.of("outgoingNumber", "151"));
        assertThat(order.shown(order.taskOf("nozdrin", "item08_receipt"), "planRequisites"))
                .isEqualTo("приказ от 26.09.2013 № 01/09-271");
        letters(order);
        order.completes("nozdrin", "item08_receipt", PLAN_ACCEPTED);

        assertThat(letters(order)).containsExactly(
                "lebedev: Получение плана подтверждено: МБОУ «Лекаревская СОШ», " + caption);
        assertThat(item(order, "item07_plan").state()).isEqualTo(ItemState.EXECUTED);
        assertThat(reports.draft(order.orderId()).value(ru.ejournal.rollout.report.Row.PLAN))
                .isEqualTo("приказ от 26.09.2013 № 01/09-271");
    }

    @Test
    void the_plan_is_never_answered_by_the_imo_and_noted_as_handed_over_on_paper() {
        order.completes("lebedev", "item06_appoint", FilledIn.ITEM06);
        letters(order);
        itIs("2013-10-01", "10:00");
        order.fireTimer("item08_receipt_silence");

        assertThat(letters(order)).containsExactly(
                "lebedev: Новая задача: Отметить, что план сдан на бумаге, до 03.10.2013");
        order.completes("lebedev", "item08_receipt_paper", Map.of("incomingNumber", "77", "incomingDate", "2013-10-01"));

        assertThat(order.open("item08_receipt")).isEmpty();
        assertThat(order.open("item07_plan")).isEmpty();
        assertThat(item(order, "item08_submit_plan").state()).isEqualTo(ItemState.EXECUTED);
        assertThat(facts.of(order.orderId()).told("item08_receipt_paper", "incomingDate")).contains("2013-10-01");
    }

    @Test
    void the_imo_answers_after_all_while_the_director_could_note_the_paper() {
        order.fireTimer("item08_receipt_silence").completes("nozdrin", "item08_receipt", PLAN_ACCEPTED);

        assertThat(order.open("item08_receipt_paper")).isEmpty();
        assertThat(item(order, "item07_plan").executedAt()).isEqualTo(clock.instant());
    }

    @Test
    void a_receipt_dated_in_the_future_is_refused() {
        order.fireTimer("item08_receipt_silence");

        assertThat(order.refusal("lebedev", "item08_receipt_paper",
                Map.of("incomingNumber", "77", "incomingDate", LocalDate.of(2013, 9, 25).toString())))
                .contains("дата ещё не наступила");
    }

    @Test
    void a_plan_returned_without_remarks_is_refused() {
        assertThat(order.refusal("nozdrin", "item08_receipt", Map.of("planDecision", "возвращён"))).contains("амечан");
    }

    private List<ItemState> states() {
        return List.of(item(order, "item07_plan").state(), item(order, "item08_submit_plan").state());
    }
}
