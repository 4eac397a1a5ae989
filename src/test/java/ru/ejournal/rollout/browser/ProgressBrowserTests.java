package ru.ejournal.rollout.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.regex.Pattern;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.process.FilledIn;
import ru.ejournal.rollout.process.OrderPlay;

/** Where an order stands, as its director and the district see it. */
class ProgressBrowserTests extends BrowserTests {

    @Autowired
    Orders orders;

    @Autowired
    OrderItems items;

    @Autowired
    JdbcTemplate jdbc;

    @Test
    void the_director_sees_every_paragraph_on_cockpits_dashboard_and_it_follows_what_is_done() throws IOException {
        OrderPlay order = newest(registered());
        Screen lebedev = of("lebedev", "/camunda/app/cockpit/default/#/dashboard");
        Locator panel = lebedev.page().locator(".rollout-order", new Page.LocatorOptions().setHasText(captionOf(order))).first();
        assertThat(panel.locator(".rollout-heads")).containsText("исполнено: 0 из 12 пунктов");
        assertThat(panel.locator(".tabulator-row")).hasCount(23);

        order.completes("class-03", "item10_class", FilledIn.schoolClass()).completes("lebedev", "item06_appoint", FilledIn.ITEM06);
        items.move(items.find(order.orderId(), "item01_organise", null).orElseThrow(), LocalDate.of(2013, 12, 26), "учитель <b>болел</b>", "lebedev");
        refresh(lebedev);
        assertThat(panel.locator(".rollout-heads")).containsText("исполнено: 1 из 12 пунктов");
        assertThat(row(panel, "Подтвердить назначение")).containsText("исполнен 24.09.2013, Лебедев В.В.");
        assertThat(row(panel, "Организовать введение")).containsText("26.12.2013перенесён");
        assertThat(row(panel, "Организовать введение").locator("[title*='учитель <b>болел</b>']")).hasCount(1);
        assertThat(panel.locator(".rollout-readiness")).containsText("2 класс, 4 класс");

        panel.getByPlaceholder("слово из пункта").fill("3 класс");
        assertThat(panel.locator(".tabulator-row")).hasCount(1);
        assertThat(row(panel, "3 класс")).containsText("исполнен");

        Path csv = lebedev.page().waitForDownload(() -> panel.getByText("Скачать CSV").click()).path();
        Assertions.assertThat(Files.readString(csv, StandardCharsets.UTF_8)).contains("Лебедев В.В.;26.12.2013;").hasLineCount(24);
    }

    @Test
    void an_instance_shows_its_paragraphs_and_a_coloured_diagram() {
        OrderPlay order = registered().completes("lebedev", "item03_regulation", FilledIn.ITEM03);
        Page page = new Cockpit(of("lebedev", "/calendar")).opensInstance(order.processInstanceId()).screen().page();
        assertThat(page.locator("[data-element-id='item03_regulation']")).hasClass(Pattern.compile("rollout-status-executed"));
        assertThat(page.locator("[data-element-id='item07_plan']")).hasClass(Pattern.compile("rollout-status-running"));
        assertThat(page.locator("[data-container-id='item03_regulation'] .status-executed")).hasText("✓");
        assertThat(page.locator(".rollout-diagram-legend")).containsText("просрочен");

        page.getByText("Пункты приказа").click();
        Locator tab = page.locator(".rollout-tab");
        assertThat(row(tab, "Утвердить положение")).containsText("исполнен 24.09.2013");
        assertThat(tab.getByText("Сроки")).hasAttribute("href", Pattern.compile(".*/orders/" + order.orderId() + "/timeline"));
        assertThat(tab.getByText("Скачать для Excel")).hasAttribute("href", Pattern.compile(".*/orders/" + order.orderId() + "/items.xlsx"));
        assertThat(page.locator(".super-process-instance-id .null-value")).hasCSS("font-size", "0px");
    }

    @Test
    void the_district_sees_the_school_in_the_matrix_and_goes_on_to_its_order() {
        OrderPlay order = newest(registered().completes("lebedev", "item03_regulation", FilledIn.ITEM03));
        Screen brusilov = of("brusilov", "/district");
        Locator line = brusilov.page().locator(".tabulator-row", new Page.LocatorOptions().setHasText("Лекаревская")).first();
        assertThat(line.getByLabel(Pattern.compile("пункт 3: исполнен"))).hasAttribute("href", Pattern.compile(".*/orders/" + order.orderId() + "/history#item03_regulation"));
        assertThat(line.getByLabel(Pattern.compile("пункт 7: в работе"))).hasText("◐");
        assertThat(line).containsText("◐ 0/11");
        assertThat(line.getByLabel(Pattern.compile("лист ознакомления: в работе"))).isVisible();
        Assertions.assertThat(brusilov.page().evaluate("document.documentElement.scrollHeight")).as("all on one screen").isEqualTo(768);

        brusilov.opens("/orders/" + order.orderId() + "/timeline");
        assertThat(brusilov.page().locator("#timeline svg")).containsText("сегодня, 24.09.2013");
        assertThat(brusilov.page().locator("#timeline svg")).containsText("7. Разработать и утвердить план введения");
        assertThat(brusilov.page().locator("#timeline svg")).containsText("✓");

        assertThat(of("class-03", "/district").page().getByText("Страница не найдена")).isVisible();
    }

    @Test
    void an_overdue_item_that_has_not_begun_is_marked_and_the_colours_are_explained() {
        OrderPlay order = registered();
        Page page = of("lebedev", "/calendar").page();
        page.route("**/api/orders/*/timeline", route -> route.fulfill(new Route.FulfillOptions().setContentType("application/json").setBody("""
                {"from": "2013-09-20", "to": "2013-10-20", "today": "2013-10-10", "rests": [], "bars": [
                  {"number": "5", "text": "Ознакомить", "performer": "Лебедев В.В.", "status": "OVERDUE", "state": "просрочен на 5 дней",
                   "start": "2013-09-24", "planned": "2013-10-05", "deadline": "2013-10-05", "begun": null, "done": null}]}""")));
        page.navigate("/orders/" + order.orderId() + "/timeline");

        assertThat(page.locator("#timeline svg text").getByText("!", Screen.exactly())).isVisible();
        assertThat(page.getByLabel("Цвета")).containsText("! просрочен");
    }

    /** The tests share their school, whose newest order comes first on every screen. */
    private OrderPlay newest(OrderPlay order) {
        jdbc.update("update rollout_order set opened_at = '2100-01-01 00:00:00' where id = ?", order.orderId());
        return order;
    }

    @AfterEach
    void asOldAsTheOthers() {
        jdbc.update("update rollout_order set opened_at = '2013-09-24 04:00:00' where opened_at = '2100-01-01 00:00:00'");
    }

    private String captionOf(OrderPlay order) {
        return orders.get(order.orderId()).caption();
    }

    /** What a person gets who comes back to the window; otherwise within ten seconds. */
    private static void refresh(Screen screen) {
        screen.page().evaluate("document.dispatchEvent(new Event('visibilitychange'))");
    }

    private static Locator row(Locator table, String text) {
        return table.locator(".tabulator-row", new Locator.LocatorOptions().setHasText(text));
    }
}
