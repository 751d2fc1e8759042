package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.io.IOException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.browser.Chromium.Scripts;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.testing.Family;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Stalled;
import org.whistle.testing.WholeApplication;

/** What supervisors do in Cockpit, and what administrators are told of the engine. */
@NeedsChromium
@WholeApplication
class SupervisionInCockpitTest {

    private static final String PAGE = "/camunda/app/cockpit/default/";
    private static final String INCIDENTS = ".whistle-incidents ";
    private static final String SUPERVISED = ".whistle-supervised ";
    private static final String HAND_OVER = ".whistle-hand-over ";

    @LocalServerPort
    private int port;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private Stalled stalled;

    @Autowired
    private TaskService tasks;

    @Test
    void a_supervisor_retries_what_stands_still_takes_up_a_case_and_hands_over_a_task() throws IOException {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Job job = stalled.watchOf(request);
        tasks.setAssignee(loop.task(request, "reportIn").getId(), "sanitation");
        try (Browser browser = Browser.open("supervision", port)) {
            signIn(browser, "supervisor");
            browser.press("a[href='#/supervision']", "督办").see(".whistle-actions h2", "督办");

            browser.see(INCIDENTS + "td", stepOf(browser));
            browser.press(INCIDENTS + ".whistle-list button", "全部重试");
            browser.press(INCIDENTS + "button.whistle-send", "重试");
            browser.see(INCIDENTS + ".whistle-failure", "此项必填");
            browser.typeInto(INCIDENTS + "textarea", "短信网关已恢复").picture("retry");
            browser.press(INCIDENTS + "button.whistle-send", "重试");
            browser.see(INCIDENTS + ".whistle-said", "等待执行");
            browser.see(INCIDENTS + ".whistle-past td", "短信网关已恢复");
            assertThat(stalled.triesOf(job)).isEqualTo(1);
            assertThat(family.told(request)).contains(CaseEventKind.INCIDENT_RETRIED);

            browser.type("trackingNumber", number(request)).typeInto(SUPERVISED + "textarea", "群众连续反映");
            browser.press(SUPERVISED + "button.whistle-send", "列入督办");
            browser.see(SUPERVISED + ".whistle-said", "已列入督办。");
            browser.see(SUPERVISED + "td", number(request));

            browser.press(HAND_OVER + "option[value='department-sanitation']", "")
                    .press(HAND_OVER + "option[value='sanitation']", "");
            browser.see(HAND_OVER + "td", number(request));
            browser.typeInto(HAND_OVER + "textarea", "病假").picture("hand-over");
            browser.press(HAND_OVER + "button.whistle-send", "转交");
            browser.see(HAND_OVER + ".whistle-said", "已转交");
            assertThat(loop.task(request, "reportIn").getAssignee()).isNull();

            assertThat(browser.barriers(".whistle-actions")).isEmpty();
            browser.picture("done");
            browser.narrow().see(".whistle-actions h2", "督办");
            assertThat(browser.width()).isLessThanOrEqualTo(360);
            browser.picture("narrow");
        }
        assertThat(family.told(request)).contains(CaseEventKind.SUPERVISION_BEGUN, CaseEventKind.HANDED_OVER);
    }

    @Test
    void what_is_not_answered_is_not_told_as_failed() throws IOException {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        try (Browser browser = Browser.open("supervision-unanswered", port)) {
            signIn(browser, "supervisor");
            browser.press("a[href='#/supervision']", "督办").see(".whistle-actions h2", "督办");
            browser.type("trackingNumber", number(request)).typeInto(SUPERVISED + "textarea", "群众连续反映");

            // it arrives, and the answer is lost on the way
            browser.ask(
                    """
                    const { fetch } = window;
                    window.fetch = (...call) => fetch(...call).then(answer =>
                      call[1]?.method === 'POST' ? Promise.reject(new TypeError('lost')) : answer);
                    done()
                    """);
            browser.press(SUPERVISED + "button.whistle-send", "列入督办");

            assertThat(browser.see(SUPERVISED + ".whistle-failure", "没有收到").getText())
                    .doesNotContain("没有做成");
        }
        assertThat(family.told(request)).containsOnlyOnce(CaseEventKind.SUPERVISION_BEGUN);
    }

    private static String stepOf(Browser browser) {
        return browser.see(INCIDENTS + "tbody td").getText();
    }

    @Test
    void administrators_read_our_own_note_of_the_engine_and_nobody_sees_the_banner() throws IOException {
        try (Browser browser = Browser.open("engine-note", port, "en-US", Scripts.ON)) {
            signIn(browser, "admin");
            browser.press(".whistle-engine-note summary", "end of life of the engine, Camunda 7");
            browser.see(".whistle-engine-note p", "version 7.24.0");
            browser.see(".whistle-engine-note a[href^='https://docs.camunda.org/']", "announcement");
            browser.picture("cockpit");
            browser.press("a[href='#/supervision']", "Supervision").see(".whistle-actions h2", "Supervision");
            browser.see(INCIDENTS + "h4", "Steps that stand still");
            browser.visit("/camunda/app/admin/default/").see(".whistle-engine-note summary", "Camunda 7");
            browser.picture("admin");
            assertThat(browser.textsOf(".ce-eol-banner")).allMatch(String::isEmpty);
        }
        try (Browser browser = Browser.open("engine-note-supervisor", port)) {
            signIn(browser, "supervisor");
            browser.see("a[href='#/supervision']", "督办");
            assertThat(browser.textsOf(".whistle-engine-note")).isEmpty();
            browser.see("[data-looks-only][data-no-deployments] a[href='#/processes']", "流程");
            assertThat(browser.textsOf("a[href='#/tasks'], a[href='#/batch'], a[href='#/repository']"))
                    .allMatch(String::isEmpty);
            browser.visit(PAGE + "#/tasks").see(".whistle-summary", "时限");
            assertThat(browser.textsOf(".ce-eol-banner")).allMatch(String::isEmpty);
        }
    }

    private static void signIn(Browser browser, String account) {
        browser.visit(PAGE)
                .typeExactly("input[type='password']", Http.PASSWORD)
                .typeExactly("input[type='text']", account)
                .press("button[type='submit']", "");
    }
}
