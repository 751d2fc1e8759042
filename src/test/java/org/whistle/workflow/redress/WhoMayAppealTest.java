package org.whistle.workflow.redress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.AppealPeople.assertDone;
import static org.whistle.testing.AppealPeople.assertRefused;
import static org.whistle.testing.Family.number;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.request.Status;
import org.whistle.testing.Family;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Redress;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Which of several requests about a matter can be appealed, and who decides and who does not. */
@WholeApplication
class WhoMayAppealTest {

    @Autowired
    private Redress redress;

    @Autowired
    private Loop loop;

    @Autowired
    private Http http;

    @Autowired
    private Family family;

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void who_was_closed_with_the_leading_request_asks_for_a_redo_of_their_own() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "submitResult");
        Receipt follower = loop.file(Items.RUBBISH);
        family.merge(follower, leading);
        redress.close(leading);

        assertThat(redress.appeal(follower, "REDO", "PARTLY_SOLVED").status()).isEqualTo(201);
        Receipt again = redress.redone(follower);

        assertThat(loop.view(again).redoOf()).isEqualTo(number(follower));
        assertThat(loop.view(leading).redoneAs()).isNull();
        assertThat(loop.openTasks(leading)).isEmpty();
    }

    @Test
    void who_waits_behind_another_request_tells_of_the_delay_of_their_own_promise() {
        Receipt late = redress.late();
        TurnableClock.INSTANCE.reset();
        Receipt follower = loop.file(Items.RUBBISH);
        family.merge(follower, late);
        assertRefused(redress.appeal(follower, "DELAY", "NO_NEWS"), 409, "没有超期");
        TurnableClock.INSTANCE.turn(Duration.ofDays(31));

        assertThat(redress.appeal(follower, "DELAY", "NO_NEWS").status()).isEqualTo(201);
        assertDone(redress.decide(follower, "supervisor", "UPHOLD", "已责成办理"));
        assertThat(loop.view(follower).status()).isEqualTo(Status.MERGED);
    }

    @Test
    void what_was_split_is_appealed_part_by_part() {
        Receipt whole = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        List<Receipt> parts = family.split(whole, Items.RUBBISH, Items.RUBBISH);
        parts.forEach(redress::close);
        assertThat(loop.view(whole).status()).isEqualTo(Status.CLOSED);

        assertRefused(redress.appeal(whole, "REDO", "NOT_SOLVED"), 409, "拆分后的那一件");
        assertThat(redress.page(whole)).contains("在有问题的那一部分的页面上");
        assertThat(redress.appeal(parts.get(1), "REDO", "NOT_SOLVED").status()).isEqualTo(201);
        assertThat(loop.view(redress.redone(parts.get(1))).redoOf()).isEqualTo(number(parts.get(1)));
    }

    @Test
    void what_was_done_again_can_be_asked_for_once_more() {
        Receipt first = redress.redoAsked();
        Receipt second = redress.redone(first);
        redress.close(second);
        assertThat(redress.appeal(second, "REDO", "CAME_BACK").status()).isEqualTo(201);
        Receipt third = redress.redone(second);

        assertThat(loop.view(third).redoOf()).isEqualTo(number(second));
        assertThat(loop.view(second).redoOf()).isEqualTo(number(first));
        assertRefused(redress.appeal(first, "REDO", "CAME_BACK"), 409, "已经提出过");
        assertThat(redress.page(first)).contains("已用新的受理编号重新办理", number(second));
    }

    @ParameterizedTest
    @ValueSource(strings = {"grid", "community", "street", "sanitation", "calltaker", "modeler"})
    void nobody_but_supervisors_reads_or_decides_an_appeal(String account) {
        Receipt asked = redress.redoAsked();
        String task = loop.task(asked, Redress.REVIEW).getId();

        assertThat(redress.decide(asked, account, "REJECT", "不予支持").status()).isIn(401, 403, 404);
        Http.Answer read = http.get("/api/cases/of-task/" + task).as(account).answer();

        assertThat(read.status()).as(read.text()).isIn(403, 404);
        assertThat(read.text()).doesNotContain("垃圾又堆起来了");
        assertThat(loop.openTasks(asked)).containsExactly(Redress.REVIEW);
    }

    @Test
    void hostile_words_stay_words_wherever_they_are_read() {
        Receipt closed = redress.closed();
        String words = "<script>alert(1)</script>${7*7}#{1}' onload=x <img src=x>";
        assertThat(redress.appeal(closed, "REDO", "OTHER", words).status()).isEqualTo(201);

        String task = loop.task(closed, Redress.REVIEW).getId();
        assertThat(http.get("/api/cases/of-task/" + task)
                        .as("supervisor")
                        .answer()
                        .body()
                        .at("/residentAppeal/words")
                        .asText())
                .isEqualTo(words);
        assertDone(redress.decide(closed, "supervisor", "REJECT", "<b>不</b>支持 ${7*7}"));

        assertThat(redress.page(closed))
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;", "${7*7}", "&lt;b&gt;不&lt;/b&gt;支持")
                .doesNotContain("<script>alert", "<img src=x", "<b>不</b>");
        assertThat(loop.variablesOf(closed)).noneMatch(value -> value.contains("script") || value.contains("支持"));
    }

    @Test
    void an_administrator_who_keeps_the_task_going_reads_why_and_no_words() {
        Receipt asked = redress.redoAsked();
        String task = loop.task(asked, Redress.REVIEW).getId();

        Http.Answer read = http.get("/api/cases/of-task/" + task).as("admin").answer();

        assertThat(read.body().at("/residentAppeal/reasonText").asText()).isNotBlank();
        assertThat(read.text()).doesNotContain("垃圾又堆起来了");
    }

    @Test
    void a_field_that_is_not_of_the_form_is_refused_and_the_task_stays() {
        Receipt asked = redress.redoAsked();

        assertThat(http.submit(
                                loop.task(asked, Redress.REVIEW),
                                Map.of("residentAppealDecision", "UPHOLD", "residentAppeal", "1"))
                        .as("supervisor")
                        .answer()
                        .status())
                .isBetween(400, 409);
        assertThat(loop.openTasks(asked)).containsExactly(Redress.REVIEW);
    }
}
