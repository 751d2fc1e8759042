package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.browser.Chromium.Scripts;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** The page of a request in all the states it can come to: whole, narrow enough, and open to everybody. */
@NeedsChromium
@WholeApplication
class FollowTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Loop loop;

    @ParameterizedTest
    @CsvSource({"zh-CN,normal", "en,large"})
    void each_state_is_open_to_everybody_on_a_small_telephone(String language, String size) throws Exception {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Receipt merged = screened(Map.of(
                "screening",
                "MERGE",
                "reclassify",
                "KEEP",
                "mergeInto",
                leading.trackingNumber().value()));
        Receipt refused = screened(
                Map.of("screening", "REFUSE", "reclassify", "KEEP", "ground", "ANOTHER_BODY", "note", "请拨打 12345"));
        Receipt withdrawn = loop.file(Items.RUBBISH);
        loop.withdraw(withdrawn);
        Receipt closed = loop.fileUpTo(Items.RUBBISH, "callBack");
        loop.complete(closed, "callBack", FirstOptions.of("callBack"));
        Map<String, Receipt> states = Map.of(
                "filed", loop.file(Items.RUBBISH),
                "leading", leading,
                "merged", merged,
                "refused", refused,
                "withdrawn", withdrawn,
                "closed", closed,
                "evaluable", loop.fileUpTo(Items.RUBBISH, "callBack"));

        try (Browser browser = Browser.open("follow-" + language, port, language, Scripts.ON)) {
            browser.narrow();
            states.forEach((state, request) -> {
                browser.visit(path(request) + "&size=" + size + "&" + state).see(".now");
                browser.picture(state);
                assertThat(browser.width()).as(state).isLessThanOrEqualTo(360);
                assertThat(browser.barriers()).as(state).isEmpty();
                assertThat(browser.complaints()).as(state).isEmpty();
            });
        }
    }

    @ParameterizedTest
    @EnumSource(Scripts.class)
    void a_resident_follows_to_the_end_and_evaluates(Scripts scripts) throws Exception {
        Receipt request = loop.file(Items.RUBBISH);
        try (Browser browser = Browser.open("follow-scripts-" + scripts, port, "zh-CN", scripts)) {
            browser.visit(path(request) + "&filed").see(".receipt .qr-code img");
            browser.visit(path(request)).see("#not-yet", "评价在办理结果核实后开放");
            while (!loop.openTasks(request).contains("callBack")) {
                var task = loop.tasksOf(request).get(0);
                loop.complete(task, FirstOptions.of(task.getTaskDefinitionKey()));
            }

            browser.press(".again a", "刷新").see(".now", "请您评价");
            browser.press("input[name='solved'][value='yes']", "");
            browser.press("input[name='satisfaction'][value='SATISFIED']", "");
            browser.press("form.card[method='post'] button:not([type])", "提交评价");

            browser.see(".standing", "已办结");
            loop.assertEnded(request, Status.CLOSED);
        }
    }

    @Test
    void who_was_refused_reads_why_on_top() throws Exception {
        Receipt refused = screened(
                Map.of("screening", "REFUSE", "reclassify", "KEEP", "ground", "ANOTHER_BODY", "note", "请拨打 12345"));
        try (Browser browser = Browser.open("follow-refused", port)) {
            browser.visit(path(refused)).see(".standing", "请拨打 12345");
        }
    }

    private Receipt screened(Map<String, Object> answers) {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        loop.complete(request, "screenRequest", answers);
        return request;
    }

    private static String path(Receipt request) {
        return "/requests/%s?secret=%s".formatted(request.trackingNumber().value(), request.secret());
    }
}
