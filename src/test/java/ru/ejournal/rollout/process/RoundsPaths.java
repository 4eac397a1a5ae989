package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.process.FilledIn.ACCEPTED;
import static ru.ejournal.rollout.process.FilledIn.APPROVED;
import static ru.ejournal.rollout.process.FilledIn.ITEM01;
import static ru.ejournal.rollout.process.FilledIn.ITEM09;
import static ru.ejournal.rollout.process.FilledIn.RETURNED;
import static ru.ejournal.rollout.process.FilledIn.dates;
import static ru.ejournal.rollout.process.FilledIn.with;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.report.Row;
import ru.ejournal.rollout.report.SubmittedReport;

/** The permanent paragraphs 1, 9 and 10 are done again for each report date. */
abstract class RoundsPaths extends ProcessTest {

    @Test
    void the_report_opens_again_for_the_second_date_as_soon_as_the_first_is_accepted() {
        OrderPlay order = twice();
        reported(order, "2013-12-27");
        letters(order);
        order.completes("brusilov", "report_acceptance", ACCEPTED);

        assertThat(item(order, "item09_report").state()).isEqualTo(ItemState.STARTED);
        assertThat(item(order, "item09_report").reportDate()).isEqualTo("2014-03-28");
        assertThat(order.taskOf("kazachenko", "item09_report").getDueDate()).isEqualTo("2014-03-28T17:59:59Z");
        assertThat(order.shown(order.taskOf("kazachenko", "item09_report"), "recordsFilled")).isEqualTo(1900L);
        assertThat(order.shown(order.taskOf("lebedev", "item12_control"), "unfinished")).asString().contains("Подготовить отчёт");
        String accepted = "Отчёт на 28.12.2013 принят: МБОУ «Лекаревская СОШ», приказ № %s от 24.09.2013"
                .formatted(orders.get(order.orderId()).number());
        assertThat(letters(order)).containsExactlyInAnyOrder("kazachenko: " + accepted, "lebedev: " + accepted,
                "kazachenko: Новая задача: 9. Подготовить отчёт о введении, к отчёту на 28.03.2014, до 28.03.2014");
    }

    @Test
    void the_district_returns_the_first_of_two_reports_and_the_second_does_not_open_yet() {
        OrderPlay order = twice();
        reported(order, "2013-12-20");
        order.completes("brusilov", "report_acceptance", RETURNED);

        assertThat(item(order, "item09_report").reportDate()).isEqualTo("2013-12-28");
        assertThat(item(order, "item09_report").deadline()).isEqualTo("2013-12-28");
    }

    @Test
    void the_items_1_and_10_open_again_prefilled_ten_working_days_before_the_second_date() {
        OrderPlay order = twice();
        order.completes("lebedev", "item01_organise", ITEM01);
        FilledIn.teachers().forEach(teacher -> order.completes(teacher, "item10_class", FilledIn.schoolClass()));
        letters(order);
        assertThat(order.timers("item01_reopen")).singleElement()
                .satisfies(job -> assertThat(job.getDuedate()).isEqualTo("2014-03-13T18:00:00Z"));
        order.fireTimer("item01_reopen").fireTimer("item10_reopen");

        assertThat(order.shown(order.taskOf("class-07", "item10_class"), "orderTitle")).asString().endsWith(", к отчёту на 28.03.2014");
        assertThat(order.taskOf("lebedev", "item01_organise").getDueDate()).isEqualTo("2014-03-21T17:59:59Z");
        assertThat(order.shown(order.taskOf("lebedev", "item01_organise"), "siteLinkUrl"))
                .isEqualTo("https://lekarevo.example/diary");
        assertThat(order.open("item10_class")).hasSize(11);
        assertThat(order.shown(order.taskOf("class-07", "item10_class"), "parentLogins")).isEqualTo(16L);
        assertThat(letters(order)).hasSize(12)
                .contains("lebedev: Новая задача: 1. Организовать введение и использование электронных дневников "
                        + "и журнала, к отчёту на 28.03.2014, до 21.03.2014")
                .contains("class-07: Новая задача: 10. Провести работу в классе и указать сведения (7 класс), к отчёту на 28.03.2014, до 21.03.2014");
    }

    @Test
    void a_class_that_is_late_does_not_hold_up_the_next_round_of_the_others() {
        OrderPlay order = registered(Map.of("reportDates", dates("2013-12-28", "2014-01-17")));
        itIs("2013-12-20", "10:00");
        FilledIn.teachers().subList(0, 10).forEach(teacher -> order.completes(teacher, "item10_class", FilledIn.schoolClass()));
        reported(order, "2013-12-24");
        order.completes("brusilov", "report_acceptance", ACCEPTED);
        assertThat(order.taskOf("kazachenko", "item09_report")).isNotNull();
        assertThat(order.open("item10_class")).hasSize(1);
        assertThat(order.timers("item10_reopen")).hasSize(10)
                .allSatisfy(job -> assertThat(job.getDuedate()).isEqualTo("2013-12-25T18:00:00Z"));
        itIs("2013-12-26", "09:00");
        order.runJobs();

        assertThat(order.open("item10_class")).hasSize(11);
        assertThat(item(order, "item10_class", "10")).extracting(OrderItem::reportDate, OrderItem::deadline, OrderItem::overdue)
                .containsExactly(LocalDate.parse("2014-01-17"), LocalDate.parse("2014-01-10"), false);
        assertThat(item(order, "item10_class", "11")).extracting(OrderItem::reportDate, OrderItem::deadline, OrderItem::overdue)
                .as("stays as late as it was").containsExactly(LocalDate.parse("2013-12-28"), LocalDate.parse("2013-12-23"), true);
        assertThat(order.open("overdue_decision")).extracting(task -> order.shown(task, "itemLabel"))
                .contains("10. Провести работу в классе и указать сведения (11 класс), к отчёту на 28.12.2013");
    }

    @Test
    void the_second_report_starts_from_the_first_and_says_what_has_changed() {
        OrderPlay order = twice();
        reported(order, "2013-12-27");
        order.completes("brusilov", "report_acceptance", ACCEPTED);
        itIs("2014-03-27", "10:00");
        order.completes("kazachenko", "item09_report", with(ITEM09, Map.of("recordsFilled", 2000, "asOf", "2014-03-28", "confirmAll", true)))
                .completes("lebedev", "report_approval", APPROVED)
                .completes("brusilov", "report_acceptance", ACCEPTED);

        assertThat(reports.of(order.orderId())).extracting(report -> report.reportDate().toString(),
                SubmittedReport::revision, report -> report.appendix2().value(Row.RECORDS)).containsExactly(
                org.assertj.core.groups.Tuple.tuple("2013-12-28", 1, "95 % от необходимого объема"),
                org.assertj.core.groups.Tuple.tuple("2014-03-28", 1, "100 % от необходимого объема"));
        assertThat(order.open("item09_report")).isEmpty();
        assertThat(item(order, "item09_report").state()).isEqualTo(ItemState.EXECUTED);
    }

    @Test
    void a_report_date_added_after_the_first_was_accepted_opens_1_and_9_and_10_again() {
        OrderPlay order = registered();
        order.completes("lebedev", "item01_organise", ITEM01);
        FilledIn.teachers().forEach(teacher -> order.completes(teacher, "item10_class", FilledIn.schoolClass()));
        reported(order, "2013-12-27");
        order.completes("brusilov", "report_acceptance", ACCEPTED);
        assertThat(order.openTasks()).noneMatch(task -> task.matches(".*item(01|09|10).*"));
        order.completes("lebedev", "item12_control", FilledIn.AMEND);
        letters(order);
        order.completes("lebedev", "amend_order", Map.of("basis", "приказ от 27.12.2013 № 01/09-301",
                "reportDates", dates("2013-12-28", "2014-03-28")));

        assertThat(order.taskOf("kazachenko", "item09_report").getDueDate()).isEqualTo("2014-03-28T17:59:59Z");
        assertThat(order.timers("item01_reopen")).hasSize(1);
        order.fireTimer("item01_reopen").fireTimer("item10_reopen");
        assertThat(order.open("item01_organise")).hasSize(1);
        assertThat(order.open("item10_class")).hasSize(11);
        assertThat(item(order, "item10_class", "3").deadline()).isEqualTo("2014-03-21");
        assertThat(letters(order)).hasSize(13);
        assertThat(order.taskOf("lebedev", "item12_control")).isNotNull();
    }

    @Test
    void a_report_date_moved_before_its_report_moves_the_tasks_that_serve_it() {
        OrderPlay order = registered();
        order.completes("lebedev", "item12_control", FilledIn.AMEND)
                .completes("lebedev", "amend_order", Map.of("basis", "приказ от 24.09.2013 № 01/09-268",
                        "reportDates", dates("2014-01-31")));

        assertThat(order.taskOf("kazachenko", "item09_report").getDueDate()).isEqualTo("2014-01-31T17:59:59Z");
        assertThat(order.taskOf("class-01", "item10_class").getDueDate()).isEqualTo("2014-01-24T17:59:59Z");
        assertThat(item(order, "item01_organise").deadline()).isEqualTo("2014-01-24");
    }

    @Test
    void a_report_date_whose_report_has_been_sent_cannot_be_struck_out() {
        OrderPlay order = registered();
        reported(order, "2013-12-27");
        order.completes("lebedev", "item12_control", FilledIn.AMEND);

        assertThat(order.refusal("lebedev", "amend_order", Map.of("basis", "приказ", "reportDates", dates("2014-03-28"))))
                .isEqualTo("«Даты отчёта»: отчёт на 28.12.2013 уже представлен, эту дату изменить нельзя.");
    }

    @Test
    void a_report_date_that_nobody_would_report_on_any_more_cannot_be_added() {
        OrderPlay order = registered();
        order.completes("lebedev", "item12_control", FilledIn.AMEND);

        assertThat(order.refusal("lebedev", "amend_order", Map.of("basis", "приказ", "reportDates", dates("2013-11-29", "2013-12-28"))))
                .isEqualTo("«Даты отчёта»: уже готовят или сдали отчёт на 28.12.2013, дату раньше неё (29.11.2013) добавить нельзя.");
    }

    @Test
    void the_date_of_the_report_that_is_being_prepared_can_be_changed_but_not_struck_out() {
        OrderPlay order = twice();
        reported(order, "2013-12-27");
        order.completes("brusilov", "report_acceptance", ACCEPTED).completes("lebedev", "item12_control", FilledIn.AMEND);

        assertThat(order.refusal("lebedev", "amend_order", Map.of("basis", "приказ", "reportDates", dates("2013-12-28"))))
                .isEqualTo("«Даты отчёта»: отчёт на 28.03.2014 уже готовят, эту дату можно изменить, но не убрать.");
        order.completes("lebedev", "amend_order", Map.of("basis", "приказ", "reportDates", dates("2013-12-28", "2014-02-28")));
        assertThat(item(order, "item09_report")).extracting(OrderItem::reportDate, OrderItem::deadline)
                .containsOnly(LocalDate.parse("2014-02-28"));
    }

    private OrderPlay twice() {
        return registered(Map.of("reportDates", List.copyOf(dates("2013-12-28", "2014-03-28"))));
    }

    /** Everything that is due meanwhile runs too. */
    private void reported(OrderPlay order, String day) {
        itIs(day, "10:00");
        order.completes("kazachenko", "item09_report", with(ITEM09, Map.of("asOf", "2013-12-28")))
                .completes("lebedev", "report_approval", APPROVED);
    }
}
