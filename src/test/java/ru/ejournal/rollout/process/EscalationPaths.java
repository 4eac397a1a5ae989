package ru.ejournal.rollout.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.order.ItemChange;
import ru.ejournal.rollout.order.ItemChange.Kind;
import ru.ejournal.rollout.order.OrderItem;

import static org.assertj.core.api.Assertions.assertThat;

/** What follows when a deadline has passed. */
abstract class EscalationPaths extends ProcessTest {

    private static final String DECISION = "overdue_decision";
    private static final Map<String, String> EXTEND = decision("перенести срок", Map.of("newDeadline", "2013-10-18"));
    private static final Map<String, String> KEEP = decision("оставить без изменения", Map.of());

    private static Map<String, String> decision(String decision, Map<String, String> rest) {
        Map<String, String> form = new HashMap<>(rest);
        form.putAll(Map.of("overdueDecision", decision, "decisionReason", "учитель болел"));
        return form;
    }

    /** «4 класс» alone was to answer until 15.10.2013, and has not. */
    private OrderPlay lateClass() {
        OrderPlay order = registered();
        order.dates("lebedev", order.taskOf("class-04", "item10_class"), Instant.parse("2013-10-15T09:00:00Z"));
        letters(order);
        itIs("2013-10-16", "00:00");
        return order.runJobs();
    }

    private static Task decision(OrderPlay order) {
        return order.open(DECISION).stream().filter(task -> task.getName().contains("4 класс")).findFirst().orElseThrow();
    }

    private static boolean undecided(OrderPlay order) {
        return order.open(DECISION).stream().anyMatch(task -> task.getName().contains("4 класс"));
    }

    private OrderItem fourth(OrderPlay order) {
        return item(order, "item10_class", "4");
    }

    @Test
    void the_director_gets_a_decision_to_make_in_a_letter_that_leads_to_it() {
        OrderPlay order = lateClass();
        Task decision = decision(order);

        assertThat(decision.getName()).isEqualTo("Принять решение по просрочке (10. Провести работу в классе и указать сведения (4 класс))");
        assertThat(order.shown(decision, "performerName")).isEqualTo("Классный руководитель 4 класса");
        assertThat(order.shown(decision, "lateFor")).isEqualTo("на 1 день");
        assertThat(newLetters(order)).filteredOn(letter -> letter.text().contains("4 класс")).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo("lebedev");
            assertThat(letter.subject()).isEqualTo("Просрочено пунктов: 4, нужно решение");
            assertThat(letter.text()).contains("/task/" + decision.getId());
        });
    }

    @Test
    void executing_the_item_takes_the_decision_away() {
        OrderPlay order = lateClass().completes("class-04", "item10_class", FilledIn.schoolClass());

        assertThat(undecided(order)).isFalse();
        assertThat(order.running()).isTrue();
    }

    @Test
    void an_extension_moves_the_item_and_being_late_again_escalates_again() {
        OrderPlay order = lateClass();
        order.completes("lebedev", decision(order), EXTEND);

        assertThat(fourth(order)).extracting(OrderItem::deadline, OrderItem::overdue).containsExactly(LocalDate.parse("2013-10-18"), false);
        assertThat(items.changes(fourth(order))).extracting(ItemChange::kind, ItemChange::changedBy, ItemChange::reason,
                        ItemChange::oldValue, ItemChange::newValue)
                .contains(org.assertj.core.groups.Tuple.tuple(Kind.MOVED, "lebedev", "учитель болел", "2013-10-15", "2013-10-18"));
        assertThat(order.taskOf("class-04", "item10_class").getDueDate()).isEqualTo(Instant.parse("2013-10-18T17:59:59Z"));
        assertThat(letters(order)).contains("class-04: Срок перенесён на 18.10.2013: 10. Провести работу в классе и указать сведения (4 класс)");
        itIs("2013-10-19", "00:00");
        order.runJobs();

        assertThat(fourth(order).overdue()).isTrue();
        assertThat(undecided(order)).isTrue();
        assertThat(letters(order)).containsExactly("lebedev: Просрочено на 1 день, нужно решение: 10. Провести работу в классе и указать сведения (4 класс)");
        assertThat(order.shown(decision(order), "moves").toString())
                .contains("15.10.2013", "18.10.2013", "учитель болел", "Лебедев В.В.");
    }

    @Test
    void an_item_entrusted_to_somebody_else_is_theirs_with_a_letter() {
        OrderPlay order = lateClass();
        letters(order);
        order.completes("lebedev", decision(order), decision("перепоручить", Map.of("newPerformer", "kazachenko")));

        assertThat(fourth(order).performer()).isEqualTo("kazachenko");
        assertThat(order.taskOf("kazachenko", "item10_class")).isNotNull();
        assertThat(letters(order)).singleElement().asString().startsWith("kazachenko: Новая задача: 10. Провести");
        order.completes("kazachenko", "item10_class", FilledIn.schoolClass());
        assertThat(fourth(order).executedBy()).isEqualTo("kazachenko");
    }

    @Test
    void a_deadline_that_stays_as_it_is_leaves_the_item_overdue_and_the_reason_on_record() {
        OrderPlay order = lateClass();
        order.completes("lebedev", decision(order), KEEP);

        assertThat(fourth(order).overdue()).isTrue();
        assertThat(items.changes(fourth(order))).extracting(ItemChange::kind).endsWith(Kind.OVERDUE, Kind.KEPT);
        assertThat(undecided(order)).isFalse();
    }

    @Test
    void a_deadline_moved_by_hand_takes_the_decision_away_and_the_new_one_counts() {
        OrderPlay order = lateClass();
        order.dates("lebedev", order.taskOf("class-04", "item10_class"), Instant.parse("2013-10-17T09:00:00Z"));

        assertThat(undecided(order)).isFalse();
        assertThat(fourth(order)).extracting(OrderItem::deadline, OrderItem::overdue).containsExactly(LocalDate.parse("2013-10-17"), false);
        itIs("2013-10-18", "00:00");
        order.runJobs();
        assertThat(undecided(order)).isTrue();
    }

    @Test
    void the_directors_own_overdue_item_is_told_to_himself_and_to_nobody_else() {
        OrderPlay order = registered();
        itIs("2013-09-28", "00:00");
        order.runJobs();

        assertThat(item(order, "item06_appoint").overdue()).isTrue();
        assertThat(order.open(DECISION)).isEmpty();
        assertThat(letters(order)).containsExactly("lebedev: Просрочено на 1 день: 6. Подтвердить назначение ответственного лица");
        itIs("2013-10-01", "23:59");
        order.runJobs();
        assertThat(letters(order)).isEmpty();
    }

    @Test
    void a_plan_that_is_not_made_is_not_sent_either_and_the_district_decides_about_that() {
        OrderPlay order = registered();
        itIs("2013-10-02", "00:00");
        order.runJobs();

        assertThat(item(order, "item07_plan").overdue()).isTrue();
        assertThat(item(order, "item08_submit_plan").overdue()).isTrue();
        assertThat(order.open(DECISION)).singleElement().satisfies(decision -> {
            assertThat(decision.getAssignee()).isEqualTo("brusilov");
            assertThat(decision.getName()).contains("8. Предоставить план");
        });
        order.completes("brusilov", DECISION, decision("перенести срок", Map.of("newDeadline", "2013-10-04")));
        assertThat(item(order, "item08_submit_plan")).extracting(OrderItem::deadline, OrderItem::overdue)
                .containsExactly(LocalDate.parse("2013-10-04"), false);
        order.completes("lebedev", "item07_plan", FilledIn.ITEM07);
        assertThat(order.taskOf("lebedev", "item08_submit_plan").getDueDate()).isEqualTo(Instant.parse("2013-10-04T17:59:59Z"));
        order.completes("lebedev", "item08_submit_plan", FilledIn.ITEM08);
        assertThat(item(order, "item08_submit_plan").overdue()).isFalse();
    }

    @Test
    void the_district_decides_about_the_plan_that_the_director_has_not_sent() {
        OrderPlay order = registered().completes("lebedev", "item07_plan", FilledIn.ITEM07);
        letters(order);
        itIs("2013-10-02", "00:00");
        order.runJobs();

        assertThat(letters(order)).contains(
                "brusilov: Просрочено на 1 день, нужно решение: 8. Предоставить план введения в ИМО, МБОУ «Лекаревская СОШ»",
                "lebedev: Просрочено пунктов: 2");
        order.completes("brusilov", order.taskOf("brusilov", DECISION), decision("перенести срок", Map.of("newDeadline", "2013-10-04")));
        assertThat(item(order, "item08_submit_plan").deadline()).isEqualTo("2013-10-04");
    }

    @Test
    void about_a_late_report_the_director_decides_but_its_date_is_the_districts() {
        OrderPlay order = registered();
        order.fireTimer("item09_report_deadline");
        Task decision = order.taskOf("lebedev", DECISION);

        assertThat(order.shown(decision, "districtDate")).isEqualTo(true);
        assertThat(order.shown(decision, "overdueDecisions").toString()).doesNotContain("перенести");
        assertThat(order.refusal("lebedev", decision, EXTEND)).contains("«Решение»");
    }

    @Test
    void the_district_learns_of_an_order_date_that_nobody_decides_about_for_two_working_days() {
        OrderPlay order = registered();
        order.fireTimer("item09_report_deadline");
        letters(order);
        itIs("2013-09-26", "23:59");
        order.runJobs();
        assertThat(letters(order)).noneMatch(letter -> letter.startsWith("brusilov"));
        itIs("2013-09-27", "00:00");
        order.runJobs();

        assertThat(letters(order)).containsExactly(
                "brusilov: Просрочено, решения нет: МБОУ «Лекаревская СОШ», 9. Подготовить отчёт о введении");
    }

    @Test
    void a_date_of_the_schools_own_never_leaves_the_school() {
        OrderPlay order = lateClass();
        letters(order);
        itIs("2013-10-30", "00:00");
        order.runJobs();

        assertThat(order.open(DECISION)).isNotEmpty();
        assertThat(letters(order)).noneMatch(letter -> letter.startsWith("brusilov") && letter.contains("10."));
    }

    @Test
    void a_report_that_is_prepared_but_not_sent_by_its_date_is_overdue() {
        OrderPlay order = registered();
        order.completes("kazachenko", "item09_report", FilledIn.ITEM09).fireTimer("report_approval_deadline");

        assertThat(item(order, "item09_report").overdue()).isTrue();
        order.completes("lebedev", "report_approval", FilledIn.APPROVED);
        assertThat(order.open(DECISION)).isEmpty();
    }

    @Test
    void instructions_that_are_not_signed_are_one_decision_with_the_names_of_those_missing() {
        OrderPlay order = registered().completes("lebedev", "item04_instructions", FilledIn.ITEM04)
                .completes("kazachenko", "item05_acquaint", FilledIn.ITEM05);
        order.fireTimer("acquaintance_sign_deadline");
        Task decision = order.open(DECISION).stream().filter(task -> task.getName().contains("5. Ознакомить")).findFirst().orElseThrow();

        assertThat(order.shown(decision, "unsignedNames").toString()).contains("Классный руководитель 7 класса");
        assertThat(order.shown(decision, "overdueDecisions").toString()).doesNotContain("перепоручить");
        order.completes("lebedev", decision, decision("перенести срок", Map.of("newDeadline", "2013-12-27")));
        assertThat(order.open("acquaintance_sign")).filteredOn(task -> order.shown(task, "documentTitle").toString().contains("нструкци"))
                .isNotEmpty().allMatch(task -> task.getDueDate().toInstant().equals(Instant.parse("2013-12-27T17:59:59Z")));
    }

    @Test
    void the_order_that_is_not_signed_is_told_to_the_director_with_the_names() {
        OrderPlay order = registered();
        order.fireTimer("acquaintance_sign_deadline");

        assertThat(newLetters(order)).filteredOn(letter -> letter.subject().contains("С приказом ознакомлены")).singleElement()
                .satisfies(letter -> assertThat(letter.text()).contains("Классный руководитель 7 класса"));
    }

    @Test
    void a_decision_with_a_day_in_the_past_or_a_stranger_is_refused() {
        OrderPlay order = lateClass();

        assertThat(order.refusal("lebedev", decision(order), decision("перенести срок", Map.of("newDeadline", "2013-10-10")))).contains("уже прошла");
        assertThat(order.refusal("lebedev", decision(order), decision("перенести срок", Map.of("newDeadline", "2213-10-18")))).contains("год");
        assertThat(order.refusal("lebedev", decision(order), decision("перенести срок", Map.of()))).contains("«Новый срок»");
        assertThat(order.refusal("lebedev", decision(order), decision("перепоручить", Map.of("newPerformer", "brusilov")))).contains("«Кому перепоручить»");
        assertThat(order.refusal("lebedev", decision(order), decision("перепоручить", Map.of()))).contains("«Кому перепоручить»");
    }

    @Test
    void closing_the_order_ends_its_open_decisions() {
        OrderPlay order = lateClass().completes("lebedev", "item12_control", FilledIn.with(FilledIn.CLOSE, Map.of("closingReason", "Школа закрывается.")));

        assertThat(order.running()).isFalse();
        assertThat(instances(order, "escalation")).isEmpty();
    }

    private List<String> instances(OrderPlay order, String process) {
        return engine.getRuntimeService().createProcessInstanceQuery().processDefinitionKey(process)
                .processInstanceBusinessKey(order.orderId()).list().stream().map(instance -> instance.getId()).toList();
    }
}
