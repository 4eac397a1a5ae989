package ru.ejournal.rollout.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import com.microsoft.playwright.Page;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;
import org.junit.jupiter.api.extension.TestExecutionExceptionHandler;

/** The screens of one test. When it fails they are photographed into {@code target/browser}, and the failure says so. */
class Screens implements AfterEachCallback, TestExecutionExceptionHandler {

    private static final Path ALBUM = Path.of("target", "browser");

    private final List<Screen> open = new ArrayList<>();

    /** A new browser window in which nobody is logged in yet. */
    Screen open(String baseUrl) {
        Screen screen = new Screen(Chromium.browser(), baseUrl);
        open.add(screen);
        return screen;
    }

    @Override
    public void handleTestExecutionException(ExtensionContext test, Throwable failure) throws Throwable {
        if (open.isEmpty()) {
            throw failure;
        }
        String name = test.getRequiredTestClass().getSimpleName() + "." + test.getRequiredTestMethod().getName();
        List<String> photographs = new ArrayList<>();
        for (int i = 0; i < open.size(); i++) {
            photographs.add(photograph(open.get(i).page(), open.size() == 1 ? name : name + "-" + (i + 1)));
        }
        throw new AssertionError(failure.getMessage() + "\nScreenshot: " + String.join(", ", photographs), failure);
    }

    private static String photograph(Page page, String name) {
        Path image = ALBUM.resolve(name + ".png");
        try {
            Files.createDirectories(ALBUM);
            Files.writeString(ALBUM.resolve(name + ".html"), page.content());
            page.screenshot(new Page.ScreenshotOptions().setPath(image));
            return image.toString();
        } catch (IOException | RuntimeException e) {
            return "none (" + e.getMessage() + ")";
        }
    }

    @Override
    public void afterEach(ExtensionContext test) {
        open.forEach(Screen::close);
    }
}
