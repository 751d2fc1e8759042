package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.openqa.selenium.Keys;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.browser.Chromium.Scripts;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Photos;
import org.whistle.testing.Redress;
import org.whistle.testing.WholeApplication;

/** Whoever needs another language or larger type finds it where reading matters most, and loses nothing by it. */
@NeedsChromium
@WholeApplication
class ReadingTest {

    @LocalServerPort
    private int port;

    @Autowired
    private JdbcClient database;

    @Autowired
    private Loop loop;

    @TempDir
    private Path folder;

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void a_refused_filing_is_read_in_english_and_in_large_type_and_keeps_what_was_typed(Scripts scripts)
            throws Exception {
        try (Browser browser = Browser.open("reading-" + scripts, port, "zh-CN", scripts)) {
            browser.narrow().visit("/").type("description", "路灯坏了").type("phone", "12");
            browser.press("#send button", "提交诉求").see(".mistakes", "电话");
            browser.picture("refused");

            browser.press("button[name='language']", "English").see(".mistakes", "telephone number");
            assertThat(browser.valueOf("description")).isEqualTo("路灯坏了");
            browser.picture("english");

            browser.press("button[name='size']", "Larger text").see("html.large .mistakes", "telephone number");
            assertThat(browser.valueOf("description")).isEqualTo("路灯坏了");
            assertThat(browser.valueOf("phone")).isEqualTo("12");
            assertThat(browser.picture("large").width()).isLessThanOrEqualTo(360);
            assertThat(browser.barriers()).isEmpty();

            // Enter in a field sends the form off, and chooses no size
            browser.type("phone", "13812345678").see("#phone").sendKeys(Keys.ENTER);
            browser.see(".receipt", "received your request");
        }
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void another_language_of_a_whole_filing_files_nothing_and_keeps_its_words(Scripts scripts) throws Exception {
        long before = requests();
        try (Browser browser = Browser.open("unsent-" + scripts, port, "zh-CN", scripts)) {
            browser.visit("/").type("description", "楼道灯坏了").type("name", "王五");

            browser.press("button[name='language']", "English").see("h1", "Report a matter");
            assertThat(browser.valueOf("description")).isEqualTo("楼道灯坏了");
            assertThat(browser.textsOf(".mistakes")).isEmpty();

            browser.press("button[name='size']", "Larger text").see("html.large #filing");
            assertThat(browser.valueOf("name")).isEqualTo("王五");
        }
        assertThat(requests()).isEqualTo(before);
    }

    @Test
    void with_a_photo_chosen_nothing_is_filed_either_and_the_page_says_that_it_is_gone() throws Exception {
        long before = requests();
        Path photo = Files.write(folder.resolve("lamp.jpg"), Photos.jpeg(320, 240));
        try (Browser browser = Browser.open("unsent-photo", port)) {
            browser.visit("/").type("description", "楼道灯坏了").see("#file").sendKeys(photo.toString());
            browser.see("#previews img");

            browser.press("button[name='language']", "English").see(".said", "Photos could not be kept");
            browser.picture("english");
            assertThat(browser.valueOf("description")).isEqualTo("楼道灯坏了");
        }
        assertThat(requests()).isEqualTo(before);
    }

    @Test
    void words_that_are_not_sent_are_not_left_on_the_page_of_a_request_unasked() throws Exception {
        Receipt request = loop.file(Items.RUBBISH);
        try (Browser browser = Browser.open("unsent-follow", port)) {
            browser.visit(Redress.path(request)).see(".now");
            assertThat(browser.asksBeforeLeaving()).isFalse();

            browser.press("summary", "撤回诉求").type("reason", "好".repeat(1001));
            assertThat(browser.asksBeforeLeaving()).isTrue();

            browser.press("#form-withdrawal button", "").see(".mistakes");
            assertThat(browser.asksBeforeLeaving()).isTrue();
            browser.press("button[name='language']", "English").see(".mistakes", "at most 1,000");
            browser.picture("english");
        }
        assertThat(loop.view(request).status()).isEqualTo(Status.OPEN);
    }

    private long requests() {
        return database.sql("select count(*) from whistle.resident_request")
                .query(Long.class)
                .single();
    }
}
