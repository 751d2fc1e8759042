package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.browser.Chromium.Scripts;
import org.whistle.request.Receipt;
import org.whistle.request.RequestView;
import org.whistle.request.Requests;
import org.whistle.request.Status;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** What residents see and do on their own pages. */
@NeedsChromium
@WholeApplication
class PortalTest {

    private static final String WORDS = "楼道灯坏了一个星期，晚上看不见。";
    private static final String SUBMIT = "form.card[method='post'] button:not([type])";

    @LocalServerPort
    private int port;

    @Autowired
    private Requests requests;

    @Autowired
    private Loop loop;

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void a_resident_files_follows_and_withdraws_with_and_without_scripts(Scripts scripts) throws Exception {
        try (Browser browser = Browser.open("portal-scripts-" + scripts, port, "zh-CN", scripts)) {
            browser.visit("/").type("description", WORDS).type("address", "米市新村 3 幢 2 单元");
            browser.picture("written").press(SUBMIT, "提交诉求");

            browser.see(".receipt", "已收到您的诉求");
            browser.picture("receipt");
            // the button to copy the link comes with the script
            assertThat(browser.textsOf("#copy")).containsExactly(scripts == Scripts.ON ? "复制链接" : "");
            String number = browser.textsOf(".receipt .code").get(0);
            String secret = browser.textsOf(".receipt .code").get(1);
            RequestView filed = requests.view(number, secret);
            assertThat(filed.description()).isEqualTo(WORDS);
            assertThat(filed.address()).isEqualTo("米市新村 3 幢 2 单元");

            browser.press("#link", number).see("h1", number);
            browser.see(".stages [aria-current='step']", "问题上报");
            assertThat(browser.textsOf(".receipt")).isEmpty();
            browser.picture("followed");

            browser.press("details.card summary", "撤回").type("reason", "已经修好了");
            browser.press(".stern", "确认撤回").see("[role='status']", "您的诉求已撤回。");
            browser.picture("withdrawn");
            assertThat(requests.view(number, secret).status()).isEqualTo(Status.WITHDRAWN);
            assertThat(browser.textsOf(".stern")).isEmpty();
        }
    }

    @Test
    void what_is_wrong_stands_at_its_field_and_nothing_typed_is_lost() throws Exception {
        try (Browser browser = Browser.open("portal-mistakes", port)) {
            browser.visit("/").type("address", "米市新村 3 幢").type("phone", "13812345678");

            browser.press(SUBMIT, "提交诉求").see("#description-mistake");
            browser.picture("empty");
            assertThat(browser.valueOf("address")).isEqualTo("米市新村 3 幢");
            assertThat(browser.valueOf("phone")).isEqualTo("13812345678");

            String tooLong = "很".repeat(10_001);
            browser.paste("description", tooLong).press(SUBMIT, "提交诉求");
            browser.see("#description-mistake", "最多 10,000 个字符");
            browser.picture("too-long");
            assertThat(browser.valueOf("description")).isEqualTo(tooLong);
            assertThat(browser.valueOf("address")).isEqualTo("米市新村 3 幢");
        }
    }

    @Test
    void a_resident_evaluates_what_was_done() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        try (Browser browser = Browser.open("portal-evaluation", port)) {
            browser.visit(follow(request)).press("input[name='solved'][value='yes']", "");
            browser.press("input[name='satisfaction'][value='SATISFIED']", "").type("comment", "清理得很干净");
            browser.picture("answered").press(SUBMIT, "提交评价");

            browser.see("[role='status']", "谢谢，您的评价已记录。");
            browser.see(".standing", "已办结");
            browser.picture("closed");
            loop.assertEnded(request, Status.CLOSED);
        }
    }

    @Test
    void who_reads_english_gets_english_pages() throws Exception {
        Receipt request = loop.file(Items.RUBBISH);
        try (Browser browser = Browser.open("portal-english", port, "en", Scripts.ON)) {
            browser.visit("/").picture("filing");
            browser.see("html[lang='en'] h1");
            assertThat(browser.see("main").getText()).doesNotContainPattern("\\p{IsHan}");

            browser.press(SUBMIT, "").see("#description-mistake");
            assertThat(browser.see("main").getText()).doesNotContainPattern("\\p{IsHan}");

            browser.visit(follow(request)).picture("following");
            assertThat(browser.textsOf(".stages, .standing, .history, aside .facts dt"))
                    .isNotEmpty()
                    .noneSatisfy(text -> assertThat(text).containsPattern("\\p{IsHan}"));
        }
    }

    @Test
    void pages_fit_a_small_telephone() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        try (Browser browser = Browser.open("portal-narrow", port)) {
            browser.narrow().visit("/").picture("filing");
            assertThat(browser.width()).isLessThanOrEqualTo(360);

            browser.press(SUBMIT, "提交诉求").see("#description-mistake");
            assertThat(browser.picture("mistake").width()).isLessThanOrEqualTo(360);

            browser.visit(follow(request) + "&filed").see(".receipt");
            assertThat(browser.picture("receipt").width()).isLessThanOrEqualTo(360);
        }
    }

    private static String follow(Receipt request) {
        return "/requests/%s?secret=%s".formatted(request.trackingNumber().value(), request.secret());
    }
}
