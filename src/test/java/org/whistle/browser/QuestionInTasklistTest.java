package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.browser.Chromium.Scripts;
import org.whistle.request.Receipt;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** A caseworker asks in the tab of the case, the resident answers on the page, the caseworker reads it. */
@NeedsChromium
@WholeApplication
class QuestionInTasklistTest {

    private static final String MY_UNIT = "本单位待领";
    private static final String ASKING = ".whistle-questioning";
    private static final String OPEN = ".whistle-doing .whistle-deed[open] ";

    @LocalServerPort
    private int port;

    @Autowired
    private Loop loop;

    @Test
    void what_is_asked_in_tasklist_is_answered_on_the_page_and_read_in_tasklist() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        try (Browser browser = Browser.open("question-asked", port)) {
            openCase(browser, request);
            browser.press(".whistle-doing summary", "向居民提问").see(OPEN, "最迟");
            browser.picture("terms");
            browser.press(OPEN + "button", "发送").see(OPEN + ".whistle-failure", "此项必填");
            browser.typeInto(OPEN + "textarea", "垃圾堆在几号门口？<b>靠墙吗？</b>").press(OPEN + "button", "发送");
            browser.see(".whistle-said", "已向居民提问");
            assertThat(browser.see(ASKING).getText()).contains("<b>靠墙吗？</b>", "待答复", "时限暂停", "撤回");
            browser.picture("asked");
        }
        try (Browser browser = Browser.open("question-page", port, "zh-CN", Scripts.OFF)) {
            browser.visit("/requests/%s?secret=%s".formatted(request.trackingNumber(), request.secret()));
            browser.see(".question", "<b>靠墙吗？</b>");
            browser.picture("open");
            browser.press(".question button", "提交答复").see(".mistakes", "您的答复");
            browser.picture("empty");
            browser.typeInto("#answer", "三号门口，靠墙那一堆。").press(".question button", "提交答复");
            browser.see(".said", "已收到您的答复");
            browser.see("#questions", "三号门口，靠墙那一堆。");
            browser.picture("answered");
        }
        try (Browser browser = Browser.open("question-read", port)) {
            openCase(browser, request);
            assertThat(browser.see(ASKING, "三号门口").getText()).contains("已答复");
            browser.see(".whistle-doing summary", "向居民提问");
            browser.picture("answered");
        }
    }

    private static void openCase(Browser browser, Receipt request) {
        new Tasklist(browser)
                .signIn("sanitation")
                .search(MY_UNIT, request.trackingNumber().value())
                .openTask("报到")
                .tab("案卷");
        browser.see(".whistle-doing");
    }
}
