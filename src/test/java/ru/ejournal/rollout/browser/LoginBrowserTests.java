package ru.ejournal.rollout.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;

import org.assertj.core.api.Assertions;
import org.junit.jupiter.api.Test;

class LoginBrowserTests extends BrowserTests {

    @Test
    void a_wrong_password_is_told_in_russian_and_the_right_one_opens_the_tasks() {
        Screen screen = stranger().opens("/");
        assertThat(screen.page()).hasTitle(Pattern.compile("^Вход"));

        screen.logsIn("employee-02", "не тот");
        assertThat(screen.page().locator("[role=alert]")).containsText("Неверный логин или пароль");

        // The engine closes the account for some seconds.
        clock.pass(Duration.ofMinutes(1));
        screen.logsIn("employee-02", "employee-02");
        assertThat(screen.page().locator("[cam-widget-header]")).containsText("Сотрудник школы");
    }

    @Test
    void whoever_has_logged_out_meets_the_login_form_again() {
        Screen screen = of("employee-01", "/");

        screen.page().locator(".account > a").click();
        screen.page().locator(".logout > a").click();
        assertThat(screen.page().getByLabel("Пароль")).isVisible();

        screen.opens("/camunda/app/tasklist/default/");
        assertThat(screen.page().getByLabel("Пароль")).isVisible();
    }

    @Test
    void the_four_lists_stand_on_the_left_and_nothing_asks_to_move_to_another_version() {
        Screen screen = of("class-06", "/");

        assertThat(screen.filters()).containsText(
                new String[] {"Мои задачи", "На этой неделе", "Просрочено", "Задачи школы"});
        assertThat(screen.page().locator(".ce-eol-banner")).not().isVisible();
    }

    @Test
    void the_secretary_finds_the_staff_in_the_menu_above_the_tasks() {
        Screen secretary = of("secretary", "/");
        secretary.page().locator(".pages-menu summary").click();
        Assertions.assertThat(secretary.page().evaluate("""
                () => {
                  const [header, menu] = ['[cam-widget-header]', '.pages-menu'].map(each => document.querySelector(each));
                  const withMenu = header.offsetHeight;
                  menu.style.display = 'none';
                  const without = header.offsetHeight;
                  menu.style.display = '';
                  return withMenu - without;
                }""")).as("pixels by which it covers what is below").isEqualTo(0);
        secretary.page().locator(".pages-menu").getByText("Сотрудники").click();
        assertThat(secretary.page().locator("h1")).hasText("Сотрудники");

        secretary.page().locator(".menu").getByText("Календарь сроков").click();
        assertThat(secretary.page().locator(".menu")).containsText("Приказы");
    }
}
