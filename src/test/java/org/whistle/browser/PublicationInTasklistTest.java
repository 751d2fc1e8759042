package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import java.io.IOException;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.request.PublicStanding;
import org.whistle.request.Publications;
import org.whistle.request.Receipt;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** An officer of the community takes a request off the public board in the tab of the case. */
@NeedsChromium
@WholeApplication
class PublicationInTasklistTest {

    private static final String PART = ".whistle-publication";
    private static final String OPEN = ".whistle-doing .whistle-deed[open] ";

    @LocalServerPort
    private int port;

    @Autowired
    private Loop loop;

    @Autowired
    private Publications publications;

    @Test
    void a_request_is_withheld_with_a_reason_and_released_again() throws IOException {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        try (Browser browser = Browser.open("publication", port)) {
            new Tasklist(browser)
                    .signIn("community")
                    .search("本单位待领", number(request))
                    .openTask("研判分流")
                    .tab("案卷");
            browser.see(PART, "研判之后公开。");

            browser.press(".whistle-doing summary", "设为不公开").press(OPEN + "button", "确定");
            browser.see(OPEN + ".whistle-failure", "此项必填");
            browser.typeInto(OPEN + "textarea", "照片里有人").picture("reason").press(OPEN + "button", "确定");
            browser.see(".whistle-said", "已设为不公开。");
            browser.see(PART + "[data-standing='WITHHELD']", "不公开：工作人员已设定。");
            assertThat(publications.standing(number(request))).isEqualTo(PublicStanding.WITHHELD);
            browser.picture("withheld");

            browser.press(".whistle-doing summary", "恢复公开").typeInto(OPEN + "textarea", "照片已换");
            browser.press(OPEN + "button", "确定").see(PART + "[data-standing='UNSCREENED']", "研判之后公开。");
        }
    }
}
