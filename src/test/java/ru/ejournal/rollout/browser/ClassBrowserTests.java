package ru.ejournal.rollout.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

import com.jayway.jsonpath.JsonPath;
import com.microsoft.playwright.Response;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import ru.ejournal.rollout.facts.FactKey;
import ru.ejournal.rollout.facts.FactLog;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.process.OrderPlay;

/** What a class teacher does: the form of the class, and putting a slip right. */
class ClassBrowserTests extends BrowserTests {

    @Autowired
    FactLog facts;
    @Autowired
    Orders orders;

    @Test
    void more_parents_informed_than_there_are_is_refused_in_russian_and_the_task_stays() {
        OrderPlay order = registered();
        Screen teacher = atTask(order, "class-05", "item10_class").withForm();
        figures(20, 21).forEach(teacher::fills);

        teacher.presses("Завершить");

        assertThat(teacher.notifications())
                .containsText("«Ознакомлено родителей» (21) не может быть больше, чем «Родителей» (20).");
        Assertions.assertThat(order.taskOf("class-05", "item10_class")).isNotNull();

        // The message does not lie over the button, and a success is not told to have failed.
        teacher.fills("Ознакомлено родителей", 19).completes();
        assertThat(teacher.notifications().getByText("Не удалось отправить форму")).hasCount(0);
        Assertions.assertThat(parentsInformed(order, "5")).isEqualTo("19");
    }

    @Test
    void a_mistyped_figure_is_put_right_by_the_process_that_the_teacher_starts() {
        OrderPlay order = registered().completes("class-07", "item10_class", typed());
        Screen teacher = of("class-07", "/");

        teacher.page().getByText("Начать процесс").first().click();
        teacher.page().locator(".modal").getByText("Уточнить сведения").click();
        String correction = startedBy(() -> teacher.presses("Начать"), teacher);

        teacher.opens("/task/" + openIn(correction)).withForm()
                .chooses("Какие сведения уточнить", orders.get(order.orderId()).caption()).completes();
        runJobsOf(correction);

        teacher.opens("/task/" + openIn(correction)).withForm();
        assertThat(teacher.field("Ознакомлено родителей")).hasValue("12");
        teacher.fills("Причина уточнения", "опечатка").fills("Ознакомлено родителей", 15).completes();
        Assertions.assertThat(parentsInformed(order, "7")).isEqualTo("15");
    }

    /** The process that the tracker says it has started. */
    private static String startedBy(Runnable press, Screen screen) {
        Response answer = screen.page().waitForResponse(response -> response.url().endsWith("/submit-form"), press);
        return JsonPath.read(answer.text(), "$.id");
    }

    private String openIn(String processInstanceId) {
        return engine.getTaskService().createTaskQuery().processInstanceId(processInstanceId).singleResult().getId();
    }

    /** A correction belongs to no order until one is chosen. */
    private void runJobsOf(String processInstanceId) {
        engine.getManagementService().createJobQuery().processInstanceId(processInstanceId).list()
                .forEach(job -> engine.getManagementService().executeJob(job.getId()));
    }

    private String parentsInformed(OrderPlay order, String schoolClass) {
        return facts.of(order.orderId()).value(FactKey.PARENTS_INFORMED, schoolClass).orElseThrow().path("num").asText();
    }

    private static Map<String, Object> figures(int parents, int informed) {
        Map<String, Object> figures = new LinkedHashMap<>();
        figures.put("Родителей*", parents);
        figures.put("Обучающихся*", parents);
        figures.put("Ознакомлено родителей", informed);
        for (String label : List.of("Ознакомлено обучающихся", "Оформлено согласий", "Подано заявлений",
                "Обучено родителей", "Обучено обучающихся", "Родителей получили логин", "Обучающихся получили логин",
                "Родителей пользуются системой")) {
            figures.put(label, 5);
        }
        return figures;
    }

    private static Map<String, Object> typed() {
        Map<String, Object> typed = new HashMap<>(Map.of("parents", 20, "pupils", 20, "parentsInformed", 12,
                "pupilsInformed", 15, "consents", 10, "marksOnTime", true, "marksCheckedOn", "2013-09-24"));
        typed.putAll(Map.of("applications", 5, "parentsTrained", 5, "pupilsTrained", 5, "parentLogins", 20,
                "pupilLogins", 20, "parentsActive", 5));
        return typed;
    }
}
