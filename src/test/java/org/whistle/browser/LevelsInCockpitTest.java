package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.browser.Chromium.Scripts;
import org.whistle.request.Receipt;
import org.whistle.supervision.LevelProjector;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.OtherDistrict;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** The page 时限 of Cockpit, for the supervisor of a district of its own. */
@NeedsChromium
@WholeApplication
class LevelsInCockpitTest {

    private static final String COCKPIT = "/camunda/app/cockpit/default/";
    private static final String PAGE = ".whistle-levels";
    private static final String RISK = PAGE + " [data-part='risk'] ";

    @LocalServerPort
    private int port;

    @Autowired
    private Loop loop;

    @Autowired
    private OtherDistrict district;

    @Autowired
    private LevelProjector projector;

    private Receipt request;
    private String number;

    @BeforeEach
    void a_district_with_a_case() {
        district.moveIn();
        request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        district.take(request);
        number = request.trackingNumber().value();
        projector.project();
    }

    @AfterEach
    void as_it_was() {
        TurnableClock.INSTANCE.reset();
        district.moveOut();
    }

    private Browser signedIn(Browser browser, String account) {
        return browser.visit(COCKPIT)
                .typeExactly("input[type='password']", Http.PASSWORD)
                .typeExactly("input[type='text']", account)
                .press("button[type='submit']", "");
    }

    @Test
    void a_supervisor_sees_an_overdue_case_appear_when_time_is_over_and_opens_it() throws Exception {
        try (Browser browser = Browser.open("levels", port)) {
            signedIn(browser, OtherDistrict.SUPERVISOR);
            browser.see(".whistle-summary", "邻区的时限");
            browser.press("a[href='#/service-levels']", "时限").see(PAGE + " h2", "邻区的时限");
            browser.see(RISK, "没有即将到期或逾期的承诺");
            browser.picture("before");
            browser.press(".whistle-period", "自选").see(".whistle-days");
            browser.press(".whistle-days button", "查看").see(PAGE + " .whistle-totals", "进行中");
            browser.type("to", "01012020").press(".whistle-days button", "查看");
            browser.see(".whistle-days [role='alert']", "请对调");
            assertThat(browser.see(PAGE + " .whistle-totals").getText()).contains("进行中");
            browser.picture("refused");
            browser.press(".whistle-period", "本季度").see(PAGE + " [role='status']", "历史数据");
            browser.see(".whistle-period:focus", "本季度");
        }
        TurnableClock.INSTANCE.turn(Duration.ofDays(20));
        loop.runDueTimers(request);
        projector.project();
        // a session of weeks ago is over
        try (Browser browser = Browser.open("levels-late", port)) {
            signedIn(browser, OtherDistrict.SUPERVISOR);
            browser.see(".whistle-summary .whistle-number", number);
            browser.picture("entrance");
            browser.press("a[href='#/service-levels']", "时限").see(RISK + ".whistle-number", number);
            assertThat(browser.see(RISK + "tbody tr", number).getText()).contains("联商解决", "环卫", "邻区社区");
            browser.see("[data-part='rungs'] tbody tr", "已逾期");
            assertThat(browser.see("[data-part='units'] thead").getText()).contains("按时", "即将到期", "已暂停");
            browser.see(".whistle-chart canvas");
            assertThat(browser.barriers(PAGE)).isEmpty();
            browser.picture("overdue");

            browser.press(RISK + ".whistle-number", number);
            browser.address(Pattern.compile("process-instance/[0-9a-f-]+"));
            browser.see("body", number).getText();
            browser.picture("instance");

            browser.narrow().visit(COCKPIT + "#/service-levels").see(RISK + ".whistle-number", number);
            browser.picture("narrow");
        }
    }

    @Test
    void on_a_telephone_and_in_english() throws Exception {
        TurnableClock.INSTANCE.turn(Duration.ofDays(20));
        try (Browser browser = Browser.open("levels-narrow", port, "en-US", Scripts.ON)) {
            signedIn(browser, OtherDistrict.SUPERVISOR);
            browser.see(".whistle-summary", "Service levels of Other district");
            browser.narrow().visit(COCKPIT + "#/service-levels").see(PAGE + " h2", "Service levels of Other district");
            browser.see(RISK + ".whistle-number", number);
            browser.see(PAGE, "Overdue");
            assertThat(browser.text()).doesNotContain("undefined", "即将到期", "NaN");
            browser.picture("page");
        }
    }

    @Test
    void who_models_processes_sees_no_way_to_it() throws Exception {
        try (Browser browser = Browser.open("levels-modeler", port)) {
            signedIn(browser, "modeler");
            browser.see("a[href='#/processes']");
            browser.visit(COCKPIT + "#/service-levels").see(PAGE, "只有督办员和管理员可以查看时限");
            assertThat(browser.textsOf("a[href='#/service-levels']")).isEmpty();
        }
    }
}
