package ru.ejournal.rollout.process;

import static ru.ejournal.rollout.process.FilledIn.SIGNED;
import static ru.ejournal.rollout.process.FilledIn.with;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import org.camunda.bpm.engine.task.Task;

/** The order of 24.09.2013 as it would have gone: everybody in time, the report for 28.12.2013. */
class Story2013 {

    private static final List<String> FIGURES = List.of("parents", "pupils", "parentsInformed", "pupilsInformed",
            "consents", "applications", "parentsTrained", "pupilsTrained", "parentLogins", "pupilLogins", "parentsActive");
    /** A line a class, 1 to 11. */
    private static final int[][] CLASSES = {
        {10, 10, 9, 10, 10, 0, 5, 10, 0, 0, 0},
        {12, 13, 12, 13, 12, 10, 6, 10, 12, 13, 6},
        {14, 14, 14, 14, 14, 12, 7, 10, 0, 14, 0},
        {16, 17, 16, 17, 16, 14, 8, 10, 16, 17, 8},
        {18, 18, 18, 18, 18, 16, 9, 10, 18, 18, 9},
        {20, 21, 20, 21, 20, 18, 10, 10, 20, 21, 10},
        {11, 11, 11, 11, 11, 9, 5, 10, 11, 11, 5},
        {13, 13, 13, 13, 13, 11, 6, 10, 13, 13, 6},
        {15, 16, 15, 16, 15, 13, 7, 10, 15, 16, 7},
        {17, 17, 17, 17, 17, 15, 8, 10, 17, 17, 8},
        {4, 10, 4, 10, 4, 2, 4, 0, 4, 10, 4}};

    private final BiConsumer<String, String> clock;
    private final OrderPlay order;

    Story2013(BiConsumer<String, String> clock, OrderPlay order) {
        this.clock = clock;
        this.order = order;
    }

    OrderPlay played() {
        autumn();
        winter();
        return order;
    }

    private void autumn() {
        on("2013-09-24", "10:00").completes("secretary", "register_order", Map.of("number", "01/09-267"));
        on("2013-09-25", "14:30");
        everybodySigns("2013-09-25");
        on("2013-09-26", "11:00").completes("lebedev", "item06_appoint", FilledIn.ITEM06)
                .completes("lebedev", "item11_publish", FilledIn.ITEM11)
                .completes("lebedev", "item01_organise", FilledIn.ITEM01);
        on("2013-09-30", "12:00").completes("lebedev", "item07_plan", FilledIn.ITEM07)
                .completes("lebedev", "item08_submit_plan", FilledIn.ITEM08);
        on("2013-10-01", "16:00").completes("nozdrin", "item08_receipt", FilledIn.PLAN_ACCEPTED);
        on("2013-10-10", "09:00").completes("lebedev", "item03_regulation", FilledIn.ITEM03)
                .completes("lebedev", "item04_instructions", FilledIn.ITEM04);
        on("2013-10-11", "15:00").completes("kazachenko", "item05_acquaint",
                Map.of("methods", List.of("педагогический совет", "обучающий семинар")));
        on("2013-10-14", "15:00");
        everybodySigns("2013-10-14");
        on("2013-11-15", "10:00").completes("lebedev", "item02_conditions", with(FilledIn.ITEM02, Map.of(
                "localActs", List.of(FilledIn.act("Регламент помощи учителям", "01/09-283")), "problems",
                List.of(problem("Мало компьютеров", "Закупили три", "частично")))));
    }

    private void winter() {
        on("2013-12-16", "17:00");
        for (int i = 0; i < CLASSES.length; i++) {
            order.completes(FilledIn.teachers().get(i), "item10_class", form(i));
        }
        on("2013-12-27", "10:00").completes("kazachenko", "item09_report", with(FilledIn.ITEM09, Map.of(
                "asOf", "2013-12-28", "executorPhone", "2-11-11", "remarks", "Введение продолжается.")));
        on("2013-12-27", "15:00").completes("lebedev", "report_approval", FilledIn.APPROVED);
        on("2013-12-30", "11:00").completes("brusilov", "report_acceptance", FilledIn.ACCEPTED);
        on("2013-12-30", "16:00").completes("lebedev", "item12_control", FilledIn.CLOSE);
    }

    /** What is due by then has run. */
    private OrderPlay on(String day, String time) {
        clock.accept(day, time);
        return order.runJobs();
    }

    /** On paper who has no e-mail, in Tasklist everybody else. */
    private void everybodySigns(String day) {
        for (Task task : order.open("acquaintance_sign")) {
            if (!task.getAssignee().equals("employee-02")) {
                order.submits(task.getAssignee(), task, SIGNED);
            }
        }
        order.runJobs().completes("secretary", "acquaintance_record",
                Map.of("people", List.of("employee-02"), "outcome", "paper", "signedOn", day));
    }

    private static Map<String, Object> form(int index) {
        Map<String, Object> form = new HashMap<>(Map.of("marksOnTime", true,
                "methods", List.of("родительское собрание", "классный час")));
        for (int figure = 0; figure < FIGURES.size(); figure++) {
            form.put(FIGURES.get(figure), CLASSES[index][figure]);
        }
        if (index == 4) {
            form.put("problems", List.of(problem("Не у всех дома есть интернет", "Памятки на бумаге", "полностью")));
        }
        return form;
    }

    private static Map<String, String> problem(String problem, String solution, String outcome) {
        return Map.of("problem", problem, "solution", solution, "outcome", outcome);
    }
}
