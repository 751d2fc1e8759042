package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.browser.Chromium.Scripts;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** The community opens a case, reads the page about it, and completes the task; nothing there ends nowhere. */
@NeedsChromium
@WholeApplication
class CaseFileInTasklistTest {

    private static final String MY_UNIT = "本单位待领";
    private static final String TABS = ".task-card .nav-tabs li a";
    private static final List<String> DEAD_ENDS = List.of("历史", "说明", "添加备注", "新建任务", "启动流程", "设置跟进日期");

    @LocalServerPort
    private int port;

    @Autowired
    private Loop loop;

    @Autowired
    private Requests requests;

    private Receipt request;

    @BeforeEach
    void file_two_requests_of_one_place() {
        requests.file(wanted());
        request = loop.carryUpTo(wanted(), "screenRequest");
    }

    @Test
    void the_community_reads_the_whole_case_on_one_page_and_completes_its_task() throws Exception {
        try (Browser browser = Browser.open("case-file", port)) {
            Tasklist tasklist = open(browser, "community");

            assertThat(browser.see(Tasklist.CARD, number(request)).getText())
                    .contains("01-02 暴露垃圾", "米市社区")
                    .containsPattern("截止 .* 还剩 \\d+ ");
            String page = browser.see(Tasklist.CASE).getText();
            assertThat(page)
                    .contains(number(request), "01-02 暴露垃圾", "可以做的事", "添加照片", "向居民提问", "并入另一件诉求")
                    .contains("民生反馈", "问题上报", "联商解决", "同一地点和相似的诉求", "米市巷街道", "0571-0000")
                    .contains("王** · 138****5678", "规则判断（")
                    .doesNotContain("王建国", "13812345678", "undefined", "null");
            browser.see(".whistle-map.leaflet-container .leaflet-marker-icon");
            browser.press(".whistle-decisions summary", "规则判断").see(".whistle-decisions li", "设定时限");
            browser.picture("community");
            assertThat(browser.textsOf(".whistle-decisions").get(0))
                    .contains("依据", "第 1 版", "行规则")
                    .doesNotContain("rule_", "true", "DIRECT");
            assertThat(offered(browser)).doesNotContainAnyElementsOf(DEAD_ENDS);
            assertThat(browser.barriers(Tasklist.CASE)).isEmpty();

            tasklist.claim().tab(Tasklist.FORM).choose("吹哨").complete();
            browser.see(".no-task");
        }
        assertThat(loop.openTasks(request)).containsExactly("dispatchWhistle");
    }

    @Test
    void who_reads_english_on_a_small_telephone_reads_the_same() throws Exception {
        try (Browser browser = Browser.open("case-file-narrow", port, "en-US", Scripts.ON)) {
            open(browser, "community");
            browser.narrow();

            browser.see(Tasklist.CASE, "What you can do");
            // the driver itself takes a part for hidden while the page gets narrow
            assertThat(browser.textsOf(Tasklist.CASE).get(0))
                    .contains("Exposed rubbish", "Decided by rules", "Who else works on it", "left")
                    .doesNotContain("可以做的事", "undefined");
            assertThat(widthOf(browser)).isLessThanOrEqualTo(360);
            browser.picture("english");
        }
    }

    @Test
    void on_a_small_telephone_nothing_is_cut_off() throws Exception {
        try (Browser browser = Browser.open("case-file-phone", port)) {
            open(browser, "community");
            browser.narrow();
            browser.see(".whistle-doing h4", "可以做的事");
            assertThat(widthOf(browser)).isLessThanOrEqualTo(360);
            browser.picture("community");
        }
    }

    @Test
    void supervisors_meet_no_dead_end_and_administrators_keep_what_the_engine_offers() throws Exception {
        String task = "/camunda/app/tasklist/default/#/?task="
                + loop.task(request, "screenRequest").getId();
        try (Browser browser = Browser.open("case-file-supervisor", port)) {
            new Tasklist(browser).signIn("supervisor");
            // an old address, with the tab of a part that is left out
            browser.leave().visit(task + "&detailsTab=task-detail-history");
            browser.see(".task-card h2", "研判分流");
            browser.see(".task-card .nav-tabs li.active");
            assertThat(offered(browser)).doesNotContainAnyElementsOf(DEAD_ENDS);
            browser.picture("supervisor");
        }
        try (Browser browser = Browser.open("case-file-admin", port)) {
            new Tasklist(browser).signIn("admin");
            browser.leave().visit(task);
            browser.see(TABS, "历史");
            browser.see("body", "启动流程");
        }
    }

    private static int widthOf(Browser browser) {
        return Integer.parseInt(browser.see(Tasklist.CASE).getDomProperty("scrollWidth"));
    }

    private static List<String> offered(Browser browser) {
        return browser
                .textsOf(TABS + ", .task-card button, .task-card .meta a, header.navbar li a, .navbar li a")
                .stream()
                .map(String::strip)
                .toList();
    }

    private Tasklist open(Browser browser, String account) {
        Tasklist tasklist = new Tasklist(browser)
                .signIn(account)
                .search(MY_UNIT, number(request))
                .openTask("研判分流")
                .tab("案卷");
        browser.see(Tasklist.CASE, number(request));
        return tasklist;
    }

    private static NewRequest wanted() {
        return new NewRequest(
                "楼道里堆了很多纸箱和旧家具，老人过不去，请尽快清走。",
                Items.RUBBISH,
                "米市新村 3 幢 2 单元",
                120.1572,
                30.2859,
                new Contact("王建国", "13812345678", null),
                Channel.PORTAL,
                null,
                null);
    }
}
