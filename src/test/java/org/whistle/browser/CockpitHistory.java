package org.whistle.browser;

import org.whistle.testing.Http;

/** Camunda Cockpit, as supervisors use it; {@link HistoryInCockpitTest} goes to its history. */
final class CockpitHistory {

    private static final String PAGE = "/camunda/app/cockpit/default/";

    private final Browser browser;

    CockpitHistory(Browser browser) {
        this.browser = browser;
    }

    CockpitHistory signIn(String account) {
        browser.visit(PAGE)
                .typeExactly("input[type='password']", Http.PASSWORD)
                .typeExactly("input[type='text']", account)
                .press("button[type='submit']", "");
        browser.see(".dashboard, [ng-view] section, .ctn-dashboard, a[href*='history']");
        return this;
    }

    /** Opens a page of it by its address, as a link would. */
    CockpitHistory open(String address) {
        browser.leave().visit(PAGE + "#" + address);
        return this;
    }
}
