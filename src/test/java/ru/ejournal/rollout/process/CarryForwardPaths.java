package ru.ejournal.rollout.process;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.report.CarriedRow;
import ru.ejournal.rollout.report.CarryForward;
import ru.ejournal.rollout.report.CarryMark;
import ru.ejournal.rollout.report.Row;
import ru.ejournal.rollout.report.SubmittedReport;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.groups.Tuple.tuple;
import static ru.ejournal.rollout.process.FilledIn.ACCEPTED;
import static ru.ejournal.rollout.process.FilledIn.APPROVED;
import static ru.ejournal.rollout.process.FilledIn.ITEM01;
import static ru.ejournal.rollout.process.FilledIn.ITEM07;
import static ru.ejournal.rollout.process.FilledIn.ITEM09;
import static ru.ejournal.rollout.process.FilledIn.NOT_APPROVED;
import static ru.ejournal.rollout.process.FilledIn.dates;
import static ru.ejournal.rollout.process.FilledIn.with;

/** «Отчёты на каждую последующую дату составляются с учётом предыдущей информации». */
abstract class CarryForwardPaths extends ProcessTest {

    private static final Map<String, ?> ALL = Map.of("confirmAll", true);

    private OrderPlay order;

    @BeforeEach
    void the_second_report_has_opened() {
        order = registered(Map.of("reportDates", List.copyOf(dates("2013-12-28", "2014-03-28"))));
        order.completes("lebedev", "item01_organise", ITEM01).completes("lebedev", "item07_plan", ITEM07)
                .completes("class-07", "item10_class", FilledIn.schoolClass())
                .completes("class-08", "item10_class", with(FilledIn.schoolClass(), Map.of("methods", List.of("классный час"))));
        assertThat(order.shown(report(), "changes").toString()).isEqualTo("[]");
        assertThat(order.shown(report(), "carriedForward")).isEqualTo(false);
        itIs("2013-12-27", "10:00");
        order.completes("kazachenko", "item09_report", with(ITEM09, Map.of("asOf", "2013-12-28")))
                .completes("lebedev", "report_approval", APPROVED).completes("brusilov", "report_acceptance", ACCEPTED);
        itIs("2014-03-20", "10:00");
    }

    @Test
    void what_nobody_has_touched_is_listed_and_confirmed_with_one_tick_and_a_gap_stays_a_gap() {
        assertThat(order.shown(report(), "recordsFilled")).isEqualTo(1900L);
        assertThat(order.shown(report(), "outgoingNumber")).isNull();
        assertThat(order.shown(report(), "changes").toString()).contains("требует подтверждения").doesNotContain("изменено");
        assertThat(order.refusal("kazachenko", "item09_report", Map.of())).isEqualTo(
                "С прошлого отчёта не изменены и не подтверждены строки 2, 3, 6.2, 6.3, 7, 8, 9, 10.1, 10.2, 10.3, 11, "
                        + "12.1, 12.2, 12.3, 13, 14. Подтвердите их (все сразу или по одной) или отметьте "
                        + "«Остальные оставить без подтверждения».");
        sent(with(ITEM09, Map.of("recordsFilled", 1800, "confirmAll", true)));

        assertThat(carried().unconfirmed()).isEmpty();
        assertThat(carried().fallen()).as("five points are not more than five").isEmpty();
        assertThat(carried().row(Row.RECORDS).orElseThrow().points().orElseThrow().text()).isEqualTo("−5 п. п.");
        assertThat(mark(Row.RECORDS)).isEqualTo(CarryMark.CHANGED);
        assertThat(mark(Row.PLAN)).isEqualTo(CarryMark.UNCHANGED);
        assertThat(carried().row(Row.LOCAL_ACTS).orElseThrow()).extracting(CarriedRow::current, CarriedRow::mark)
                .containsExactly("", CarryMark.UNCHANGED);
        assertThat(reports.of(order.orderId())).extracting(report -> report.reportDate().toString())
                .containsExactly("2013-12-28", "2014-03-28");
        assertThat(reports.of(order.orderId()).get(0).carried()).isEmpty();
    }

    @Test
    void a_fall_asks_for_its_reason_and_rows_are_confirmed_one_by_one_or_left_and_everybody_reads_it() {
        Map<String, Object> fallen = with(ITEM09, Map.of("recordsFilled", 1700, "confirmedRows", List.of("2", "3")));
        assertThat(order.refusal("kazachenko", "item09_report", fallen)).isEqualTo(
                "«Строка 9 (заполнение баз данных): почему стало меньше»: нужно заполнить.");
        fallen.put("fallReason_9", "Прибыли два класса.");
        assertThat(order.refusal("kazachenko", "item09_report", fallen)).contains("строки 6.2, 6.3, 7, 8, 10.1,");
        assertThat(order.refusal("kazachenko", "item09_report", with(fallen, Map.of("confirmedRows", List.of("1")))))
                .isEqualTo("«Подтверждаю отмеченные строки»: выбранного в списке уже нет. Обновите страницу и выберите ещё раз.");
        order.completes("kazachenko", "item09_report", with(fallen, Map.of("leaveUnconfirmed", true)));

        assertThat(order.shown(order.taskOf("lebedev", "report_approval"), "fallen").toString())
                .contains("\"row\":\"9. Заполнение", "95 % от необходимого объема", "85 % от необходимого объема (−10 п. п.)",
                        "Прибыли два класса.");
        assertThat(order.shown(order.taskOf("lebedev", "report_approval"), "carryNote")).isEqualTo(
                "С прошлого отчёта не изменены и не подтверждены строки: 6.2, 6.3, 7, 8, 10.1, 10.2, 10.3, 11, 12.1, "
                        + "12.2, 12.3, 13, 14.");
        order.completes("lebedev", "report_approval", NOT_APPROVED);
        assertThat(order.shown(report(), "fallReason_9")).isEqualTo("Прибыли два класса.");
        assertThat(order.shown(report(), "confirmedRows").toString()).isEqualTo("[\"2\",\"3\"]");
        sent(Map.of());

        assertThat(carried().fallen()).extracting(CarriedRow::row, CarriedRow::reason)
                .containsExactly(tuple(Row.RECORDS, "Прибыли два класса."));
        assertThat(mark(Row.PLAN)).isEqualTo(CarryMark.UNCHANGED);
        assertThat(mark(Row.TEACHERS_ACTIVE)).isEqualTo(CarryMark.UNCONFIRMED);
        Task acceptance = order.taskOf("brusilov", "report_acceptance");
        assertThat(order.shown(acceptance, "fallen").toString()).contains("Прибыли два класса.");
        assertThat(order.shown(acceptance, "carryNote").toString()).contains("12.2, 12.3, 13");
        assertThat(facts.of(order.orderId()).told("item09_report", "fallReason_9")).contains("Прибыли два класса.");
    }

    @Test
    void figures_that_others_give_anew_are_confirmed_by_that_and_a_fall_among_them_needs_the_reason_too() {
        order.fireTimer("item01_reopen");
        order.completes("lebedev", "item01_organise", ITEM01)
                .corrects("class-07", "item10_class", "7", "Пересчитано.", Map.of("applications", 12))
                .corrects("class-08", "item10_class", "8", "Пересчитано.", Map.of("applications", 12));
        assertThat(order.shown(report(), "falls")).isEqualTo(" 8 ");
        assertThat(order.shown(report(), "unconfirmed").toString()).contains("\"3\"", "\"9\"").doesNotContain("\"2\"", "\"8\"", "\"10.2\"");

        assertThat(order.refusal("kazachenko", "item09_report", ALL)).isEqualTo(
                "«Строка 8 (заявления родителей): почему стало меньше»: нужно заполнить.");
        sent(with(new HashMap<>(ALL), Map.of("fallReason_8", "Семьи уехали.")));
        assertThat(carried().row(Row.APPLICATIONS).orElseThrow().reason()).isEqualTo("Семьи уехали.");
        assertThat(mark(Row.PARENTS_TRAINED)).isEqualTo(CarryMark.UNCHANGED);
    }

    @Test
    void a_list_of_several_authors_stays_the_same_when_one_of_them_says_it_again() {
        order.corrects("class-07", "item10_class", "7", "Проверено.", Map.of("methods", List.of("родительское собрание")));

        assertThat(order.shown(report(), "unconfirmed").toString()).contains("7. Формы ознакомления: родительское собрание, классный час");
        assertThat(order.refusal("kazachenko", "item09_report", Map.of())).contains("строки 2, 3, 6.2, 6.3, 7, 8,");
        sent(ALL);
        assertThat(mark(Row.METHODS)).isEqualTo(CarryMark.UNCHANGED);
    }

    private Task report() {
        return order.taskOf("kazachenko", "item09_report");
    }

    private void sent(Map<String, ?> filledIn) {
        order.completes("kazachenko", "item09_report", filledIn).completes("lebedev", "report_approval", APPROVED);
    }

    private CarryForward carried() {
        return reports.latest(order.orderId()).flatMap(SubmittedReport::carried).orElseThrow();
    }

    private CarryMark mark(Row row) {
        return carried().row(row).orElseThrow().mark();
    }
}
