package ru.ejournal.rollout.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Response;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.process.OrderPlay;

/** Item 7 as the director meets it: in Tasklist, and then in Cockpit. */
class PlanBrowserTests extends BrowserTests {

    private static final String PLAN = "7. Разработать и утвердить план введения";

    @Test
    void the_director_approves_the_plan_and_cockpit_shows_the_order_at_the_next_paragraph() {
        OrderPlay order = registered();
        Screen lebedev = of("lebedev", "/").searchesOrder(order.orderId());
        Locator plan = lebedev.tasks().filter(new Locator.FilterOptions().setHasText(PLAN));
        plan.getByText(PLAN).click();
        lebedev.withForm();

        lebedev.presses("Завершить");
        assertThat(lebedev.form()).containsText("Заполните это поле.");

        lebedev.fills("Реквизиты утверждения плана", "приказ от 30.09.2013 № 01/09-270").completes();
        assertThat(plan).hasCount(0);
        assertThat(lebedev.tasks().first()).isVisible();

        order.runJobs();
        Cockpit cockpit = new Cockpit(lebedev).opensInstance(order.processInstanceId());
        assertThat(cockpit.tokensAt("item08_submit_plan")).hasText("1");
        assertThat(cockpit.tokensAt("item07_plan")).hasCount(0);
    }

    /** Tasklist sends the whole task back, which the engine would refuse because of its form. */
    @Test
    void the_director_sets_a_reminder_on_a_task_with_a_form() {
        OrderPlay order = registered();
        Screen lebedev = atTask(order, "lebedev", "item07_plan").withForm();

        lebedev.page().locator("[cam-tasklist-task] .followup-date .view-value").click();
        Response saved = lebedev.page().waitForResponse(answer -> answer.request().method().equals("PUT"),
                () -> lebedev.page().locator("button:visible .glyphicon-ok").first().click());

        Assertions.assertThat(saved.status()).isEqualTo(204);
        Assertions.assertThat(order.taskOf("lebedev", "item07_plan").getFollowUpDate()).isNotNull();
    }
}
