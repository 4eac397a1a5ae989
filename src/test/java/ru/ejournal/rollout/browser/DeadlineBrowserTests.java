package ru.ejournal.rollout.browser;

import java.time.Instant;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.AriaRole;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.process.OrderPlay;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

/** A deadline as people move it: asked for in a task, granted in another; and what is missed, decided. */
class DeadlineBrowserTests extends BrowserTests {

    @Test
    void a_teacher_asks_for_more_time_in_the_task_and_the_director_grants_it() {
        OrderPlay order = registered();
        Screen teacher = atTask(order, "class-04", "item10_class").withForm();
        ask(teacher).click();
        assertThat(teacher.form()).containsText("Решит директор");

        teacher.presses("Завершить");
        assertThat(teacher.form()).containsText("Заполните это поле.");
        date(teacher, "26.12.2013");
        teacher.fills("Почему нужен перенос", "класс на <b>карантине</b>").completes();

        order.runJobs();
        Screen lebedev = atTask(order, "lebedev", "extension_decision").withForm();
        assertThat(lebedev.form()).containsText("класс на <b>карантине</b>");
        lebedev.form().getByText("перенести срок", Screen.exactly()).click();
        assertThat(lebedev.form().locator("input.flatpickr-input")).hasValue("26.12.2013");
        lebedev.completes();

        order.runJobs();
        Assertions.assertThat(order.taskOf("class-04", "item10_class").getDueDate()).isEqualTo(Instant.parse("2013-12-26T17:59:59Z"));
    }

    @Test
    void whoever_thinks_better_of_it_finds_how_to_and_a_second_request_is_refused_in_russian() {
        OrderPlay order = registered();
        Screen teacher = atTask(order, "class-05", "item10_class").withForm();
        ask(teacher).click();
        assertThat(teacher.form()).containsText("Решит директор");
        teacher.ticks("Просить не нужно").completes();
        Assertions.assertThat(order.runJobs().open("extension_decision")).isEmpty();

        order.completes("class-05", order.asksForTime("class-05", order.taskOf("class-05", "item10_class")),
                java.util.Map.of("wishedDeadline", "2013-12-26", "extensionReason", "карантин"));
        teacher.opens("/task/" + order.taskOf("class-05", "item10_class").getId()).withForm();
        ask(teacher).click();
        assertThat(teacher.page().locator(".ask-for-time-problem")).hasText("О переносе этого срока уже попросили: дождитесь решения.");
    }

    @Test
    void a_task_that_is_no_paragraph_has_nothing_to_ask_for() {
        OrderPlay order = registered();
        Screen lebedev = atTask(order, "lebedev", "item07_plan").withForm();
        assertThat(ask(lebedev)).isVisible();

        order.fireTimer("item09_report_deadline");
        lebedev.opens("/task/" + order.taskOf("lebedev", "overdue_decision").getId()).withForm();
        assertThat(lebedev.form()).containsText("установлен отделом образования");
        assertThat(ask(lebedev)).isHidden();
    }

    private static Locator ask(Screen screen) {
        return screen.page().getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName("Попросить о переносе срока").setExact(true));
    }

    private static void date(Screen screen, String day) {
        Locator field = screen.form().locator("input.flatpickr-input").first();
        field.fill(day);
        field.press("Enter");
    }
}
