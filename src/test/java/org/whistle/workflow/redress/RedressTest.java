package org.whistle.workflow.redress;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.AppealPeople.assertDone;
import static org.whistle.testing.Family.number;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.CaseEventKind;
import org.whistle.request.Receipt;
import org.whistle.servicelevel.Standing;
import org.whistle.testing.Family;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.Redress;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What follows from an appeal: who is told, what the ladder does, and what goes with the new number. */
@WholeApplication
class RedressTest {

    @Autowired
    private Redress redress;

    @Autowired
    private Loop loop;

    @Autowired
    private Http http;

    @Autowired
    private Family family;

    @Autowired
    private JdbcClient database;

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void a_delay_that_is_upheld_is_supervised_at_once_and_its_watch_goes_along() {
        Receipt late = redress.late();
        assertThat(family.promiseOf(late).standing()).isLessThan(Standing.SUPERVISED);
        redress.appeal(late, "DELAY", "NOBODY_CAME");

        assertDone(redress.decide(late, "supervisor", "UPHOLD", "已责成本周办结"));

        assertThat(family.promiseOf(late).standing()).isEqualTo(Standing.SUPERVISED);
        assertThat(noticesOf(late, "SUPERVISED")).contains("sanitation");
        loop.runDueTimers(late);
        assertThat(family.promiseOf(late).standing()).isGreaterThanOrEqualTo(Standing.SUPERVISED);
        assertThat(family.told(late).stream()
                        .filter(CaseEventKind.SUPERVISED::equals)
                        .count())
                .as("each clock takes the step once")
                .isEqualTo(family.pictureOf(late).clocks().stream()
                        .filter(clock -> clock.standing().compareTo(Standing.SUPERVISED) >= 0)
                        .count());
    }

    @Test
    void a_delay_that_is_not_upheld_moves_nothing() {
        Receipt late = redress.late();
        Standing before = family.promiseOf(late).standing();
        redress.appeal(late, "DELAY", "NO_NEWS");

        assertDone(redress.decide(late, "supervisor", "REJECT", "正在按计划办理"));

        assertThat(family.promiseOf(late).standing()).isEqualTo(before);
    }

    @Test
    void supervisors_who_stay_silent_are_reminded_once_and_the_resident_reads_it() {
        Receipt asked = redress.redoAsked();
        loop.runDueTimers(asked);
        assertThat(noticesOf(asked, "RESIDENT_APPEAL_OVERDUE")).isEmpty();

        TurnableClock.INSTANCE.turn(Duration.ofDays(15));
        loop.runDueTimers(asked);

        assertThat(noticesOf(asked, "RESIDENT_APPEAL_OVERDUE")).containsExactly("role-supervisor");
        assertThat(redress.page(asked)).contains("复核已超过期限");
        assertThat(loop.openTasks(asked)).containsExactly(Redress.REVIEW);
        assertDone(redress.decide(asked, "supervisor", "REJECT", "已经办结"));
        assertThat(loop.isRunning(asked)).isFalse();
    }

    @Test
    void a_photo_comes_with_the_appeal_and_is_seen_by_whoever_decides_and_by_whoever_does_it_again() {
        Receipt closed = redress.closed();
        Answer refused = appealOnPage(closed, "不是照片".getBytes(StandardCharsets.UTF_8));
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("id=\"appealPicture-mistake\"", "又堆了");
        assertThat(loop.openTasks(closed)).isEmpty();

        assertThat(appealOnPage(closed, Photos.jpeg(60, 40)).status()).isIn(200, 302, 303);

        String task = loop.task(closed, Redress.REVIEW).getId();
        String picture = http.get("/api/cases/of-task/" + task)
                .as("supervisor")
                .answer()
                .body()
                .at("/residentAppeal/pictures/0/id")
                .asText();
        assertThat(picture).isNotBlank();
        assertThat(http.get("/api/cases/of-task/" + task + "/attachments/" + picture)
                        .as("supervisor")
                        .bytes()
                        .statusCode())
                .isEqualTo(200);
        assertThat(redress.page(closed)).contains("与这次要求一起提交的照片").doesNotContain("撤回这张");

        Receipt again = redress.redone(closed);
        assertThat(redress.page(again)).contains("/api/requests/" + number(again) + "/attachments/" + picture);
        String dispatch = loop.task(again, "dispatchWhistle").getId();
        assertThat(http.get("/api/cases/of-task/" + dispatch)
                        .as("street")
                        .answer()
                        .body()
                        .at("/evidence/pictures")
                        .findValuesAsText("id"))
                .contains(picture);
    }

    @Test
    void who_guesses_the_secret_leaves_no_picture() {
        Receipt closed = redress.closed();
        Receipt wrong = new Receipt(closed.trackingNumber(), "wrong", null);

        assertThat(appealOnPage(wrong, Photos.jpeg(60, 40)).status()).isEqualTo(404);
        assertThat(database.sql("select count(*) from whistle.attachment where tracking_number = ? and task is null")
                        .param(number(closed))
                        .query(Integer.class)
                        .single())
                .isZero();
    }

    private Answer appealOnPage(Receipt request, byte[] file) {
        return http.post(
                        "/requests/" + number(request) + "/appeal?secret=" + request.secret(),
                        new Multipart()
                                .field("kind", "REDO")
                                .field("appealReason", "CAME_BACK")
                                .field("appealWords", "又堆了")
                                .model("appealPicture", "photo.jpg", file))
                .with("Accept-Language", "zh-CN")
                .answer();
    }

    private List<String> noticesOf(Receipt request, String news) {
        return database.sql("select distinct recipient from whistle.notice where tracking_number = ? and news = ?")
                .params(number(request), news)
                .query(String.class)
                .list();
    }
}
