package ru.ejournal.rollout.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.stream.Collectors;
import java.util.stream.IntStream;

import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Route;
import com.microsoft.playwright.options.Media;
import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** «Школы района» with forty-one schools, which the server is not asked for. */
class DistrictBrowserTests extends BrowserTests {

    private static final String SCHOOL = """
            {"place": %1$d, "schoolId": "s%1$d", "school": "СОШ № %1$d", "stage": "%2$s", "stageTitle": "приказ не открыт",
             "director": {"name": "Лебедев В.В.", "position": "и.о. директора", "phone": "2-11-%1$d"}, "orderId": "o%1$d", "cells": [
               {"status": %3$s, "title": "просрочен", "done": 10, "items": 11, "deadline": null}], "percent": 0, "overdue": 0,
             "nextDeadline": %4$s, "report": null, "reportTitle": ""}""";
    private static final String PLACE = "document.querySelector('.tabulator-tableholder').scrollTop";
    private static final String MATRIX = """
            {"asOf": "2013-09-24T04:00:00Z", "answers": true, "columns": [{"task": "item10_class", "number": "10", "title": "Класс", "executed": 0}],
             "schools": [%s], "totals": {"schools": 40, "opened": 0, "overdue": 0, "executed": 0, "percent": 0, "submitted": 0, "accepted": 0}}""";

    private Page page;
    private String answer;

    @BeforeEach
    void forty_one_schools_of_which_every_second_has_not_begun() {
        page = of("brusilov", "/calendar").page();
        String schools = IntStream.rangeClosed(1, 41).mapToObj(number -> number % 2 == 0
                ? SCHOOL.formatted(number, "NOT_OPENED", "null", "null")
                : SCHOOL.formatted(number, "RUNNING", "\"OVERDUE\"", "\"2013-10-%02d\"".formatted((43 - number) / 2)))
                .collect(Collectors.joining(","));
        answer = MATRIX.formatted(schools);
        page.route("**/api/district/matrix", route -> route.fulfill(new Route.FulfillOptions()
                .setContentType("application/json").setBody(answer)));
        page.navigate("/district");
        assertThat(rows()).hasCount(41);
    }

    @Test
    void everything_is_on_one_screen_with_the_totals_and_the_legend() {
        assertThat(page.locator(".tabulator-calcs-bottom")).isInViewport();
        assertThat(page.locator(".status-legend").last()).isInViewport();
        Assertions.assertThat(page.evaluate("document.documentElement.scrollHeight")).isEqualTo(768);
        assertThat(rows().first()).isInViewport();
        assertThat(rows().last()).isInViewport();
        Assertions.assertThat(page.evaluate("[...document.querySelectorAll('.mark')].every(mark => mark.scrollWidth <= mark.clientWidth)"))
                .as("no figure is cut").isEqualTo(true);
    }

    @Test
    void schools_sort_by_their_numbers_and_those_without_a_deadline_come_last() {
        heading("Школа").click();
        Assertions.assertThat(rows().locator("[tabulator-field=school] a").allInnerTexts()).startsWith("СОШ № 1", "СОШ № 2", "СОШ № 3", "СОШ № 4")
                .endsWith("СОШ № 40", "СОШ № 41");

        for (String last : new String[] {"СОШ № 1", "СОШ № 41"}) {
            heading("Ближ. срок").click();
            Assertions.assertThat(rows().locator("[tabulator-field=nextDeadline]").allInnerTexts().subList(21, 41)).containsOnly("");
            assertThat(rows().nth(20)).containsText(last);
        }
    }

    /** They come every few seconds, and as soon as somebody looks again. */
    @Test
    void new_data_leave_whoever_reads_where_they_are() {
        page.getByText("Крупнее").click();
        rows().filter(new Locator.FilterOptions().setHasText("СОШ № 35")).locator("a").first().focus();
        Object place = page.evaluate(PLACE);
        Assertions.assertThat(((Number) place).intValue()).isPositive();

        answer = answer.replace("СОШ № 34\"", "СОШ № 34, новая\"");
        page.evaluate("document.dispatchEvent(new Event('visibilitychange'))");

        assertThat(rows().filter(new Locator.FilterOptions().setHasText("новая"))).hasCount(1);
        Assertions.assertThat(page.evaluate(PLACE)).isEqualTo(place);
        Assertions.assertThat(page.evaluate("document.activeElement.textContent")).isEqualTo("СОШ № 35");
    }

    @Test
    void a_school_that_has_not_begun_says_whom_to_phone() {
        assertThat(rows().nth(1)).containsText("СОШ № 2 — приказ не открыт: 2-11-2, и.о. директора Лебедев В.В.");
    }

    @Test
    void all_schools_are_printed_with_what_the_signs_mean() {
        page.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        page.evaluate("window.dispatchEvent(new Event('beforeprint'))");
        assertThat(page.locator("tr.tabulator-print-table-row")).hasCount(42);
        assertThat(page.locator("h1")).isInViewport();
        assertThat(page.locator(".status-legend").last()).isVisible();
    }

    private Locator heading(String title) {
        return page.locator(".tabulator-col-title", new Page.LocatorOptions().setHasText(title));
    }

    private Locator rows() {
        return page.locator(".tabulator-tableholder .tabulator-row");
    }
}
