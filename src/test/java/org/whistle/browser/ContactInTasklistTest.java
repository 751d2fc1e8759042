package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import org.junit.jupiter.api.Test;
import org.openqa.selenium.By;
import org.openqa.selenium.support.ui.Select;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.browser.Chromium.Scripts;
import org.whistle.request.Receipt;
import org.whistle.testing.Family;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Reporter;
import org.whistle.testing.WholeApplication;

/** Caseworkers see whom to call when they ask for it, and not before. */
@NeedsChromium
@WholeApplication
class ContactInTasklistTest {

    private static final String CONTACT = ".whistle-contact";
    private static final String NUMBER = CONTACT + " a[href='tel:13812345678']";

    @LocalServerPort
    private int port;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Test
    void a_department_asks_whom_to_call_and_reads_all_who_reported_it() throws Exception {
        Receipt request = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "reportIn");
        Receipt merged = loop.carryUpTo(Reporter.LI.request(Items.RUBBISH), "screenRequest");
        family.merge(merged, request);
        try (Browser browser = Browser.open("contact", port)) {
            openCase(browser, "sanitation", request, "报到");
            assertThat(browser.see(CONTACT).getText()).contains("138****5678").doesNotContain("13812345678");
            browser.picture("masked");

            browser.press(CONTACT + " button", "显示联系方式");
            browser.picture("why");
            browser.press(CONTACT + " button", "查看并记录").see(CONTACT + " .whistle-failure", "此项必填");
            new Select(browser.see(CONTACT + " select")).selectByValue("VERIFY");
            browser.press(CONTACT + " button", "查看并记录").see(NUMBER, "13812345678");
            assertThat(browser.see(CONTACT).getText())
                    .contains(Reporter.WANG.name(), Reporter.WANG.email())
                    .contains(Reporter.LI.name(), Reporter.LI.phone(), number(merged))
                    .doesNotContain("****");
            assertThat(browser.see(CONTACT).findElements(By.tagName("button"))).isEmpty();
            browser.picture("shown");
        }
    }

    @Test
    void who_comes_too_late_is_told_so_beside_the_button() throws Exception {
        Receipt request = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "callBack");
        try (Browser browser = Browser.open("contact-late", port, "en", Scripts.ON)) {
            openCase(browser, "calltaker", request, "Call back");
            browser.see(CONTACT + " button", "Show contact");
            loop.complete(request, "callBack", FirstOptions.of("callBack"));

            browser.press(CONTACT + " button", "Show contact");
            new Select(browser.see(CONTACT + " select")).selectByValue("CALL_BACK");
            browser.press(CONTACT + " button", "Show and record");

            assertThat(browser.see(CONTACT + " .whistle-failure", "task").getText())
                    .doesNotContainPattern("\\p{IsHan}");
            browser.picture("late");
        }
    }

    private static void openCase(Browser browser, String account, Receipt request, String task) {
        new Tasklist(browser)
                .signIn(account)
                .search("本单位待领", number(request))
                .openTask(task)
                .tab("案卷");
        browser.see(CONTACT);
    }
}
