package org.whistle.browser;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.Queue;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.openqa.selenium.WebDriverException;
import org.openqa.selenium.WindowType;
import org.openqa.selenium.chrome.ChromeDriver;
import org.openqa.selenium.logging.LogType;
import org.whistle.browser.Chromium.Scripts;

/**
 * Browsers for one story after the other, since starting one takes as long as many a story. Each story finds a new window
 * and nothing of an earlier person: no session, nothing stored, no complaint; only files that a browser may keep.
 */
final class Browsers {

    private record Kind(String language, Scripts scripts) {}

    private static final Map<Kind, Queue<ChromeDriver>> IDLE = new ConcurrentHashMap<>();

    static {
        Runtime.getRuntime().addShutdownHook(new Thread(Browsers::quitAll));
    }

    private Browsers() {}

    static ChromeDriver take(String language, Scripts scripts) throws IOException {
        ChromeDriver idle = idle(language, scripts).poll();
        if (idle != null) {
            return idle;
        }
        Path profile = Files.createTempDirectory(Files.createDirectories(Path.of("target", "browsers")), "profile-");
        return Chromium.installed().orElseThrow().open(language, scripts, profile.toAbsolutePath());
    }

    /** One that cannot be made empty is not used again. */
    static void giveBack(ChromeDriver driver, String language, Scripts scripts, URI application) {
        try {
            empty(driver, application);
            idle(language, scripts).add(driver);
        } catch (WebDriverException failure) {
            driver.quit();
        }
    }

    private static void empty(ChromeDriver driver, URI application) {
        Set<String> used = driver.getWindowHandles();
        String fresh = driver.switchTo().newWindow(WindowType.TAB).getWindowHandle();
        used.forEach(window -> driver.switchTo().window(window).close());
        driver.switchTo().window(fresh);
        driver.executeCdpCommand("Network.clearBrowserCookies", Map.of());
        driver.executeCdpCommand(
                "Storage.clearDataForOrigin", Map.of("origin", application.toString(), "storageTypes", "all"));
        driver.manage().logs().get(LogType.BROWSER);
    }

    private static Queue<ChromeDriver> idle(String language, Scripts scripts) {
        return IDLE.computeIfAbsent(new Kind(language, scripts), kind -> new ConcurrentLinkedQueue<>());
    }

    private static void quitAll() {
        IDLE.values().forEach(kind -> kind.forEach(ChromeDriver::quit));
    }
}
