package org.whistle.browser;

import java.util.List;
import org.whistle.testing.Http;

/**
 * One of the four applications of the engine, as somebody sees it.
 *
 * @param name tasklist, cockpit, admin or welcome
 */
record WebApplication(Browser browser, String name) {

    static final String SWITCH = "#whistle-language button";

    private static final String HEADER = "[cam-widget-header] .account";

    /** All that is shown, with what the pointer and screen readers are told, one a line. */
    private static final String SHOWN =
            """
            const shown = new Set();
            const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT | NodeFilter.SHOW_ELEMENT);
            for (let next = walker.nextNode(); next; next = walker.nextNode()) {
              const place = next.nodeType === Node.TEXT_NODE ? next.parentElement : next;
              if (place.closest('script, style') || !place.checkVisibility()) { continue; }
              const told = next.nodeType === Node.TEXT_NODE ? [next.data]
                  : ['title', 'placeholder', 'aria-label', 'alt'].map(name => next.getAttribute(name));
              told.filter(one => one && one.trim()).forEach(one => shown.add(one.trim().replace(/\\s+/g, ' ')));
            }
            done([...shown]);
            """;

    /** @param person what the header calls them, as soon as it knows */
    WebApplication signIn(String account, String person) {
        browser.visit(page())
                .typeExactly("input[type='password']", Http.PASSWORD)
                .typeExactly("input[type='text']", account)
                .press("button[type='submit']", "");
        browser.see(HEADER, person);
        return this;
    }

    /** For whoever has signed in already. */
    WebApplication open(String person) {
        browser.visit(page());
        browser.see(HEADER, person);
        return this;
    }

    /** Goes to a page of the application and waits for what must be there. */
    WebApplication at(String page, String place, String words) {
        browser.ask("location.hash = '" + page + "'; done()");
        browser.see(place, words);
        return this;
    }

    @SuppressWarnings("unchecked")
    List<String> shown() {
        return (List<String>) browser.ask(SHOWN);
    }

    String language() {
        return (String) browser.ask("done(document.documentElement.lang)");
    }

    String title() {
        return (String) browser.ask("done(document.title)");
    }

    private String page() {
        return "/camunda/app/" + name + "/default/";
    }
}
