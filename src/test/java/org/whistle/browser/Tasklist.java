package org.whistle.browser;

import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;
import org.whistle.testing.Http;

/** Camunda Tasklist, as staff use it. */
final class Tasklist {

    static final String CARD = ".tasks-list li.task";
    static final String CASE = ".whistle-case";
    static final String SAID = ".page-notifications .message";
    static final String NOTHING = "没有符合条件的任务。";
    static final String FORM = "表单";

    /** What the page calls in English what stories call in Chinese. */
    private static final Map<String, String> ENGLISH = Map.of(
            "我的任务",
            "My tasks",
            "本单位待领",
            "My unit",
            "已超期",
            "Overdue",
            "案卷",
            "Case",
            "联商会",
            "Joint meeting",
            FORM,
            "Form",
            "研判分流",
            "Screen request");

    private static final String FILTER = ".task-filter .name a";
    private static final String OPENED = ".task-filter.active";
    private static final String PAGE = "/camunda/app/tasklist/default/";

    private final Browser browser;

    Tasklist(Browser browser) {
        this.browser = browser;
    }

    Tasklist signIn(String account) {
        browser.visit(PAGE)
                // the page puts the cursor into the first field by itself, so that one comes last
                .typeExactly("input[type='password']", Http.PASSWORD)
                .typeExactly("input[type='text']", account)
                .press("button[type='submit']", "");
        // it opens the first filter by itself; who is faster is sent back
        browser.see(OPENED + " .counter");
        return this;
    }

    List<String> filters() {
        return browser.textsOf(FILTER);
    }

    /** Opens a filter and searches it for one request. */
    Tasklist search(String filter, String trackingNumber) {
        String shown = asShown(filter);
        browser.press(FILTER, shown).see(OPENED, shown);
        String query = "[{\"type\":\"processInstanceBusinessKey\",\"operator\":\"eq\",\"value\":\"%s\",\"name\":\"\"}]"
                .formatted(trackingNumber);
        String chosen = browser.address(Pattern.compile("filter=[^&]+"));
        // leaves the page first: while it is open it writes its own address over ours
        browser.leave()
                .visit(PAGE + "#/?" + chosen + "&searchQuery=" + URLEncoder.encode(query, StandardCharsets.UTF_8));
        browser.see(".search-container", trackingNumber);
        return this;
    }

    Tasklist openTask(String words) {
        String shown = asShown(words);
        browser.press(CARD + " a", shown).see(".task-card h2", shown);
        return this;
    }

    Tasklist tab(String name) {
        String shown = asShown(name);
        browser.press(".task-card .nav-tabs a", shown).see(".task-card .nav-tabs li.active", shown);
        return this;
    }

    private String asShown(String words) {
        boolean english = "en".equals(browser.see("html").getDomAttribute("lang"));
        return english ? ENGLISH.getOrDefault(words, words) : words;
    }

    Tasklist claim() {
        browser.press(".task-card button.claim", "").see(".task-card .assignee");
        return this;
    }

    Tasklist choose(String option) {
        browser.press(".fjs-select-display", "").press(".fjs-dropdownlist-item", option);
        browser.see(".fjs-select-display", option);
        return this;
    }

    Tasklist write(String note) {
        browser.typeInto(".fjs-textarea", note);
        return this;
    }

    Tasklist complete() {
        browser.press(".form-actions .btn-primary", "");
        return this;
    }
}
