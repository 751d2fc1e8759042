package org.whistle.browser;

import com.deque.html.axecore.selenium.AxeBuilder;
import java.util.List;
import org.openqa.selenium.WebDriver;

/** What keeps people with disabilities out, by axe-core, of serious or critical weight. */
final class Barriers {

    private Barriers() {}

    /** @param places the parts of the page that are looked at; all of it where none is named */
    static List<String> on(WebDriver page, String... places) {
        return new AxeBuilder()
                .include(places.length == 0 ? List.of("html") : List.of(places)).analyze(page).getViolations().stream()
                        .filter(rule -> List.of("serious", "critical").contains(rule.getImpact()))
                        .map(rule -> rule.getId() + " " + rule.getNodes())
                        .toList();
    }
}
