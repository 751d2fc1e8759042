package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Family.number;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.Family;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** Caseworkers merge, let go and split in the tab of the case. */
@NeedsChromium
@WholeApplication
class RelationsInTasklistTest {

    private static final String MY_UNIT = "本单位待领";
    private static final String RELATIONS = ".whistle-relations";
    private static final String DEED = ".whistle-doing .whistle-deed";
    private static final String OPEN = DEED + "[open] ";

    @LocalServerPort
    private int port;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Test
    void the_community_merges_a_request_and_the_street_lets_it_go_again() throws Exception {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        try (Browser browser = Browser.open("relations-merged", port)) {
            openCase(browser, "community", request, "研判分流");
            browser.press(DEED + " summary", "并入另一件诉求")
                    .typeInto(OPEN + "[name='into']", number(request))
                    .press(OPEN + "button", "并案");
            browser.see(OPEN + ".whistle-failure", "不能并入自己");
            browser.picture("refused");

            browser.typeInto(OPEN + "[name='into']", number(leading)).press(OPEN + "button", "并案");
            browser.see(".whistle-said", "已并案");
            assertThat(browser.see(RELATIONS).getText()).contains("已并入", number(leading));
            browser.picture("merged");
        }
        try (Browser browser = Browser.open("relations-undone", port)) {
            openCase(browser, "street", leading, "派遣吹哨单");
            assertThat(browser.see(RELATIONS).getText())
                    .contains("共 2 件诉求反映同一事项", number(request), "三官弄 3 号门口的情况，请派人来看。");
            browser.press(RELATIONS + " li div:last-child dd", "三官弄").picture("leading");

            browser.press(RELATIONS + " li button", "撤销并案").see(".whistle-said", "已撤销并案");
            assertThat(loop.view(request).status()).isEqualTo(Status.OPEN);
            assertThat(family.active(request)).hasSize(1);
        }
    }

    @Test
    void the_community_splits_a_request_into_three() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        try (Browser browser = Browser.open("relations-split", port)) {
            openCase(browser, "community", request, "研判分流");
            browser.press(DEED + " summary", "拆分为几件诉求").press(OPEN + "button", "再加一个部分");
            for (int part = 0; part < 3; part++) {
                browser.typeInto(OPEN + "[name='parts[%d].item']".formatted(part), part == 2 ? "99-99" : Items.RUBBISH)
                        .typeInto(OPEN + "[name='parts[%d].description']".formatted(part), "第 " + part + " 处的垃圾");
            }
            browser.press(OPEN + ".whistle-send button", "拆分").see(OPEN + ".whistle-failure", "99-99");
            browser.picture("refused");

            browser.typeInto(OPEN + "[name='parts[2].item']", Items.NEIGHBOURS)
                    .press(OPEN + ".whistle-send button", "拆分");
            browser.see(".whistle-said", "已拆分");
            browser.picture("split");
        }
        assertThat(loop.view(request).parts()).hasSize(3);
    }

    private static void openCase(Browser browser, String account, Receipt request, String task) {
        new Tasklist(browser)
                .signIn(account)
                .search(MY_UNIT, number(request))
                .openTask(task)
                .tab("案卷");
        browser.see(".whistle-doing h4", "可以做的事");
    }
}
