package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.time.Instant;
import java.util.Date;
import org.camunda.bpm.engine.TaskService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.browser.Chromium.Scripts;
import org.whistle.request.Receipt;
import org.whistle.testing.Colleague;
import org.whistle.testing.Family;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** The desk of a team: lists, keys, several at once, on a screen, a telephone and in English. */
@NeedsChromium
@WholeApplication
class DeskInTasklistTest {

    private static final String BUTTON = ".whistle-desk-place button.whistle-bell";
    private static final String PANEL = ".whistle-desk";
    private static final String LINE = PANEL + " .whistle-desk-line";
    private static final String AT_HAND = LINE + ":focus-within";
    private static final String SEARCH = PANEL + " [name='deskSearch']";

    /** Puts a part on a page, takes it away, and lets time go on and somebody press and type. */
    private static final String LEFT_OF =
            """
            import('/camunda/api/tasklist/plugin/whistle-tasklist/static/app/%s').then(({ %s: put }) => {
              const { setInterval, clearInterval } = window;
              const { addEventListener, removeEventListener } = document;
              const listeners = new Set();
              const timers = new Map();
              document.addEventListener = (type, deed) => {
                listeners.add(deed);
                addEventListener.call(document, type, deed);
              };
              document.removeEventListener = (type, deed) => {
                listeners.delete(deed);
                removeEventListener.call(document, type, deed);
              };
              window.setInterval = deed => timers.set(timers.size + 1, deed).size;
              window.clearInterval = timer => timers.delete(timer);
              const node = document.createElement('div');
              document.body.append(node);
              put(node);
              const begun = listeners.size > 0 && timers.size > 0;
              node.remove();
              [...timers.values()].forEach(deed => deed());
              document.body.click();
              document.body.dispatchEvent(new KeyboardEvent('keydown', { key: 'j', bubbles: true }));
              Object.assign(window, { setInterval, clearInterval });
              delete document.addEventListener;
              delete document.removeEventListener;
              done(begun ? `${listeners.size} listeners, ${timers.size} timers` : 'it never began');
            })
            """;

    @LocalServerPort
    private int port;

    @Autowired
    private Loop loop;

    @Autowired
    private TaskService tasks;

    @Autowired
    private Family family;

    @Autowired
    private Colleague colleague;

    @BeforeEach
    void there_are_two_officers() {
        colleague.moveIn();
    }

    @AfterEach
    void and_one_again() {
        colleague.moveOut();
    }

    @Test
    void the_community_reads_its_desk_claims_two_and_opens_one_by_keys() throws Exception {
        Receipt first = dueAt("1999-01-01T00:00:00Z");
        Receipt second = dueAt("1999-01-02T00:00:00Z");
        Receipt third = dueAt("1999-01-03T00:00:00Z");
        try (Browser browser = Browser.open("desk-community", port)) {
            open(browser, "community");
            assertThat(browser.see(LINE, number(first)).getText())
                    .contains("研判分流", "01-02 暴露垃圾", "三官弄 3 号", "超期", "待领", "米市社区");
            assertThat(browser.see(PANEL + " .whistle-desk-list[aria-pressed='true']")
                            .getText())
                    .contains("本单位");
            browser.picture("open");
            assertThat(browser.barriers(PANEL)).isEmpty();

            Keyboard keys = browser.keyboard();
            browser.see(AT_HAND, number(first));
            keys.type("j");
            browser.see(AT_HAND, number(second));
            keys.type("x").type(Keys.ARROW_UP).type("x");
            browser.see(PANEL + " .whistle-desk-tools", "已选 2 项");
            browser.picture("chosen");
            // somebody else of the team is quicker
            tasks.claim(task(second), Colleague.ACCOUNT);
            keys.type("c");
            assertThat(browser.see(PANEL + " .whistle-desk-said", "2 项中 1 项已领取").getText())
                    .contains(number(second), "梁同事")
                    .doesNotContain(number(first));
            browser.see(LINE, "梁同事 在办");
            browser.picture("claimed");

            keys.type("?");
            browser.see(PANEL + " .whistle-desk-keys", "下一项");
            keys.type("?");
            // keys rest while somebody types
            keys.type("/").type("jjcx?" + number(third)).type(Keys.ENTER);
            browser.see(PANEL + " .whistle-desk-empty", "没有找到");
            browser.typeExactly(SEARCH, number(third));
            keys.type(Keys.ENTER);
            browser.see(LINE, number(third));
            assertThat(browser.textsOf(LINE)).hasSize(1);
            browser.see(LINE + " .whistle-desk-open").sendKeys(Keys.ENTER);
            browser.see(".task-card h2", "研判分流");
            browser.see(".whistle-case h3", number(third));
            browser.picture("opened");
        }
        assertThat(tasks.createTaskQuery().taskId(task(first)).singleResult().getAssignee())
                .isEqualTo("community");
    }

    @Test
    void one_result_is_written_once_for_a_case_and_what_was_merged_into_it() throws Exception {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Receipt merged = loop.fileUpTo(Items.RUBBISH, "submitResult");
        family.merge(merged, leading);
        try (Browser browser = Browser.open("desk-result", port)) {
            open(browser, "sanitation");
            browser.typeExactly(SEARCH, number(leading)).press(PANEL + " .whistle-desk-search button", "查找");
            assertThat(browser.see(LINE, number(leading)).getText()).contains("并案 1 件");
            browser.press(LINE + " [type='checkbox']", "").press(PANEL + " .whistle-desk-tools button", "填同一结果");
            browser.press(PANEL + " form button", "提交").see(PANEL + " .whistle-failure", "此项必填");
            browser.picture("incomplete");
            browser.type("spokenTo", "李女士，电话").type("measures", "已清运");
            // what is typed is not lost by going elsewhere, with the keyboard or without
            browser.press(PANEL + " .whistle-desk-list", "我的任务").see(PANEL + " .whistle-desk-said", "结果还没有提交");
            browser.keyboard().type(Keys.ESCAPE);
            browser.see(PANEL + " .whistle-desk-said", "结果还没有提交");
            browser.press(PANEL + " form button", "提交");
            assertThat(browser.see(PANEL + " .whistle-desk-said", "1 项中 1 项已办").getText())
                    .contains(number(merged));
            browser.picture("done");
        }
        assertThat(loop.openTasks(leading)).containsExactly("verifyOnSite");
    }

    @Test
    void it_fits_a_telephone_and_speaks_english() throws Exception {
        Receipt first = dueAt("2001-01-01T00:00:00Z");
        try (Browser browser = Browser.open("desk-english", port, "en", Scripts.ON)) {
            open(browser, "community");
            assertThat(browser.see(LINE, number(first)).getText())
                    .contains("Screen request", "overdue", "unclaimed", "Mishi Community");
            browser.picture("wide");
        }
        try (Browser browser = Browser.open("desk-narrow", port)) {
            new Tasklist(browser).signIn("community");
            browser.narrow().visit("/camunda/app/tasklist/default/");
            browser.press(".navbar-toggle", "").press(BUTTON, "").see(LINE, number(first));
            browser.picture("open");
            assertThat(browser.width()).isLessThanOrEqualTo(360);
            assertThat(browser.barriers(PANEL)).isEmpty();
        }
    }

    @Test
    void supervisors_see_the_workload_of_the_units_and_modelers_have_no_desk() throws Exception {
        dueAt("2001-01-01T00:00:00Z");
        try (Browser browser = Browser.open("desk-supervisor", port)) {
            open(browser, "supervisor");
            assertThat(browser.see(PANEL + " .whistle-desk-list[aria-pressed='true']")
                            .getText())
                    .contains("已超期");
            browser.press(PANEL + " button", "工作量").see(PANEL + " .whistle-figures", "米市社区");
            browser.press(PANEL + " .whistle-unit summary", "米市社区 ·").see(PANEL + " .whistle-unit table", "梁同事");
            browser.picture("load");
            assertThat(browser.barriers(PANEL)).isEmpty();
        }
    }

    @Test
    void what_is_taken_off_the_bar_asks_and_listens_no_more() throws Exception {
        try (Browser browser = Browser.open("desk-ends", port)) {
            open(browser, "community");
            // here scripts of ours may be asked for by a test
            browser.visit("/");

            assertThat(browser.ask(LEFT_OF.formatted("desk.js", "desk"))).isEqualTo("0 listeners, 0 timers");
            assertThat(browser.ask(LEFT_OF.formatted("notices.js", "bell"))).isEqualTo("0 listeners, 0 timers");
        }
    }

    private Receipt dueAt(String moment) {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        tasks.setDueDate(loop.task(request, "screenRequest").getId(), Date.from(Instant.parse(moment)));
        return request;
    }

    private String task(Receipt request) {
        return loop.task(request, "screenRequest").getId();
    }

    private static void open(Browser browser, String account) {
        new Tasklist(browser).signIn(account);
        browser.press(BUTTON, "").see(PANEL);
    }
}
