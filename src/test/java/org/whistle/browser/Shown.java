package org.whistle.browser;

import java.util.List;
import org.openqa.selenium.JavascriptExecutor;
import org.openqa.selenium.WebElement;

/**
 * What somebody sees of a page. It is asked for in one call, where the driver needs some for each element, and each of
 * these carries a script of its own to the page: that was most of what a story cost. Shown is what the driver calls so:
 * not hidden, not transparent, and of some size, or with something inside that is. A choice of a list is shown with it.
 */
final class Shown {

    private static final String WORDS =
            """
            const shown = found => {
                const place = found.closest('select') ?? found;
                if (!place.checkVisibility({opacityProperty: true, visibilityProperty: true})) {
                    return false;
                }
                const {width, height} = place.getBoundingClientRect();
                return width > 0 && height > 0 || place.localName !== 'select' && [...place.children].some(shown);
            };
            const plain = line => line.replace(/[ \\t\\u00a0]+/g, ' ').trim();
            const words = found => !shown(found) ? ''
                : (found.innerText ?? found.textContent).split('\\n').map(plain).filter(line => line).join('\\n');
            """;

    private static final String FIRST = WORDS
            + """
            const [place, wanted] = arguments;
            return [...document.querySelectorAll(place)]
                .find(found => shown(found) && words(found).includes(wanted)) ?? null;
            """;

    private static final String ALL =
            WORDS + "return [...document.querySelectorAll(arguments[0])].map(found => words(found));";

    private Shown() {}

    /** @return the first one that is shown with these words, or null */
    static WebElement first(JavascriptExecutor page, String place, String words) {
        return (WebElement) page.executeScript(FIRST, place, words);
    }

    /** @return the words of all, empty ones where nothing is shown; each line is trimmed, and empty ones are left out */
    @SuppressWarnings("unchecked")
    static List<String> texts(JavascriptExecutor page, String place) {
        return (List<String>) page.executeScript(ALL, place);
    }
}
