package ru.ejournal.rollout.browser;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.BooleanSupplier;
import java.util.stream.Stream;

import com.microsoft.playwright.impl.driver.Driver;

/** Finds a Chromium or a Chrome on the machine, or fetches one: Playwright's own, else the distribution's. */
final class ChromiumOnMachine {

    static final String HOW_TO_INSTALL =
            "Browser tests need Chromium: install it (Debian: apt-get install chromium) or set CHROMIUM_PATH";

    private static final List<String> NAMES =
            List.of("chromium", "chromium-browser", "google-chrome", "google-chrome-stable", "chrome");
    private static final Map<String, String> NO_DOWNLOAD_YET = Map.of("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD", "1");

    private ChromiumOnMachine() {
    }

    /** @return the path of a browser that starts */
    static Path findOrFetch() {
        for (BooleanSupplier fetched : List.<BooleanSupplier>of(() -> true, ChromiumOnMachine::playwrightsOwn,
                ChromiumOnMachine::distributions)) {
            Optional<Path> found = fetched.getAsBoolean() ? found() : Optional.empty();
            if (found.isPresent()) {
                return found.get();
            }
        }
        throw new IllegalStateException(HOW_TO_INSTALL);
    }

    private static Optional<Path> found() {
        return Stream.of(named(), onPath(), inPlaywrightsCache()).flatMap(paths -> paths)
                .filter(Files::isExecutable).filter(ChromiumOnMachine::starts).findFirst();
    }

    private static Stream<Path> named() {
        return Stream.ofNullable(System.getenv("CHROMIUM_PATH")).filter(path -> !path.isBlank()).map(Path::of);
    }

    private static Stream<Path> onPath() {
        List<String> folders = List.of(Objects.requireNonNullElse(System.getenv("PATH"), "").split(":"));
        return NAMES.stream().flatMap(name -> folders.stream().map(folder -> Path.of(folder, name)));
    }

    private static Stream<Path> inPlaywrightsCache() {
        Path cache = Optional.ofNullable(System.getenv("PLAYWRIGHT_BROWSERS_PATH")).map(Path::of)
                .orElse(Path.of(System.getProperty("user.home"), ".cache", "ms-playwright"));
        if (!Files.isDirectory(cache)) {
            return Stream.empty();
        }
        try (Stream<Path> files = Files.walk(cache, 3)) {
            return files.filter(file -> file.getFileName().toString().matches("chrome|chrome-headless-shell")).sorted()
                    .toList().stream();
        } catch (IOException e) {
            return Stream.empty();
        }
    }

    /** A download without the system's libraries is no browser yet. */
    private static boolean starts(Path browser) {
        return succeeds(new ProcessBuilder(browser.toString(), "--version"), 30);
    }

    private static boolean playwrightsOwn() {
        ProcessBuilder install = Driver.ensureDriverInstalled(NO_DOWNLOAD_YET, false).createProcessBuilder();
        install.environment().remove("PLAYWRIGHT_SKIP_BROWSER_DOWNLOAD");
        install.command().addAll(List.of("install", "chromium"));
        return succeeds(install, 300);
    }

    private static boolean distributions() {
        return "root".equals(System.getProperty("user.name")) && Files.isExecutable(Path.of("/usr/bin/apt-get"))
                && succeeds(new ProcessBuilder("apt-get", "update", "-qq"), 300)
                && succeeds(new ProcessBuilder("apt-get", "install", "-y", "-qq", "--no-install-recommends", "chromium"), 600);
    }

    private static boolean succeeds(ProcessBuilder command, int seconds) {
        command.environment().put("DEBIAN_FRONTEND", "noninteractive");
        try {
            Process process = command.redirectErrorStream(true).redirectOutput(ProcessBuilder.Redirect.DISCARD).start();
            if (process.waitFor(seconds, TimeUnit.SECONDS)) {
                return process.exitValue() == 0;
            }
            process.destroyForcibly();
            return false;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }
}
