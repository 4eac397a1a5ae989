package ru.ejournal.rollout.browser;

import static com.microsoft.playwright.assertions.PlaywrightAssertions.assertThat;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserContext;
import com.microsoft.playwright.Locator;
import com.microsoft.playwright.Page;
import com.microsoft.playwright.Response;
import com.microsoft.playwright.options.AriaRole;
import com.microsoft.playwright.options.LoadState;
import org.assertj.core.api.Assertions;

/** A school's laptop: 1366 × 768, a Russian browser, the Urals' time. Words are those that a person reads. */
final class Screen {

    /** Milliseconds: one or two cores run the application and the browser. */
    static final int PATIENCE = 30_000;

    private final BrowserContext window;
    private final Page page;

    Screen(Browser browser, String baseUrl) {
        this.window = browser.newContext(new Browser.NewContextOptions().setBaseURL(baseUrl).setViewportSize(1366, 768)
                .setLocale("ru-RU").setTimezoneId("Asia/Yekaterinburg"));
        window.setDefaultTimeout(PATIENCE);
        this.page = window.newPage();
    }

    Page page() {
        return page;
    }

    /** Waits until the form is there: then the page is quiet. */
    Screen withForm() {
        assertThat(form()).isVisible();
        return this;
    }

    /** Opens the address; whoever is not logged in yet gets the login form first and then the page. */
    Screen opens(String address) {
        page.navigate(address);
        return this;
    }

    Screen logsIn(String login, String password) {
        page.getByLabel("Логин").fill(login);
        page.getByLabel("Пароль").fill(password);
        button("Войти").click();
        return this;
    }

    /** Narrows the list down to one order, as the search above it does. */
    Screen searchesOrder(String businessKey) {
        assertThat(tasks().first()).isVisible();
        return opens("/camunda/app/tasklist/default/#/?searchQuery=" + URLEncoder.encode(
                "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]"
                        .formatted(businessKey), StandardCharsets.UTF_8));
    }

    /** The form of the open task, or the start form in its dialog. */
    Locator form() {
        return page.locator(".fjs-form");
    }

    /** A field by its label, or by the label's beginning. */
    Locator field(String label) {
        return form().getByLabel(label, new Locator.GetByLabelOptions().setExact(false)).first();
    }

    Screen fills(String label, Object value) {
        field(label).fill(value.toString());
        return this;
    }

    Screen ticks(String label) {
        field(label).check();
        return this;
    }

    Screen presses(String button) {
        button(button).click();
        return this;
    }

    private Locator button(String name) {
        return page.getByRole(AriaRole.BUTTON, new Page.GetByRoleOptions().setName(name).setExact(true));
    }

    /** Completes the task: the tracker takes it, and the form closes. */
    Screen completes() {
        Response answer = page.waitForResponse(response -> response.url().endsWith("/submit-form"),
                () -> presses("Завершить"));
        Assertions.assertThat(answer.status()).as(answer.text()).isEqualTo(204);
        assertThat(form()).hasCount(0);
        return this;
    }

    /** Takes the option of the list that begins so. */
    Screen chooses(String label, String option) {
        form().locator(".fjs-form-field-select", new Locator.LocatorOptions().setHasText(label))
                .locator(".fjs-select-display").click();
        form().locator(".fjs-dropdownlist-item").getByText(option).first().click();
        return this;
    }

    /** What the link downloads, as text: a Word document begins with «PK». */
    String downloads(String link) {
        String address = page.getByText(link).getAttribute("href");
        return new String(window.request().get(address).body(), StandardCharsets.ISO_8859_1);
    }

    /** Everything on the screen that can be read, hints included. */
    @SuppressWarnings("unchecked")
    List<String> texts() {
        page.waitForLoadState(LoadState.NETWORKIDLE);
        return (List<String>) page.evaluate("""
                () => {
                  const shown = e => e && e.checkVisibility() && !e.closest('script, style, svg');
                  const texts = [];
                  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
                  while (walker.nextNode()) {
                    if (shown(walker.currentNode.parentElement)) texts.push(walker.currentNode.textContent.trim());
                  }
                  for (const e of document.querySelectorAll('[placeholder], [title], [aria-label]')) {
                    if (shown(e)) texts.push(...['placeholder', 'title', 'aria-label'].map(a => e.getAttribute(a)));
                  }
                  return [...new Set(texts.filter(Boolean))];
                }""");
    }

    static Locator.GetByTextOptions exactly() {
        return new Locator.GetByTextOptions().setExact(true);
    }

    Locator notifications() {
        return page.locator(".page-notifications .alert");
    }

    /** The names of the tasks in the list. */
    Locator tasks() {
        return page.locator("ol.tasks-list > li h4");
    }

    Locator filters() {
        return page.locator(".task-filters .task-filter h4");
    }

    void close() {
        window.close();
    }
}
