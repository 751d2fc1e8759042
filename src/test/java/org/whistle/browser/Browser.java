package org.whistle.browser;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.logging.Level;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.openqa.selenium.OutputType;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogEntry;
import org.openqa.selenium.logging.LogType;
import org.openqa.selenium.support.ui.ExpectedConditions;
import org.openqa.selenium.support.ui.WebDriverWait;
import org.whistle.browser.Chromium.Scripts;

/**
 * A person before a screen. Every wait is bounded, every step can be photographed. While a page gives way to the next
 * one the driver fails in many ways; so whoever looks or presses looks again until the time is up.
 */
final class Browser implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    /** Until one looks again; the driver's own half second is most of the time of a story. */
    private static final Duration GLANCE = Duration.ofMillis(50);

    private static final Path PICTURES = Path.of("target", "screenshots");

    private final ChromeDriver driver;
    private final URI application;
    private final String story;
    private final Scripts scripts;
    private final Runnable end;
    private int pictures;

    private Browser(ChromeDriver driver, URI application, String story, Scripts scripts, Runnable end) {
        this.scripts = scripts;
        this.end = end;
        this.driver = driver;
        this.application = application;
        this.story = story;
    }

    /** @param story what the pictures are named after */
    static Browser open(String story, int port, String language, Scripts scripts) throws IOException {
        URI application = URI.create("http://localhost:" + port);
        ChromeDriver driver = Browsers.take(language, scripts);
        Runnable end = () -> Browsers.giveBack(driver, language, scripts, application);
        return new Browser(driver, application, story, scripts, end);
    }

    static Browser open(String story, int port) throws IOException {
        return open(story, port, "zh-CN", Scripts.ON);
    }

    Browser visit(String path) {
        driver.get(application.resolve(path).toString());
        return this;
    }

    Browser back() {
        driver.navigate().back();
        return this;
    }

    Keyboard keyboard() {
        return new Keyboard(driver);
    }

    Browser leave() {
        driver.get("about:blank");
        return this;
    }

    /** @return the part of the address that matches, as soon as there is one */
    String address(Pattern part) {
        return new WebDriverWait(driver, PATIENCE, GLANCE)
                .withMessage(() -> part + " in " + driver.getCurrentUrl())
                .until(page -> {
                    Matcher found = part.matcher(page.getCurrentUrl());
                    return found.find() ? found.group() : null;
                });
    }

    /** As wide as a small telephone. */
    Browser narrow() {
        driver.executeCdpCommand(
                "Emulation.setDeviceMetricsOverride",
                Map.of("width", 360, "height", 740, "deviceScaleFactor", 2, "mobile", true));
        return this;
    }

    /** As it comes out of a printer. */
    Browser onPaper() {
        driver.executeCdpCommand("Emulation.setEmulatedMedia", Map.of("media", "print"));
        return this;
    }

    /** @return the first one that is shown with these words, as soon as there is one */
    WebElement see(String place, String words) {
        return new WebDriverWait(driver, PATIENCE, GLANCE)
                .ignoring(WebDriverException.class)
                .withMessage(() -> missed(place, words))
                .until(page -> Shown.first(driver, place, words));
    }

    /** The last picture of a story that failed shows how far it came. */
    private String missed(String place, String words) {
        picture("missed");
        return "'%s' in %s at %s; there is: %s".formatted(words, place, driver.getCurrentUrl(), textsOf(place));
    }

    WebElement see(String place) {
        return see(place, "");
    }

    Browser press(String place, String words) {
        new WebDriverWait(driver, PATIENCE, GLANCE)
                .ignoring(WebDriverException.class)
                .until(page -> {
                    see(place, words).click();
                    return true;
                });
        return this;
    }

    /** Presses and waits until this page is gone: for a next page that looks like this one. */
    Browser leaveBy(String place, String words) {
        WebElement page = see("html");
        press(place, words);
        new WebDriverWait(driver, PATIENCE, GLANCE).until(ExpectedConditions.stalenessOf(page));
        return this;
    }

    /** Types into the field of this name, as people do. */
    Browser type(String field, String words) {
        return typeInto("[name='" + field + "']", words);
    }

    Browser typeInto(String place, String words) {
        WebElement found = see(place);
        found.clear();
        found.sendKeys(words);
        return this;
    }

    /** Types until the field has the words and no others: a page that is still being made may take the cursor away. */
    Browser typeExactly(String place, String words) {
        new WebDriverWait(driver, PATIENCE, GLANCE)
                .ignoring(WebDriverException.class)
                .until(page -> {
                    typeInto(place, words);
                    return words.equals(see(place).getDomProperty("value"));
                });
        return this;
    }

    /** Puts words into a field at once; thousands are too many to type. */
    Browser paste(String field, String words) {
        driver.executeScript("arguments[0].value = arguments[1]", see("[name='" + field + "']"), words);
        return this;
    }

    String valueOf(String field) {
        return see("[name='" + field + "']").getDomProperty("value");
    }

    List<String> textsOf(String place) {
        return Shown.texts(driver, place);
    }

    /** What the server knows this browser by. */
    String session() {
        return driver.manage().getCookieNamed("JSESSIONID").getValue();
    }

    String text() {
        return see("body").getText();
    }

    /** @return whether a script has set this member of the window */
    boolean hasRun(String member) {
        return Boolean.TRUE.equals(driver.executeScript("return window[arguments[0]] !== undefined", member));
    }

    /** @return whether whoever goes elsewhere now is asked first; a driver answers the question itself */
    boolean asksBeforeLeaving() {
        return Boolean.TRUE.equals(
                driver.executeScript("return !dispatchEvent(new Event('beforeunload', {cancelable: true}))"));
    }

    /** What the browser says of the page for those who make it, such as that it broke its own policy. */
    List<String> complaints() {
        return driver.manage().logs().get(LogType.BROWSER).getAll().stream()
                .filter(entry -> entry.getLevel().intValue() >= Level.WARNING.intValue())
                .map(LogEntry::getMessage)
                .toList();
    }

    /** @return what a script of the test's own hands to {@code done} */
    Object ask(String script) {
        return driver.executeAsyncScript("const done = arguments[0];" + script);
    }

    List<String> barriers(String... places) {
        return Barriers.on(driver, scripts, places);
    }

    /** How wide the content of the page is. */
    long width() {
        return ((Number) driver.executeScript("return document.documentElement.scrollWidth")).longValue();
    }

    Browser picture(String step) {
        try {
            Files.createDirectories(PICTURES);
            Files.write(
                    PICTURES.resolve("%s-%02d-%s.png".formatted(story, ++pictures, step)),
                    driver.getScreenshotAs(OutputType.BYTES));
            return this;
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    @Override
    public void close() {
        end.run();
    }
}
