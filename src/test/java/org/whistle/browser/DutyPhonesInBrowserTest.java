package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.browser.Chromium.Scripts;
import org.whistle.organisation.DutyPhones;
import org.whistle.testing.Http;
import org.whistle.testing.WholeApplication;

/** An administrator keeps the telephones of units in a browser, with scripts or without, on a screen and a telephone. */
@NeedsChromium
@WholeApplication
class DutyPhonesInBrowserTest {

    private static final String UNIT = "#unit-justice ";

    @LocalServerPort
    private int port;

    @Autowired
    private DutyPhones phones;

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void a_number_is_mended_where_it_stands_and_taken_away_after_a_question(Scripts scripts) throws Exception {
        phones.set("justice", "0571-0000 1018");
        try (Browser browser = Browser.open("duty-phones-" + scripts, port, "zh-CN", scripts)) {
            browser.visit("/account")
                    .typeInto("[name='username']", "admin")
                    .typeInto("[name='password']", Http.PASSWORD)
                    .press("main button", "");
            browser.press("header nav a[href='/duty-phones']", "值班电话").see("h1", "单位值班电话");
            assertThat(browser.barriers()).as("list").isEmpty();
            browser.picture("list");

            browser.typeInto("#phone-justice", "找小王").press(UNIT + "button", "保存");
            browser.see(".mistakes", "司法所 · 值班电话只能是数字");
            assertThat(browser.barriers()).as("refused").isEmpty();
            browser.typeInto("#phone-justice", "0571-0000 2002").press(UNIT + "button", "保存");
            browser.see(".said", "司法所的值班电话现在是 0571-0000 2002。");

            browser.typeInto("#phone-justice", "").press(UNIT + "button", "保存");
            browser.see(".asked", "0571-0000 2002");
            assertThat(browser.barriers()).as("asked").isEmpty();
            assertThat(browser.narrow().width()).isLessThanOrEqualTo(360);
            browser.picture("asked");
            browser.press(".asked button", "删除").see(".said", "司法所不再有值班电话。");
            browser.picture("narrow");
            assertThat(browser.complaints()).allMatch(one -> one.contains("status of 400"));
        } finally {
            phones.set("justice", "0571-0000 1018");
        }
    }
}
