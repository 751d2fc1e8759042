package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.whistle.correspondence.IncomingText;
import org.whistle.correspondence.IncomingTexts;
import org.whistle.testing.Http;
import org.whistle.testing.Telephone;
import org.whistle.testing.WholeApplication;

/** A call taker sorts what came, in a browser, with whatever means they have. */
@NeedsChromium
@WholeApplication
class TriageInBrowserTest {

    private static final String PUT = "form[action$='/case'] button";

    @LocalServerPort
    private int port;

    @Autowired
    private ApplicationContext application;

    @Autowired
    private IncomingTexts texts;

    @Test
    void nothing_of_the_pages_keeps_anybody_out() throws Exception {
        // given
        String number = new Telephone(application).file().trackingNumber().value();
        texts.take(
                UUID.randomUUID().toString(),
                new IncomingText(new Telephone(application).number(), number + " 垃圾还在。", null));

        try (Browser browser = Browser.open("triage", port)) {
            // when
            browser.visit("/triage")
                    .typeInto("[name='username']", "calltaker")
                    .typeInto("[name='password']", Http.PASSWORD)
                    .press("main button", "");
            browser.see(".mails", "短信");

            // then
            assertThat(browser.barriers()).as("list").isEmpty();

            // when
            browser.press(".mails form button", "查看并记录").see("#description");
            assertThat(browser.barriers()).as("one").isEmpty();
            browser.press(PUT, "归入案卷").see(".sure", number);

            // then
            assertThat(browser.barriers()).as("asked").isEmpty();
            assertThat(browser.narrow().width()).isLessThanOrEqualTo(360);
            assertThat(browser.complaints()).isEmpty();
        }
    }
}
