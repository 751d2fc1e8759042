package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.casework.Question;
import org.whistle.gate.HostileTexts;
import org.whistle.request.Receipt;
import org.whistle.servicelevel.QuestionPauses;
import org.whistle.testing.Family;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** A question and an answer full of markup, on the resident's page and in Tasklist: nothing of them runs. */
@NeedsChromium
@WholeApplication
class HostileQuestionTest {

    private static final String ASKING = ".whistle-questioning";

    @LocalServerPort
    private int port;

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private QuestionPauses pauses;

    @Test
    void nothing_of_a_question_or_its_answer_runs() throws Exception {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Question first = pauses.askPausing(Family.number(request), "sanitation", HostileTexts.TOGETHER);
        http.post(
                        "/api/requests/%s/questions/%s/answer".formatted(request.trackingNumber(), first.id()),
                        "{\"answer\": \"<img src=x onerror=window.__xss=9>\"}")
                .with("X-Request-Secret", request.secret())
                .answer();
        pauses.askPausing(Family.number(request), "sanitation", HostileTexts.TOGETHER);

        try (Browser browser = Browser.open("hostile-question", port)) {
            browser.visit("/requests/%s?secret=%s".formatted(request.trackingNumber(), request.secret()));
            browser.see(".question", HostileTexts.ALL.get(0));
            browser.see("#questions", "window.__xss=9");
            assertThat(browser.hasRun(HostileTexts.SENTINEL)).isFalse();
            assertThat(browser.text()).doesNotContain(HostileTexts.EVALUATED);
            assertThat(browser.complaints()).isEmpty();
        }
        try (Browser browser = Browser.open("hostile-question-tasklist", port)) {
            new Tasklist(browser)
                    .signIn("sanitation")
                    .search("本单位待领", request.trackingNumber().value())
                    .openTask("报到")
                    .tab("案卷");
            browser.see(ASKING, "window.__xss=9");
            assertThat(browser.hasRun(HostileTexts.SENTINEL)).isFalse();
            assertThat(browser.textsOf(ASKING + " img[src='x']")).isEmpty();
            assertThat(browser.text()).doesNotContain(HostileTexts.EVALUATED);
        }
    }
}
