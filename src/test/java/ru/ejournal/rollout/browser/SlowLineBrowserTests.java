package ru.ejournal.rollout.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.concurrent.CompletableFuture;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.process.OrderPlay;

/** A school's line is slow, and now and then something does not come at all: the page says so and what to do. */
class SlowLineBrowserTests extends BrowserTests {

    private static final String PARTS = "**/static/app/plugin.js*";

    @Test
    void webapps_wait_for_parts_that_come_late_and_say_that_they_do() {
        Page page = of("lebedev", "/calendar").page();
        page.clock().install();
        startsLate(page, "cockpit", "Открытые задачи");
        startsLate(page, "tasklist", "Начать процесс");
    }

    private static void startsLate(Page page, String webapp, String there) {
        CompletableFuture<Route> patience = held(page, "**/patience.js");
        CompletableFuture<Route> held = held(page, PARTS);
        page.navigate("/camunda/app/" + webapp + "/default/");
        // What teaches the webapps to wait may come late itself.
        page.waitForCondition(patience::isDone);
        page.clock().fastForward(25_000);
        patience.join().resume();
        page.waitForCondition(held::isDone);
        page.clock().fastForward(25_000);
        assertThat(page.getByText("загружается дольше обычного")).isVisible();

        page.unroute(PARTS);
        held.join().resume();
        assertThat(page.getByText(there).first()).isVisible();
        assertThat(page.getByText("загружается дольше обычного")).hasCount(0);
    }

    private static CompletableFuture<Route> held(Page page, String address) {
        CompletableFuture<Route> held = new CompletableFuture<>();
        page.route(address, held::complete);
        return held;
    }

    @Test
    void what_cannot_be_loaded_can_be_asked_for_again() {
        OrderPlay order = registered();
        Page lebedev = of("lebedev", "/calendar").page();
        // The first order there may be another test's, which is not registered and so has no rows.
        isAskedForAgain(lebedev, "/camunda/app/cockpit/default/", PARTS, ".tabulator");
        isAskedForAgain(lebedev, "/camunda/app/cockpit/default/", "**/tabulator_esm*", ".tabulator");
        Page brusilov = of("brusilov", "/calendar").page();
        isAskedForAgain(brusilov, "/district", "**/tabulator_esm*", ".tabulator-row");
        isAskedForAgain(brusilov, "/orders/" + order.orderId() + "/timeline", "**/echarts*", "#timeline svg");
    }

    private static void isAskedForAgain(Page page, String address, String missing, String there) {
        page.route(missing, Route::abort);
        page.navigate("about:blank");
        page.navigate(address);
        assertThat(page.getByText("нет связи с сервером")).isVisible();

        page.unroute(missing);
        page.getByText("Повторить").click();
        assertThat(page.locator(there).first()).isVisible();
        assertThat(page.getByText("нет связи с сервером")).hasCount(0);
    }

    @Test
    void even_a_page_that_no_script_reaches_says_what_to_do() {
        Page page = of("brusilov", "/calendar").page();
        page.route("**/rollout/begin.js", Route::abort);
        page.navigate("/district");
        assertThat(page.getByText("откройте страницу ещё раз")).not().isVisible();
        page.evaluate("document.getAnimations().forEach(wait => wait.finish())");
        assertThat(page.getByText("откройте страницу ещё раз")).isVisible();
    }
}
