package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.browser.Chromium.Scripts;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** What supervisors see in Cockpit of cases that are over, and of those that run. */
@NeedsChromium
@WholeApplication
class HistoryInCockpitTest {

    private static final String FOUND = ".whistle-found";
    private static final String BADGE = ".whistle-diagram .whistle-badge";

    @LocalServerPort
    private int port;

    @Autowired
    private Loop loop;

    private Receipt request;
    private String number;

    @BeforeEach
    void a_case_that_is_over() {
        request = loop.fileUpTo(Items.RUBBISH, "callBack");
        loop.complete(request, "callBack", Map.of("solved", "YES", "satisfaction", "SATISFIED"));
        loop.assertEnded(request, Status.CLOSED);
        number = request.trackingNumber().value();
    }

    @Test
    void a_supervisor_finds_a_case_that_is_over_by_its_number_and_sees_the_way_it_went() throws Exception {
        try (Browser browser = Browser.open("history", port)) {
            new CockpitHistory(browser).signIn("supervisor");
            browser.press("a[href='#/history']", "历史案卷").see(".whistle-history-page h2", "历史案卷");
            browser.see(FOUND + " table");
            browser.picture("search");
            assertThat(browser.barriers(".whistle-history-page")).isEmpty();

            browser.type("number", number).press(".whistle-search button", "查找");
            browser.see(".whistle-told", "已列出 1 件");
            browser.see(FOUND + " td", "已办结");
            assertThat(browser.textsOf(FOUND + " tbody tr")).hasSize(1);
            browser.press(FOUND + " td a", number).see(".whistle-file h2", number);
            browser.see(BADGE, "1 ·");
            browser.see(BADGE, "6 ·");
            browser.picture("case");
            assertThat(browser.text()).contains("步骤与用时", "签收报到", "其中工作时间", "决策表的判定", "命中的规则", "没有发生过故障", "案卷记录", "三官弄");
            assertThat(browser.barriers(".whistle-history-page")).isEmpty();

            browser.back().see(FOUND + " td a", number);
            browser.press(".whistle-search a", "清除条件").see(".whistle-told", "已列出");
            browser.type("number", "999999-2").press(".whistle-search button", "查找");
            browser.see(".whistle-told", "没有符合条件的案卷");
            browser.picture("nothing");
        }
    }

    @Test
    void it_is_readable_on_a_small_telephone() throws Exception {
        try (Browser browser = Browser.open("history-narrow", port)) {
            CockpitHistory cockpit = new CockpitHistory(browser.narrow()).signIn("supervisor");
            cockpit.open("/history?number=" + number);
            browser.see(FOUND + " td a", number);
            assertThat(browser.width()).isLessThanOrEqualTo(360);
            browser.picture("search");
            browser.press(FOUND + " td a", number).see(".whistle-file h2", number);
            browser.see(BADGE);
            assertThat(browser.width()).isLessThanOrEqualTo(360);
            browser.picture("case");
            assertThat(browser.barriers(".whistle-history-page")).isEmpty();
        }
    }

    @Test
    void who_reads_english_reads_it_in_english() throws Exception {
        try (Browser browser = Browser.open("history-english", port, "en", Scripts.ON)) {
            new CockpitHistory(browser).signIn("supervisor").open("/history?case=" + number);
            browser.see(BADGE, "under 1 min");
            assertThat(browser.see(".whistle-file", "There was no incident").getText())
                    .contains("Steps and durations", "Report in", "Rule that matched");
            browser.picture("case");
        }
    }

    @Test
    void an_instance_has_a_tab_with_its_case_and_a_definition_says_where_cases_wait() throws Exception {
        Receipt open = loop.fileUpTo(Items.RUBBISH, "reportIn");
        try (Browser browser = Browser.open("history-instance", port)) {
            CockpitHistory cockpit = new CockpitHistory(browser).signIn("supervisor");
            cockpit.open("/process-instance/" + loop.instance(open).getId() + "/runtime");
            browser.press(".tabbed a, .nav-tabs a", "案卷")
                    .see(".whistle-case-tab h3", open.trackingNumber().value());
            assertThat(browser.see(".whistle-case-tab").getText()).contains("案卷记录", "办理中");
            browser.picture("tab");

            cockpit.open("/process-definition/" + loop.task(open, "reportIn").getProcessDefinitionId() + "/runtime");
            browser.see(".whistle-badge", "现有");
            browser.picture("definition");
        }
    }

    @Test
    void whoever_may_not_look_is_shown_no_way_to_it() throws Exception {
        try (Browser browser = Browser.open("history-modeler", port)) {
            new CockpitHistory(browser).signIn("modeler").open("/history");
            browser.see(".whistle-failure", "没有权限");
            assertThat(browser.textsOf("[cam-widget-header] a[href='#/history']"))
                    .isEmpty();
        }
    }
}
