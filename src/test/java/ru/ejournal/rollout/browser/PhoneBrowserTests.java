package ru.ejournal.rollout.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import com.microsoft.playwright.Locator;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ru.ejournal.rollout.process.OrderPlay;

/** On a telephone: 390 × 844. */
class PhoneBrowserTests extends BrowserTests {

    @Test
    void a_letters_link_shows_the_task_alone_and_the_way_back_leads_to_the_list() {
        OrderPlay order = registered();
        Screen teacher = onPhone("class-04", "/task/" + order.taskOf("class-04", "item10_class").getId()).withForm();
        Locator list = teacher.page().locator("ol.tasks-list");
        assertThat(list).not().isVisible();
        Assertions.assertThat(teacher.form().boundingBox().y).as("in view without scrolling").isLessThan(600);

        teacher.page().getByText("← К списку задач").click();
        assertThat(list).isVisible();
        assertThat(teacher.form()).not().isVisible();

        teacher.tasks().getByText("Ознакомиться с документом").first().click();
        teacher.withForm();
        assertThat(list).not().isVisible();

        teacher.ticks("Ознакомлен").completes();
        assertThat(list).isVisible();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/orders", "/discipline", "/district/report", "/schools", "/orders/{id}/timeline"})
    void what_is_wide_scrolls_by_itself_and_not_the_page(String address) {
        Screen brusilov = onPhone("brusilov", address.replace("{id}", registered().orderId()));
        assertThat(brusilov.page().locator("h1")).isVisible();
        Assertions.assertThat(brusilov.page().evaluate("document.documentElement.scrollWidth")).isEqualTo(390);
    }

    private Screen onPhone(String login, String address) {
        Screen screen = stranger();
        screen.page().setViewportSize(390, 844);
        return screen.opens(address).logsIn(login, login);
    }
}
