package org.whistle.browser;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.openqa.selenium.JavascriptExecutor;
import org.whistle.browser.Chromium.Scripts;

/**
 * What keeps people with disabilities out, by axe-core, of serious or critical weight. It looks in the page itself: our
 * pages frame nothing, and the builder of the library opens a window for each look, which takes most of its time. A page
 * that may run no scripts has no timers, for which axe-core waits; there all is done at once.
 */
final class Barriers {

    private static final String AXE = script();
    private static final String LOOK =
            """
            const [places, scripts, done] = arguments;
            if (!scripts) {
                window.setTimeout = work => Promise.resolve().then(work);
            }
            axe.run({include: places.map(place => [place])}, {resultTypes: ['violations'], preload: false})
                .then(found => found.violations
                    .filter(rule => ['serious', 'critical'].includes(rule.impact))
                    .map(rule => `${rule.id} ${JSON.stringify(rule.nodes.map(node => [node.target, node.failureSummary]))}`))
                .then(done, failure => done([`axe failed: ${failure}`]));
            """;

    private Barriers() {}

    /** @param places the parts of the page that are looked at; all of it where none is named */
    @SuppressWarnings("unchecked")
    static List<String> on(JavascriptExecutor page, Scripts scripts, String... places) {
        if (Boolean.FALSE.equals(page.executeScript("return window.axe !== undefined"))) {
            page.executeScript(AXE);
        }
        return (List<String>) page.executeAsyncScript(
                LOOK, places.length == 0 ? List.of("html") : List.of(places), scripts == Scripts.ON);
    }

    private static String script() {
        try (InputStream axe = AxeBuilder.class.getResourceAsStream("/axe.min.js")) {
            return new String(axe.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }
}
