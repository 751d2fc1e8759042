package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.evidence.Attachments;
import org.whistle.testing.Photos;
import org.whistle.testing.WholeApplication;

/** Who made mistakes mends them, and chooses no photo twice. */
@WholeApplication
@NeedsChromium
class RefusedFilingTest {

    private static final String SUBMIT = "#send button";

    @LocalServerPort
    private int port;

    @Autowired
    private Attachments attachments;

    @TempDir
    private Path folder;

    @Test
    void the_photos_of_a_refused_form_stay_chosen() throws Exception {
        Path photo = Files.write(folder.resolve("lamp.jpg"), Photos.jpeg(640, 480));
        try (Browser browser = Browser.open("refused", port)) {
            browser.narrow().visit("/").type("phone", "call me").type("email", "nobody");
            browser.see("#file").sendKeys(photo.toAbsolutePath().toString());
            browser.see("#previews img");

            browser.press(SUBMIT, "提交诉求").see(".mistakes a[href='#description']");
            browser.see("#phone-mistake");
            browser.see("#email-mistake");
            browser.see("#description[aria-invalid='true']");
            browser.see("#previews img[alt='lamp.jpg']");
            assertThat(browser.picture("mistakes").barriers()).isEmpty();

            browser.type("description", "单元门口的墙皮掉下来了").type("phone", "13812345678");
            browser.press(SUBMIT, "提交诉求").see("#description:not([aria-invalid])");
            browser.see(".mistakes a[href='#email']");
            assertThat(browser.textsOf(".mistakes li")).hasSize(1);
            assertThat(browser.textsOf("#phone-mistake")).isEmpty();

            browser.type("email", "");
            browser.press(SUBMIT, "提交诉求").see(".receipt");
            assertThat(attachments.of(browser.textsOf(".receipt .code").get(0))).hasSize(1);
        }
    }

    @Test
    void danger_that_is_only_seen_when_it_is_sent_leaves_the_photos_too() throws Exception {
        Path photo = Files.write(folder.resolve("pipe.jpg"), Photos.jpeg(320, 240));
        try (Browser browser = Browser.open("refused-danger", port)) {
            browser.visit("/").see("#file").sendKeys(photo.toAbsolutePath().toString());
            browser.type("description", "楼道里有很浓的煤气味").press(SUBMIT, "提交诉求");
            browser.see("#warned .danger a[href='tel:119']");
            assertThat(browser.textsOf("#always .emergency")).isEmpty();

            browser.press("#send label", "不是紧急情况").press(SUBMIT, "提交诉求").see(".receipt");
            assertThat(attachments.of(browser.textsOf(".receipt .code").get(0))).hasSize(1);
        }
    }
}
