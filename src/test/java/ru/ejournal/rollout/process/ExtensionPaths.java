package ru.ejournal.rollout.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.HashMap;
import java.util.Map;

import jakarta.ws.rs.BadRequestException;

import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import ru.ejournal.rollout.order.ExtensionRequest.Decision;
import ru.ejournal.rollout.order.Extensions;
import ru.ejournal.rollout.order.ItemChange;
import ru.ejournal.rollout.order.ItemChange.Kind;
import ru.ejournal.rollout.order.OrderItem;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.groups.Tuple.tuple;

/** Whoever holds a task asks for more time. */
abstract class ExtensionPaths extends ProcessTest {

    private static final Map<String, String> WISH = Map.of("wishedDeadline", "2013-10-18", "extensionReason", "класс на карантине");
    private static final Map<String, String> GRANT = Map.of("extensionDecision", "перенести срок", "grantedDeadline", "2013-10-17");
    private static final Map<String, String> REFUSE = Map.of("extensionDecision", "отказать", "refusalReason", "Отчёт не ждёт.");

    @Autowired
    Extensions extensions;

    private OrderItem fourth(OrderPlay order) {
        return item(order, "item10_class", "4");
    }

    private static Task request(OrderPlay order) {
        return order.asksForTime("class-04", order.taskOf("class-04", "item10_class"));
    }

    /** The fourth class alone is to answer until 15.10.2013. */
    private OrderPlay hurried() {
        OrderPlay order = registered();
        order.dates("lebedev", order.taskOf("class-04", "item10_class"), Instant.parse("2013-10-15T09:00:00Z"));
        letters(order);
        return order;
    }

    private OrderPlay asked() {
        OrderPlay order = hurried();
        return order.completes("class-04", request(order), WISH);
    }

    @Test
    void the_request_shows_the_item_and_who_will_decide() {
        OrderPlay order = hurried();
        Task request = request(order);

        assertThat(request.getAssignee()).isEqualTo("class-04");
        assertThat(request.getName()).isEqualTo("Попросить о переносе срока (10. Провести работу в классе и указать сведения (4 класс))");
        assertThat(order.shown(request, "deadlineDay")).isEqualTo("вторник, 15.10.2013");
        assertThat(order.shown(request, "deciderName")).isEqualTo("директор");
    }

    @Test
    void the_director_grants_another_day_and_everything_follows() {
        OrderPlay order = asked();
        Task decision = order.taskOf("lebedev", "extension_decision");
        assertThat(order.shown(decision, "wishedDay")).isEqualTo("пятница, 18.10.2013");
        assertThat(letters(order)).singleElement().asString().startsWith("lebedev: Новая задача: Решить о переносе срока");
        order.completes("lebedev", decision, GRANT);

        assertThat(fourth(order).deadline()).isEqualTo("2013-10-17");
        assertThat(order.taskOf("class-04", "item10_class").getDueDate()).isEqualTo(Instant.parse("2013-10-17T17:59:59Z"));
        assertThat(order.timers("item10_class_deadline")).extracting(job -> job.getDuedate().toInstant())
                .contains(Instant.parse("2013-10-17T18:00:00Z"));
        assertThat(items.changes(fourth(order))).extracting(ItemChange::kind, ItemChange::changedBy, ItemChange::oldValue,
                ItemChange::newValue, ItemChange::reason).contains(tuple(Kind.MOVED, "lebedev", "2013-10-15", "2013-10-17",
                "по просьбе (Классный руководитель 4 класса): класс на карантине"));
        assertThat(newLetters(order)).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo("class-04");
            assertThat(letter.subject()).startsWith("Срок перенесён на 17.10.2013: 10. Провести работу");
            assertThat(letter.text()).contains("Кто решил: Лебедев В.В.");
        });
    }

    @Test
    void a_refusal_leaves_the_deadline_and_says_why() {
        OrderPlay order = asked();
        letters(order);
        order.completes("lebedev", "extension_decision", REFUSE);

        assertThat(fourth(order).deadline()).isEqualTo("2013-10-15");
        assertThat(extensions.of(fourth(order))).extracting(request -> request.decision(), request -> request.refusalReason())
                .containsExactly(tuple(Decision.REFUSED, "Отчёт не ждёт."));
        assertThat(newLetters(order)).singleElement().satisfies(letter ->
                assertThat(letter.text()).contains("В переносе срока отказано", "Причина отказа: Отчёт не ждёт."));
    }

    @Test
    void a_date_of_the_district_is_moved_by_the_district() {
        OrderPlay order = registered();
        Task request = order.asksForTime("kazachenko", order.taskOf("kazachenko", "item09_report"));
        assertThat(order.shown(request, "deciderName")).isEqualTo("отдел образования");
        order.completes("kazachenko", request, Map.of("wishedDeadline", "2014-01-15", "extensionReason", "новогодние каникулы"));
        letters(order);
        order.completes("brusilov", "extension_decision", Map.of("extensionDecision", "перенести срок", "grantedDeadline", "2014-01-14"));

        assertThat(item(order, "item09_report").deadline()).isEqualTo("2014-01-14");
        assertThat(letters(order)).containsExactly("kazachenko: Срок перенесён на 14.01.2014: 9. Подготовить отчёт о введении",
                "lebedev: Срок перенесён на 14.01.2014: 9. Подготовить отчёт о введении");
    }

    @Test
    void a_request_pending_at_the_deadline_holds_the_escalation_back_until_it_is_refused() {
        OrderPlay order = asked();
        itIs("2013-10-16", "00:00");
        order.runJobs();
        assertThat(fourth(order).overdue()).isFalse();
        order.completes("lebedev", "extension_decision", REFUSE);

        assertThat(fourth(order).overdue()).isTrue();
        assertThat(order.open("overdue_decision")).anyMatch(task -> task.getName().contains("4 класс"));
    }

    @Test
    void a_request_granted_after_the_deadline_spares_the_item_until_the_new_one() {
        OrderPlay order = asked();
        itIs("2013-10-16", "00:00");
        order.runJobs().completes("lebedev", "extension_decision", GRANT);
        assertThat(fourth(order).overdue()).isFalse();
        itIs("2013-10-18", "00:00");
        order.runJobs();

        assertThat(fourth(order).overdue()).isTrue();
    }

    @Test
    void a_request_filed_after_the_deadline_does_not_take_the_decision_away() {
        OrderPlay order = hurried();
        itIs("2013-10-16", "00:00");
        order.runJobs();
        order.completes("class-04", request(order), WISH);

        assertThat(fourth(order).overdue()).isTrue();
        assertThat(order.open("overdue_decision")).anyMatch(task -> task.getName().contains("4 класс"));
        order.completes("lebedev", "extension_decision", GRANT);
        assertThat(order.open("overdue_decision")).noneMatch(task -> task.getName().contains("4 класс"));
        assertThat(fourth(order).overdue()).isFalse();
    }

    @Test
    void executing_the_item_withdraws_the_request() {
        OrderPlay order = asked().completes("class-04", "item10_class", FilledIn.schoolClass());

        assertThat(order.open("extension_decision")).isEmpty();
        assertThat(extensions.of(fourth(order))).extracting(request -> request.decision()).containsExactly(Decision.VOID);
    }

    @Test
    void the_end_of_the_order_withdraws_the_request() {
        OrderPlay order = asked().completes("lebedev", "item12_control", FilledIn.CANCEL);

        assertThat(order.open("extension_decision")).isEmpty();
    }

    @Test
    void nobody_asks_for_somebody_else_twice_or_without_a_task() {
        OrderPlay order = asked();
        Task task = order.taskOf("class-04", "item10_class");

        assertThatThrownBy(() -> order.asksForTime("class-04", task)).isInstanceOf(BadRequestException.class).hasMessageContaining("уже попросили");
        assertThatThrownBy(() -> order.asksForTime("class-05", task)).isInstanceOf(BadRequestException.class).hasMessageContaining("тот, кому поручена");
        assertThatThrownBy(() -> order.acting("class-05", () -> start(Map.of()))).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> order.acting("class-05", () -> start(Map.of("itemId", 1L)))).isInstanceOf(BadRequestException.class);
        assertThatThrownBy(() -> order.asksForTime("lebedev", order.taskOf("lebedev", "extension_decision")))
                .isInstanceOf(BadRequestException.class).hasMessageContaining("два рабочих дня");
    }

    private ProcessInstance start(Map<String, Object> variables) {
        return engine.getRuntimeService().startProcessInstanceByKey("deadline-extension", variables);
    }

    @Test
    void whoever_begins_anew_or_thinks_better_of_it_leaves_nothing_behind() {
        OrderPlay order = registered();
        request(order);
        Task request = request(order);

        assertThat(order.open("extension_request")).singleElement().satisfies(only -> assertThat(only.getId()).isEqualTo(request.getId()));
        order.completes("class-04", request, Map.of("requestDropped", true));
        assertThat(order.open("extension_request")).isEmpty();
        assertThat(order.open("extension_decision")).isEmpty();
        assertThat(extensions.of(fourth(order))).isEmpty();
    }

    @Test
    void a_day_that_is_no_extension_is_refused() {
        OrderPlay order = hurried();
        Task request = request(order);

        assertThat(order.refusal("class-04", request, wish("2013-10-15"))).contains("позже нынешнего");
        assertThat(order.refusal("class-04", request, wish("2013-09-01"))).contains("уже прошла");
        assertThat(order.refusal("class-04", request, wish("завтра"))).contains("«Новый срок»");
        assertThat(order.refusal("class-04", request, Map.of())).contains("«Новый срок»", "«Почему нужен перенос»");
    }

    private static Map<String, String> wish(String day) {
        Map<String, String> wish = new HashMap<>(WISH);
        wish.put("wishedDeadline", day);
        return wish;
    }

    @Test
    void a_due_date_changed_by_hand_moves_item_and_timer_to_the_end_of_that_day() {
        OrderPlay order = registered();
        order.dates("lebedev", order.taskOf("lebedev", "item07_plan"), Instant.parse("2013-10-04T03:15:00Z"));

        assertThat(item(order, "item07_plan").deadline()).isEqualTo("2013-10-04");
        assertThat(order.taskOf("lebedev", "item07_plan").getDueDate()).isEqualTo(Instant.parse("2013-10-04T17:59:59Z"));
        assertThat(order.timers("item07_plan_deadline")).singleElement().satisfies(job ->
                assertThat(job.getDuedate()).isEqualTo(Instant.parse("2013-10-04T18:00:00Z")));
        assertThat(items.changes(item(order, "item07_plan"))).extracting(ItemChange::kind, ItemChange::changedBy)
                .contains(tuple(Kind.MOVED, "lebedev"));
    }

    @Test
    void whoever_holds_the_task_hears_of_a_date_changed_by_hand() {
        OrderPlay order = registered();
        order.dates("lebedev", order.taskOf("class-04", "item10_class"), Instant.parse("2013-10-15T09:00:00Z"));

        assertThat(newLetters(order)).singleElement().satisfies(letter -> {
            assertThat(letter.recipient()).isEqualTo("class-04");
            assertThat(letter.text()).contains("Новый срок: вторник, 15.10.2013", "Срок был: понедельник, 23.12.2013",
                    "Кто перенёс: Лебедев В.В.", "Почему: срок изменён в задаче");
        });
    }

    @Test
    void a_task_is_handed_to_colleagues_only() {
        OrderPlay order = registered();
        Task task = order.taskOf("class-04", "item10_class");

        assertThatThrownBy(() -> hand(order, task, "nobody")).hasMessageContaining("такого сотрудника нет");
        assertThatThrownBy(() -> hand(order, task, null)).hasMessageContaining("кому поручить");
        assertThatThrownBy(() -> hand(order, task, "nozdrin")).hasMessageContaining("не работает в этой школе");
        jdbc.update("update rollout_person set departed = true where login = 'class-07'");
        try {
            assertThatThrownBy(() -> hand(order, task, "class-07")).hasMessageContaining("такого сотрудника нет");
        } finally {
            jdbc.update("update rollout_person set departed = false where login = 'class-07'");
        }
        assertThat(fourth(order).performer()).isEqualTo("class-04");
    }

    private String hand(OrderPlay order, Task task, String login) {
        return order.acting("lebedev", () -> {
            engine.getTaskService().setAssignee(task.getId(), login);
            return login;
        });
    }

    @Test
    void what_the_director_watches_follows_a_moved_deadline() {
        OrderPlay order = hurried();

        assertThat(order.shown(order.taskOf("lebedev", "item12_control"), "unfinished").toString()).contains("15.10.2013");
    }

    @Test
    void a_due_date_taken_away_or_one_that_is_the_districts_is_refused() {
        OrderPlay order = registered();

        assertThatThrownBy(() -> order.dates("lebedev", order.taskOf("kazachenko", "item09_report"), Instant.parse("2014-01-20T03:00:00Z")))
                .isInstanceOf(BadRequestException.class).hasMessageContaining("отдел образования");
        assertThat(item(order, "item09_report").deadline()).isEqualTo(LocalDate.parse("2013-12-28"));
        assertThatThrownBy(() -> order.dates("lebedev", order.taskOf("lebedev", "item07_plan"), Instant.parse("2990-01-20T03:00:00Z")))
                .isInstanceOf(BadRequestException.class).hasMessageContaining("Проверьте год");
        assertThatThrownBy(() -> order.dates("lebedev", order.taskOf("lebedev", "item07_plan"), null))
                .isInstanceOf(BadRequestException.class).hasMessageContaining("укажите дату");
    }
}
