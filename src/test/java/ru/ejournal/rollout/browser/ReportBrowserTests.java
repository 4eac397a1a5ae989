package ru.ejournal.rollout.browser;

import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Page;
import com.microsoft.playwright.options.Media;
import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.process.FilledIn;
import ru.ejournal.rollout.process.OrderPlay;

import static org.assertj.core.api.Assertions.assertThat;

/** What a report shows of what people have typed, on the next report's form and on the district's page. */
class ReportBrowserTests extends BrowserTests {

    private static final Map<String, ?> PROBLEM = Map.of("problem", "{{orderTitle}} и =1",
            "solution", "Заявка", "outcome", "частично");

    @Test
    void the_next_reports_form_shows_what_was_typed_as_typed_and_within_the_screen() {
        OrderPlay order = accepted();
        Page form = atTask(order, "kazachenko", "item09_report").withForm().page();

        assertThat(form.locator(".fjs-form-field-checklist").last().innerText().replace("\u2060", "")).contains("{{orderTitle}} и =1");
        assertThat(form.evaluate("() => [...document.querySelectorAll('.fjs-table')]"
                + ".filter(table => table.offsetWidth > table.closest('.fjs-form-field-table').clientWidth).length")).isEqualTo(0);
    }

    @Test
    void the_districts_report_is_printed_across_and_unfolded() {
        accepted();
        Page report = of("brusilov", "/district/report").page();
        report.emulateMedia(new Page.EmulateMediaOptions().setMedia(Media.PRINT));
        // A4 across, less its margins.
        report.setViewportSize(1032, 700);

        assertThat(report.locator("details:not([open])").count()).isPositive();
        report.evaluate("() => dispatchEvent(new Event('beforeprint'))");
        assertThat(report.locator("details:not([open])").count()).isZero();
        assertThat(report.evaluate("() => getComputedStyle(document.querySelector('main')).page")).isEqualTo("across");
        assertThat(report.evaluate("() => document.documentElement.scrollWidth <= document.documentElement.clientWidth")).isEqualTo(true);
        report.evaluate("() => dispatchEvent(new Event('afterprint'))");
        assertThat(report.locator("details:not([open])").count()).isPositive();
    }

    /** The first of two reports, with a problem and a plan that is an address without blanks. */
    private OrderPlay accepted() {
        return OrderPlay.openedBy(engine, "lebedev")
                .completes("lebedev", "register_order", Map.of("reportDates", List.of(Map.of("date", "2013-12-28"), Map.of("date", "2014-03-28"))))
                .completes("lebedev", "item07_plan", Map.of("planRequisites", "https://lekarevo.example/" + "x".repeat(400)))
                .completes("kazachenko", "item09_report", FilledIn.with(FilledIn.ITEM09, Map.of("problems", List.of(PROBLEM))))
                .completes("lebedev", "report_approval", FilledIn.APPROVED)
                .completes("brusilov", "report_acceptance", FilledIn.ACCEPTED);
    }
}
