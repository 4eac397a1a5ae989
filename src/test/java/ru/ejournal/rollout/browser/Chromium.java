package ru.ejournal.rollout.browser;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;

import com.microsoft.playwright.Browser;
import com.microsoft.playwright.BrowserType;
import com.microsoft.playwright.Playwright;
import com.microsoft.playwright.assertions.PlaywrightAssertions;

/** The one Chromium of the test run, without a window. */
final class Chromium {

    private static final List<String> QUIETLY = List.of("--no-sandbox", "--disable-gpu", "--no-first-run",
            "--disable-background-networking", "--disable-component-update", "--disable-sync");

    private static Browser browser;

    private Chromium() {
    }

    /** @throws IllegalStateException with one line that says what to install */
    static synchronized Browser browser() {
        if (browser == null) {
            Path path = ChromiumOnMachine.findOrFetch();
            // We have a browser: Playwright need not download its three.
            Playwright playwright = Playwright.create(new Playwright.CreateOptions()
                    .setEnv(Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1")));
            PlaywrightAssertions.setDefaultAssertionTimeout(Screen.PATIENCE);
            browser = playwright.chromium().launch(new BrowserType.LaunchOptions()
                    .setExecutablePath(path).setArgs(QUIETLY).setHeadless(true));
            Runtime.getRuntime().addShutdownHook(new Thread(playwright::close));
        }
        return browser;
    }
}
