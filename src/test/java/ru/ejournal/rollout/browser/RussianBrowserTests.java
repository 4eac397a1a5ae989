package ru.ejournal.rollout.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.util.List;
import java.util.regex.Pattern;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.process.OrderPlay;

/** Everything that people read is Russian: no English word, no key that nobody has translated. */
class RussianBrowserTests extends BrowserTests {

    private static final Pattern KEY = Pattern.compile("\\b[A-Z]{2,}(_[A-Z0-9]+)+\\b");
    /** Words of the webapps' own English; ids, logins and variables are not words. */
    private static final Pattern ENGLISH = Pattern.compile("(?i)\\b(the|and|of|your|you|is|are|not|no|add|all|search|loading|"
            + "task|tasks|process|processes|running|instances?|open|close|save|cancel|delete|edit|create|complete|"
            + "filter|filters|actions?|state|name|value|type|start|due|date|created|users?|groups?|system|required|field|"
            + "please|select|error|failed|details|history|comments?|sign out|my profile|deployed|human|incidents)\\b");

    @Test
    void tasklist_with_a_form() {
        OrderPlay order = registered();
        Screen teacher = atTask(order, "class-01", "item10_class").withForm();
        isRussian(teacher);
        for (String tab : List.of("История", "Описание")) {
            teacher.page().locator("[cam-tasklist-task]").getByText(tab).first().click();
            isRussian(teacher);
        }
    }

    /** Tasklist asks for its labels while it starts; some of it translates only once and showed the keys. */
    @Test
    void tasklist_on_a_slow_line() {
        Screen screen = stranger();
        screen.page().route("**/locales/ru.json*", route -> {
            screen.page().waitForTimeout(1500);
            route.resume();
        });
        screen.opens("/").logsIn("class-02", "class-02");

        assertThat(screen.page().getByPlaceholder("Найти задачи")).isVisible();
        isRussian(screen);
    }

    @Test
    void cockpit_and_the_profile() {
        OrderPlay order = registered();
        Screen lebedev = of("lebedev", "/camunda/app/cockpit/default/#/dashboard");
        assertThat(lebedev.page().getByText("Открытые задачи")).isVisible();
        isRussian(lebedev);

        lebedev.opens("/camunda/app/cockpit/default/#/processes");
        assertThat(lebedev.page().getByText("Исполнить приказ школы").first()).isVisible();
        isRussian(lebedev);

        new Cockpit(lebedev).opensInstance(order.processInstanceId());
        for (String tab : List.of("Сбои", "Вызванные экземпляры процессов", "Задания")) {
            lebedev.page().locator(".nav-tabs").getByText(tab, Screen.exactly()).click();
            isRussian(lebedev);
        }

        lebedev.opens("/camunda/app/welcome/default/");
        assertThat(lebedev.page().getByText("Сменить пароль").first()).isVisible();
        isRussian(lebedev);
    }

    @Test
    void administration() {
        Screen admin = of("admin", "/camunda/app/admin/default/");
        assertThat(admin.page().getByText("Список пользователей")).isVisible();
        isRussian(admin);

        admin.page().getByText("Список пользователей").click();
        assertThat(admin.page().getByText("kazachenko").first()).isVisible();
        isRussian(admin);
    }

    private static void isRussian(Screen screen) {
        for (String text : screen.texts()) {
            Assertions.assertThat(text).doesNotContainPattern(KEY).doesNotContainPattern(ENGLISH);
        }
    }
}
