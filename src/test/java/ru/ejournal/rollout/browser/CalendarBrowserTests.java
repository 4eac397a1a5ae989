package ru.ejournal.rollout.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Instant;
import java.util.regex.Pattern;

import com.microsoft.playwright.options.AriaRole;
import org.junit.jupiter.api.Test;

/** The production calendar, as far as it can be seen. */
class CalendarBrowserTests extends BrowserTests {

    @Test
    void the_dashboard_says_which_year_is_not_confirmed() {
        clock.set(Instant.parse("2026-11-23T05:00:00Z"));

        Screen lebedev = of("lebedev", "/camunda/app/cockpit/default/#/dashboard");

        assertThat(lebedev.page().getByText("Производственный календарь на 2027 год не подтверждён")).isVisible();
    }

    @Test
    void a_teacher_finds_the_calendar_in_tasklist_and_subscribes() {
        Screen teacher = of("class-03", "/");
        assertThat(teacher.page().getByText("Календарь сроков")).isVisible();
        teacher.page().getByText("Календарь сроков").click();
        teacher.presses("Получить адрес календаря");

        assertThat(teacher.page().getByLabel("Адрес вашего календаря")).hasValue(Pattern.compile("http.*/calendar/[\\w-]{43}\\.ics"));
        teacher.presses("Скопировать адрес");
        assertThat(teacher.page().getByRole(AriaRole.STATUS)).hasText(Pattern.compile("Скопировано|Выделено"));
        assertThat(teacher.page().getByText("Подписаться на этом устройстве")).hasAttribute("href", Pattern.compile("webcal://.*"));
    }
}
