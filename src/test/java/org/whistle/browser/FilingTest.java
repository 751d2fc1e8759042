package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.browser.Chromium.Scripts;
import org.whistle.evidence.Attachments;
import org.whistle.request.Channel;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.Photos;
import org.whistle.testing.WholeApplication;

/** Filing a request, by everybody: with scripts and without, by keyboard alone, on a small telephone, in large type. */
@NeedsChromium
@WholeApplication
class FilingTest {

    private static final String LAMP = "路灯坏了好几天了，晚上看不见路";
    private static final String SUBMIT = "form.card[method='post'] button:not([type])";
    private static final Pattern RECEIPT = Pattern.compile("/requests/[0-9-]+\\?secret=.*&filed");

    @LocalServerPort
    private int port;

    @Autowired
    private Requests requests;

    @Autowired
    private Attachments attachments;

    @TempDir
    private Path folder;

    @Test
    void what_is_written_brings_items_to_choose_from_and_similar_requests_to_join() throws Exception {
        Receipt first = filed("yq-05", "02-03");
        try (Browser browser = Browser.open("filing-scripts", port)) {
            browser.visit("/").see("#file").sendKeys(photo("lamp.jpg") + "\n" + photo("pole.jpg"));
            browser.see("#previews img[alt='pole.jpg']");
            browser.press("#building option[value$='yq-05']", "").type("description", LAMP);
            browser.press("#suggested input[value='02-03']", "").see("#similar", number(first));
            assertThat(browser.textsOf("#list")).containsExactly("");
            browser.picture("suggested");

            browser.press("#suggested input[value='OTHER']", "").see("#list");
            browser.press("#item option[value='01-02']", "").press("#suggested input[value='02-03']", "");
            assertThat(browser.textsOf("#list")).containsExactly("");
            browser.see("#similar", number(first));

            browser.press("#similar input[value='" + number(first) + "']", "").picture("chosen");
            browser.press(SUBMIT, "提交诉求").see(".receipt", "已加入附近的同一件诉求");
            assertThat(attachments.of(browser.textsOf(".receipt .code").get(0))).hasSize(2);
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void while_danger_is_written_the_numbers_to_call_stand_above_the_button_until_it_is_denied() throws Exception {
        try (Browser browser = Browser.open("filing-danger", port)) {
            browser.visit("/").type("description", "楼道里有很浓的煤气味").see("#warned .danger a[href='tel:119']");
            browser.see("#send label", "不是紧急情况");
            assertThat(browser.textsOf("#send button")).containsExactly("提交诉求");
            assertThat(browser.picture("asked").barriers()).isEmpty();

            browser.type("description", LAMP).see("#suggested input[value='02-03']");
            assertThat(browser.textsOf("#warned .danger")).isEmpty();

            browser.type("description", "楼道里有很浓的煤气味").see("#send label", "不是紧急情况");
            browser.press("#send button", "提交诉求").see("#calls .danger a[href='tel:119']");
            browser.press("#send label", "不是紧急情况").press("#send button", "提交诉求");
            browser.see(".receipt", "已收到您的诉求");
            assertThat(browser.complaints()).isEmpty();
        }
    }

    @Test
    void without_scripts_everything_is_filed_and_nothing_has_to_be_chosen_twice() throws Exception {
        Receipt first = filed("yq-06", "02-03");
        try (Browser browser = Browser.open("filing-without-scripts", port, "zh-CN", Scripts.OFF)) {
            browser.narrow().visit("/").type("description", LAMP).type("address", "单元门口");
            browser.press("#building option[value$='yq-06']", "").press("#item option[value='02-03']", "");
            browser.see("#file").sendKeys(photo("lamp.jpg"));
            browser.picture("written").press(SUBMIT, "提交诉求");

            browser.see(".intro", "您的诉求和照片已经提交");
            browser.see("#similar", number(first));
            browser.picture("asked").press("#similar label", "都不是").press(SUBMIT, "继续");
            browser.see(".receipt", "已收到您的诉求");
            String number = browser.textsOf(".receipt .code").get(0);
            assertThat(attachments.of(number)).hasSize(1);
            assertThat(requests.view(number, browser.textsOf(".receipt .code").get(1))
                            .item())
                    .isEqualTo("02-03");
        }
    }

    @Test
    void the_keyboard_alone_is_enough() throws Exception {
        try (Browser browser = Browser.open("filing-keyboard", port)) {
            Keyboard keyboard =
                    browser.visit("/").keyboard().tabTo("description").type(LAMP);
            browser.see("#suggested input[value='02-03']");
            keyboard.tabTo("address").type("米市新村 3 幢").tabTo("suggested").type(Keys.SPACE);
            browser.picture("chosen");
            keyboard.tabTo("phone").type("13812345678").tabTo("submit").type(Keys.ENTER);

            browser.address(RECEIPT);
            String number = browser.textsOf(".receipt .code").get(0);
            String secret = browser.textsOf(".receipt .code").get(1);
            assertThat(requests.view(number, secret).item()).isEqualTo("02-03");
            assertThat(requests.view(number, secret).address()).isEqualTo("米市新村 3 幢");
        }
    }

    @ParameterizedTest
    @CsvSource({"zh-CN,normal", "en,large"})
    void each_page_on_the_way_is_open_to_everybody_on_a_small_telephone(String language, String size) throws Exception {
        filed("yq-07", "02-03");
        try (Browser browser = Browser.open("filing-" + size, port, language, Scripts.ON)) {
            browser.narrow().visit("/?size=" + size).see("#filing");
            assertOpen(browser, "empty");
            browser.press(SUBMIT, "").see("#description-mistake");
            assertOpen(browser, "mistakes");

            browser.visit("/").press("#building option[value$='yq-07']", "").type("description", LAMP + " streetlight");
            browser.press("#suggested input[value='02-03']", "").see("#similar");
            browser.see("#file").sendKeys(photo("lamp.jpg"));
            browser.see("#previews img");
            assertOpen(browser, "suggested");

            // one that comes while somebody writes is asked for in between
            filed("yq-07", "02-03");
            browser.leaveBy(SUBMIT, "").see("#similar");
            assertOpen(browser, "between");
            browser.press(SUBMIT, "").see(".receipt");
            assertOpen(browser, "receipt");

            browser.visit("/nowhere").see("main h1");
            assertOpen(browser, "trouble");
        }
    }

    @Test
    void photos_that_are_too_large_together_are_not_even_sent() throws Exception {
        String large = file("large.jpg", new byte[31 << 20]);
        try (Browser browser = Browser.open("filing-large", port)) {
            browser.visit("/").type("description", LAMP).see("#file").sendKeys(large);
            browser.press(SUBMIT, "提交诉求").see("#previews", "超过 30 MB");
            assertThat(browser.valueOf("description")).isEqualTo(LAMP);
        }
        try (Browser browser = Browser.open("filing-large-without", port, "zh-CN", Scripts.OFF)) {
            browser.visit("/").type("description", LAMP).see("#file").sendKeys(large);
            browser.press(SUBMIT, "提交诉求").see("main", "什么也没有保存");
            browser.picture("refused").back().see("#filing");
            assertThat(browser.valueOf("description")).isEqualTo(LAMP);
        }
    }

    private static void assertOpen(Browser browser, String step) {
        browser.picture(step);
        assertThat(browser.width()).as(step).isLessThanOrEqualTo(360);
        assertThat(browser.barriers()).as(step).isEmpty();
        // a page that says what is wrong is itself an answer of that kind
        assertThat(browser.complaints())
                .as(step)
                .allMatch(said ->
                        List.of("mistakes", "trouble").contains(step) && said.matches(".*a status of 40[04] \\(\\)"));
    }

    private String photo(String name) throws IOException {
        return file(name, Photos.another());
    }

    private String file(String name, byte[] content) throws IOException {
        return Files.write(folder.resolve(name), content).toAbsolutePath().toString();
    }

    private Receipt filed(String building, String item) {
        return requests.file(new NewRequest(
                "灯不亮", item, null, null, null, null, Channel.PORTAL, null, null, "330105001052-" + building));
    }
}
