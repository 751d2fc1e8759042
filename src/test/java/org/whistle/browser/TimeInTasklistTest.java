package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.WebElement;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.browser.Chromium.Scripts;
import org.whistle.request.Receipt;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** What caseworkers see of clocks in Tasklist, and what they do about them. */
@NeedsChromium
@WholeApplication
class TimeInTasklistTest {

    private static final String MY_UNIT = "本单位待领";
    private static final String TIME = ".whistle-time";
    private static final String CLOCK = ".whistle-clocks li";
    private static final String DEED = ".whistle-deed";
    private static final String BELL = ".whistle-bell-place button.whistle-bell";
    private static final String NOTICE = ".whistle-notices li";

    @LocalServerPort
    private int port;

    @Autowired
    private Loop loop;

    private Receipt request;
    private String number;

    @BeforeEach
    void a_department_is_called() {
        request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        number = request.trackingNumber().value();
    }

    @Test
    void a_department_asks_for_a_pause_the_street_grants_it_and_the_case_shows_it() throws Exception {
        try (Browser browser = Browser.open("time-asked", port)) {
            openCase(browser, "sanitation", "报到");
            assertThat(browser.see(CLOCK, "报到").getText()).contains("环卫", "截止", "还剩", "正常");
            browser.picture("clocks");

            browser.press(DEED + " summary", "记录首次联系").typeInto(DEED + "[open] textarea", "10:20 电话联系，约周五上门");
            browser.press(DEED + "[open] button", "记录").see(".whistle-said", "已记录联系情况");
            assertThat(browser.see(CLOCK, "首次联系").getText()).contains("按时完成");
            browser.picture("contacted");

            browser.press(DEED + " summary", "申请暂停或延期").press(DEED + "[open] button", "提交申请");
            browser.see(DEED + "[open] .whistle-failure", "此项必填");
            browser.picture("incomplete");
            ask(browser, "60");
            browser.see(DEED + "[open] .whistle-failure", "10 个工作日");
            browser.picture("too-long");
            ask(browser, "3");
            browser.see(".whistle-said", "已提交申请");
            assertThat(browser.see(".whistle-extensions li", "暂停").getText())
                    .contains("等待居民配合", "3 个工作日", "待审批", "居民出差");
            browser.picture("asked");
        }
        try (Browser browser = Browser.open("time-granted", port)) {
            Tasklist tasklist = openCase(browser, "street", "延期审批");
            browser.see(".whistle-extensions li", "居民出差");
            assertThat(browser.see(BELL).getText()).containsPattern("通知\\s*\\d+");
            browser.press(BELL, "通知").see(NOTICE, number);
            browser.picture("notices");
            readNotice(browser);

            tasklist.claim().tab(Tasklist.FORM).complete();
            browser.see(".no-task");
            assertThat(loop.openTasks(request)).containsExactly("reportIn");
        }
        try (Browser browser = Browser.open("time-paused", port)) {
            openCase(browser, "sanitation", "报到");
            assertThat(browser.see(CLOCK, "办结承诺").getText()).contains("已暂停", "暂停至");
            browser.picture("paused");

            browser.press(DEED + " button", "恢复计时").see(".whistle-said", "已恢复计时");
            assertThat(browser.see(CLOCK, "办结承诺").getText()).contains("正常").doesNotContain("暂停至");
            browser.picture("resumed");
        }
    }

    @Test
    void whoever_only_reads_a_case_sees_its_clocks_and_no_forms() throws Exception {
        try (Browser browser = Browser.open("time-supervisor", port)) {
            Tasklist tasklist = new Tasklist(browser).signIn("supervisor");
            browser.leave()
                    .visit("/camunda/app/tasklist/default/#/?task="
                            + loop.task(request, "reportIn").getId());
            browser.see(".task-card h2", "报到");
            tasklist.tab("案卷");

            browser.see(TIME, "办结承诺");
            assertThat(browser.textsOf(".whistle-doing summary")).doesNotContain("记录首次联系", "申请暂停或延期", "向居民提问");
        }
    }

    @Test
    void who_reads_english_reads_of_clocks_in_english_on_a_small_telephone_too() throws Exception {
        try (Browser browser = Browser.open("time-english", port, "en", Scripts.ON)) {
            openCase(browser, "sanitation", "Report in");
            assertThat(browser.see(TIME).getText())
                    .contains("Promise", "Report in", "Resolution", "Within time")
                    .doesNotContainPattern("\\p{IsHan}");
            browser.see(".whistle-doing summary", "Record the first contact");
            browser.picture("clocks");
        }
    }

    /** Fills in the open form and sends it. */
    private static void ask(Browser browser, String length) {
        new Select(browser.see(DEED + "[open] [name='reason']")).selectByValue("WAITING_FOR_RESIDENT");
        browser.typeInto(DEED + "[open] [name='length']", length)
                .typeInto(DEED + "[open] [name='evidence']", "居民出差，约定周五到场")
                .press(DEED + "[open] button", "提交申请");
    }

    private void readNotice(Browser browser) {
        WebElement notice = browser.see(NOTICE + ".whistle-unread", number);
        notice.findElement(By.tagName("button")).click();
        browser.see(NOTICE + ".whistle-read", number);
    }

    private Tasklist openCase(Browser browser, String account, String task) {
        Tasklist tasklist = new Tasklist(browser).signIn(account);
        tasklist.search(MY_UNIT, number).openTask(task).tab("案卷");
        browser.see(TIME);
        return tasklist;
    }
}
