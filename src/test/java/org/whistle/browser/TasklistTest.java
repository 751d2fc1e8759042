package org.whistle.browser;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.evaluation.Answer;
import org.whistle.evaluation.Evaluations;
import org.whistle.evaluation.Satisfaction;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** What caseworkers see and do in Tasklist. */
@NeedsChromium
@WholeApplication
class TasklistTest {

    private static final String PHONE = "13812345678";
    private static final String MINE = "我的任务";
    private static final String MY_UNIT = "本单位待领";
    private static final String CHECK = "现场核查";

    @LocalServerPort
    private int port;

    @Autowired
    private Requests requests;

    @Autowired
    private Loop loop;

    @Autowired
    private Evaluations evaluations;

    private Receipt request;

    @BeforeEach
    void file_a_request() {
        request = requests.file(new NewRequest(
                "楼下垃圾三天没人收，味道很大。",
                Items.RUBBISH,
                "米市新村 3 幢东侧",
                null,
                null,
                new Contact("王建国", PHONE, null),
                Channel.PORTAL,
                null,
                null));
    }

    @Test
    void the_grid_worker_finds_reads_claims_and_completes_what_residents_report() throws Exception {
        String number = request.trackingNumber().value();
        try (Browser browser = Browser.open("tasklist-grid", port)) {
            Tasklist tasklist = new Tasklist(browser).signIn("grid");
            browser.picture("signed-in");
            String session = browser.session();
            assertThat(tasklist.filters())
                    .hasSize(3)
                    .anyMatch(name -> name.startsWith(MINE))
                    .anyMatch(name -> name.startsWith(MY_UNIT))
                    .anyMatch(name -> name.startsWith("已超期"));

            tasklist.search(MY_UNIT, number);
            assertThat(browser.see(Tasklist.CARD, number).getText())
                    .contains("01-02 暴露垃圾")
                    .containsPattern("截止 \\d\\d-\\d\\d \\d\\d:\\d\\d 还剩 \\d+ ");
            browser.picture("card");

            tasklist.openTask(CHECK).tab("案卷");
            assertThat(browser.see(Tasklist.CASE, number).getText())
                    .contains("楼下垃圾三天没人收，味道很大。", "米市新村 3 幢东侧", "王** · 138****5678", "问题上报")
                    .containsPattern("截止\\s+\\d{4}年\\d+月\\d+日 \\d\\d:\\d\\d")
                    .doesNotContain(PHONE, "王建国");
            browser.picture("case");
            // to read a case must not change the session that Tasklist is asking with at the same time
            assertThat(browser.session()).isEqualTo(session);

            tasklist.claim().tab(Tasklist.FORM).choose("未发现").complete();
            browser.see(Tasklist.SAID, "此项必填");
            browser.picture("refused");
            assertThat(loop.openTasks(request)).containsExactly("checkOnSite");

            tasklist.search(MINE, number);
            browser.see(Tasklist.CARD, number);
            tasklist.openTask(CHECK).tab(Tasklist.FORM).choose("未发现").write("17:30 到场，垃圾已清走。");
            browser.picture("with-note");
            tasklist.complete();
            browser.see(".no-task");
            browser.see(".tasks-list", Tasklist.NOTHING);
            browser.picture("done");
            assertThat(loop.openTasks(request)).containsExactly("screenRequest");
        }
    }

    @Test
    void another_unit_does_not_see_the_grid_workers_task() throws Exception {
        try (Browser browser = Browser.open("tasklist-sanitation", port)) {
            Tasklist tasklist = new Tasklist(browser).signIn("sanitation");

            tasklist.search(MY_UNIT, request.trackingNumber().value());

            browser.see(".tasks-list", Tasklist.NOTHING);
            browser.picture("nothing-of-others");
            assertThat(browser.textsOf(Tasklist.CARD)).isEmpty();
        }
    }

    @Test
    void the_sanitation_department_finds_its_own_task_when_the_whistle_is_blown() throws Exception {
        Receipt whistled = loop.fileUpTo(Items.RUBBISH, "reportIn");
        try (Browser browser = Browser.open("tasklist-whistled", port)) {
            Tasklist tasklist = new Tasklist(browser).signIn("sanitation");

            tasklist.search(MY_UNIT, whistled.trackingNumber().value()).openTask("报到");

            tasklist.tab("案卷");
            assertThat(browser.see(Tasklist.CASE, "已呼叫的部门").getText()).contains("环卫", "牵头", "部门响应");
            browser.picture("case");
        }
    }

    @Test
    void the_street_reads_what_the_resident_finds_missing_when_it_is_done_again() throws Exception {
        Receipt again = loop.fileUpTo(Items.RUBBISH, "callBack");
        evaluations.answer(
                again.trackingNumber().value(),
                again.secret(),
                new Answer(false, Satisfaction.NOT_SATISFIED, "桶边又堆满了", "CAME_BACK"));
        try (Browser browser = Browser.open("tasklist-again", port)) {
            Tasklist tasklist = new Tasklist(browser).signIn("street");

            tasklist.search(MY_UNIT, again.trackingNumber().value()).openTask("派遣吹哨单");

            tasklist.tab("案卷");
            assertThat(browser.see(Tasklist.CASE, "居民评价").getText())
                    .contains("第 1 轮办理", "居民本人评价", "未解决", "不满意", "问题又出现了", "桶边又堆满了")
                    .doesNotContain("不计入");
            browser.picture("case");
        }
    }
}
