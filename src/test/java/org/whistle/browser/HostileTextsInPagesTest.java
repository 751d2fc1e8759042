package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.camunda.bpm.engine.task.Task;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.evaluation.Answer;
import org.whistle.evaluation.Evaluations;
import org.whistle.evaluation.Satisfaction;
import org.whistle.gate.HostileTexts;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** A request that is full of markup, looked at in a real browser wherever it is shown: nothing of it runs. */
@NeedsChromium
@WholeApplication
class HostileTextsInPagesTest {

    private static final String MY_UNIT = "本单位待领";

    @LocalServerPort
    private int port;

    @Autowired
    private Requests requests;

    @Autowired
    private Loop loop;

    @Autowired
    private Evaluations evaluations;

    @Test
    void nothing_runs_on_the_residents_page() throws Exception {
        Receipt request = workedOnUpTo("callBack");
        try (Browser browser = Browser.open("hostile-portal", port)) {
            browser.visit("/requests/" + request.trackingNumber().value() + "?secret=" + request.secret());

            browser.see("h1", request.trackingNumber().value());
            assertThat(browser.hasRun(HostileTexts.SENTINEL)).isFalse();
            assertThat(browser.complaints())
                    .as("what the browser says of the page")
                    .isEmpty();
            assertThat(browser.text()).doesNotContain(HostileTexts.EVALUATED);
        }
    }

    @Test
    void nothing_runs_in_tasklist() throws Exception {
        Receipt again = workedOnUpTo("callBack");
        evaluations.answer(
                again.trackingNumber().value(),
                again.secret(),
                new Answer(false, Satisfaction.NOT_SATISFIED, HostileTexts.TOGETHER, "CAME_BACK"));
        try (Browser browser = Browser.open("hostile-tasklist", port)) {
            new Tasklist(browser)
                    .signIn("street")
                    .search(MY_UNIT, again.trackingNumber().value())
                    .openTask("派遣吹哨单")
                    .tab("案卷");

            browser.see(Tasklist.CASE, HostileTexts.ALL.get(0));
            browser.see(Tasklist.CASE, HostileTexts.ALL.get(5));
            browser.picture("case");
            assertThat(browser.hasRun(HostileTexts.SENTINEL)).isFalse();
            assertThat(browser.textsOf(Tasklist.CASE + " img[src='x'], " + Tasklist.CASE + " svg[onload]"))
                    .isEmpty();
            assertThat(browser.text()).doesNotContain(HostileTexts.EVALUATED);
            assertThat(browser.complaints()).noneMatch(HostileTextsInPagesTest::isAboutPolicy);
        }
    }

    @Test
    void nothing_runs_in_cockpit_and_its_pages_keep_their_policy() throws Exception {
        Receipt request = loop.carryUpTo(hostile(), "screenRequest");
        String instance = loop.task(request, "screenRequest").getProcessInstanceId();
        try (Browser browser = Browser.open("hostile-cockpit", port)) {
            browser.visit("/camunda/app/cockpit/default/")
                    .typeExactly("input[type='password']", Http.PASSWORD)
                    .typeExactly("input[type='text']", "admin")
                    .press("button[type='submit']", "");
            browser.see(".dashboard, [cam-widget-header], .main-content");
            browser.visit("/camunda/app/cockpit/default/#/process-instance/" + instance + "/runtime?tab=variables-tab");

            browser.see(".ctn-view, .process-instance, .ctn-main", "");
            browser.see("table", "");
            browser.picture("variables");
            assertThat(browser.hasRun(HostileTexts.SENTINEL)).isFalse();
            assertThat(browser.complaints()).noneMatch(HostileTextsInPagesTest::isAboutPolicy);
        }
    }

    private static boolean isAboutPolicy(String complaint) {
        return complaint.contains("Content Security Policy") || complaint.contains("unsafe-eval");
    }

    /** Staff write the same into every text of every form on the way. */
    private Receipt workedOnUpTo(String task) throws IOException {
        Receipt request = requests.file(hostile());
        for (int step = 0; step < 40 && !loop.openTasks(request).contains(task); step++) {
            Task next = loop.tasksOf(request).get(0);
            Map<String, Object> answers = new HashMap<>(FirstOptions.of(next.getTaskDefinitionKey()));
            textsOf(next.getTaskDefinitionKey()).forEach(field -> answers.put(field, HostileTexts.ALL.get(0)));
            loop.complete(next, answers);
        }
        return request;
    }

    private static List<String> textsOf(String task) throws IOException {
        String file = task.replaceAll("([A-Z])", "-$1").toLowerCase(Locale.ROOT) + ".form";
        return new ObjectMapper()
                .readTree(Path.of("forms", file).toFile()).findParents("key").stream()
                        .filter(field -> field.path("type").asText().equals("textarea"))
                        .map(field -> field.path("key").asText())
                        .toList();
    }

    private static NewRequest hostile() {
        return new NewRequest(
                HostileTexts.TOGETHER,
                Items.RUBBISH,
                HostileTexts.ALL.get(1),
                null,
                null,
                // whoever writes the name of the reporter where residents read is refused
                new Contact(HostileTexts.ALL.get(2), "13812345678", null),
                Channel.PORTAL,
                null,
                null);
    }
}
