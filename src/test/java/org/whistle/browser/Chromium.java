package org.whistle.browser;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.chrome.ChromeDriverService;
import org.openqa.selenium.chrome.ChromeOptions;

/** The browser of this machine, with its driver. Both are named to Selenium, so that it looks for none elsewhere. */
record Chromium(Path browser, Path driver) {

    static Optional<Chromium> installed() {
        return onPath("chromium", "chromium-browser", "google-chrome")
                .flatMap(browser -> onPath("chromedriver").map(driver -> new Chromium(browser, driver)));
    }

    private static Optional<Path> onPath(String... names) {
        return Stream.of(names)
                .flatMap(Chromium::places)
                .filter(Files::isExecutable)
                .findFirst();
    }

    private static Stream<Path> places(String name) {
        return Pattern.compile(Pattern.quote(File.pathSeparator))
                .splitAsStream(System.getenv("PATH"))
                .map(folder -> Path.of(folder, name));
    }

    /** A window of its own, without anything of an earlier one. */
    ChromeDriver open(String language, Scripts scripts, Path profile) {
        ChromeDriverService service = new ChromeDriverService.Builder()
                .usingDriverExecutable(driver.toFile())
                .usingAnyFreePort()
                .withEnvironment(Map.of("SE_OFFLINE", "true", "SE_AVOID_STATS", "true"))
                .build();
        ChromeOptions options = new ChromeOptions();
        options.setBinary(browser.toFile());
        options.addArguments(
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--disable-dev-shm-usage",
                "--no-first-run",
                "--no-proxy-server",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
                "--window-size=1400,1000",
                "--lang=" + language,
                "--user-data-dir=" + profile);
        options.setExperimentalOption(
                "prefs",
                Map.of(
                        "intl.accept_languages",
                        language,
                        "profile.managed_default_content_settings.javascript",
                        scripts.setting()));
        return new ChromeDriver(service, options);
    }

    /** Whether pages may run scripts. */
    enum Scripts {
        ON(1),
        OFF(2);

        private final int setting;

        Scripts(int setting) {
            this.setting = setting;
        }

        private int setting() {
            return setting;
        }
    }
}
