package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.List;
import java.util.Set;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.casework.Question;
import org.whistle.casework.Questions;
import org.whistle.evidence.Attachment;
import org.whistle.evidence.Attachments;
import org.whistle.request.PersonalDataEraser;
import org.whistle.request.PersonalKind;
import org.whistle.request.Receipt;
import org.whistle.servicelevel.QuestionPauses;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Family;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.NoticesOf;
import org.whistle.testing.Photos;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Questions on the page of a request: several at once, with pictures, and what stays of them. */
@WholeApplication
class QuestionPageTest {

    private static final String ASKED = "垃圾堆在几号门口？";
    /** Nine o'clock in China, long ago: what is told while the clock is turned is older than all else. */
    private static final Instant MONDAY = Instant.parse("2026-03-02T01:00:00Z");

    private static final String ASKED_TOO = "楼上漏水几天了？";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private Questions questions;

    @Autowired
    private QuestionPauses pauses;

    @Autowired
    private Attachments attachments;

    @Autowired
    private PersonalDataEraser eraser;

    @Autowired
    private PlatformTransactionManager transactions;

    private Receipt request;

    @BeforeEach
    void a_department_is_called() {
        request = loop.fileUpTo(Items.RUBBISH, "reportIn");
    }

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void each_units_question_is_answered_by_itself() {
        Question one = pauses.askPausing(number(), "sanitation", ASKED);
        Question other = pauses.askPausing(number(), "housing", ASKED_TOO);
        assertThat(page("")).contains(ASKED, ASKED_TOO, "环卫问");

        Answer empty = answer(other, new Multipart().field("answer", ""));
        assertThat(empty.text()).containsOnlyOnce("id=\"answer\"").containsOnlyOnce("class=\"mistake\"");
        assertThat(answer(other, new Multipart().field("answer", "三天了")).status())
                .isEqualTo(303);

        assertThat(state(other)).isEqualTo(Question.State.ANSWERED);
        assertThat(state(one)).isEqualTo(Question.State.OPEN);
        assertThat(page("")).contains("三天了", "提交答复");
    }

    @Test
    void a_refused_picture_is_told_at_its_field_and_nothing_is_stored() {
        Question question = pauses.askPausing(number(), "sanitation", ASKED);

        Answer refused = answer(
                question,
                new Multipart()
                        .field("answer", "三号门口")
                        .file("家.svg", "image/svg+xml", "<svg/>".getBytes(StandardCharsets.UTF_8)));

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text())
                .contains("id=\"answerPicture-mistake\"", "href=\"#answerPicture\"", "三号门口</textarea>")
                .doesNotContain("id=\"file-mistake\"");
        assertThat(state(question)).isEqualTo(Question.State.OPEN);
        assertThat(pictures()).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({"三号门口, &again=yes", "' ', ''"})
    void a_photo_that_does_not_come_back_with_the_words_is_told(String words, String again) {
        Question question = pauses.askPausing(number(), "sanitation", ASKED);
        Multipart wordsAlone = new Multipart().field("answer", words);

        assertThat(answer(question, withPicture(words), again).text()).contains("照片没有保留");
        assertThat(answer(question, wordsAlone, again).text()).doesNotContain("照片没有保留");
        assertThat(state(question)).isEqualTo(Question.State.OPEN);
        assertThat(pictures()).isEmpty();
    }

    @Test
    void an_answer_that_comes_second_leaves_no_picture() throws Exception {
        Question question = pauses.askPausing(number(), "sanitation", ASKED);

        List<Answer> answers = AtOnce.answers(
                () -> answer(question, withPicture("三号门口")), () -> answer(question, withPicture("五号门口")));

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(303, 409);
        assertThat(pictures()).hasSize(1);
    }

    @Test
    void what_lapsed_is_told_to_who_asked_and_on_the_page() {
        TurnableClock.INSTANCE.standAt(MONDAY);
        request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        Question question = pauses.askPausing(number(), "sanitation", ASKED);
        TurnableClock.INSTANCE.standAt(pauses.standing(number()).get(question.id()));

        loop.runDueTimers(request);

        assertThat(state(question)).isEqualTo(Question.State.LAPSED);
        assertThat(page("")).contains(ASKED, "到期没有答复，办理继续").doesNotContain("提交答复");
        assertThat(NoticesOf.about(number(), "sanitation", http))
                .anySatisfy(text -> assertThat(text).contains("居民到期没有答复你单位的提问"));
        assertThat(answer(question, new Multipart().field("answer", "三号门口")).status())
                .isEqualTo(409);
    }

    @Test
    void whose_request_was_merged_is_not_shown_what_the_other_was_asked() {
        Receipt follower = loop.file(Items.RUBBISH);
        Question question = pauses.askPausing(number(), "sanitation", ASKED);
        family.merge(follower, request);

        assertThat(page(follower, "")).doesNotContain(ASKED, "环卫问");
        assertThat(http.post(
                                "/requests/%s/questions/%s/answer?secret=%s"
                                        .formatted(Family.number(follower), question.id(), follower.secret()),
                                new Multipart().field("answer", "三号门口"))
                        .answer()
                        .status())
                .isEqualTo(404);
        assertThat(state(question)).isEqualTo(Question.State.OPEN);
    }

    @Test
    void question_and_answer_are_in_the_copy_of_ones_own_and_go_with_the_case() throws IOException {
        Question question = pauses.askPausing(number(), "sanitation", ASKED);
        answer(question, new Multipart().field("answer", "三号门口靠墙"));
        byte[] copy = http.post("/api/requests/" + number() + "/personal-data", "")
                .with("X-Request-Secret", request.secret())
                .bytes()
                .body();
        assertThat(dataOf(copy)).contains(ASKED, "三号门口靠墙");

        family.toTheEnd(request);
        new TransactionTemplate(transactions)
                .executeWithoutResult(status -> eraser.erase(number(), Set.of(PersonalKind.TEXT)));

        assertThat(page("")).doesNotContain(ASKED, "三号门口靠墙");
        assertThat(questions.of(number()).toString()
                        + questions.of(number()).get(0).text())
                .doesNotContain(ASKED);
        assertThat(questions.of(number()).get(0).answer()).doesNotContain("三号门口");
    }

    private Multipart withPicture(String words) {
        return new Multipart().field("answer", words).file("家.jpg", "image/jpeg", Photos.jpeg(40, 30));
    }

    private Answer answer(Question question, Multipart form) {
        return answer(question, form, "");
    }

    private Answer answer(Question question, Multipart form, String more) {
        return http.post(
                        "/requests/%s/questions/%s/answer?secret=%s%s"
                                .formatted(number(), question.id(), request.secret(), more),
                        form)
                .with("Accept-Language", "zh-CN")
                .answer();
    }

    private List<Attachment> pictures() {
        return attachments.of(number());
    }

    private Question.State state(Question asked) {
        return questions.of(number()).stream()
                .filter(question -> question.id() == asked.id())
                .findFirst()
                .orElseThrow()
                .state();
    }

    private String page(String more) {
        return page(request, more);
    }

    private String page(Receipt shown, String more) {
        return http.get("/requests/%s?secret=%s%s".formatted(Family.number(shown), shown.secret(), more))
                .with("Accept-Language", "zh-CN")
                .answer()
                .text();
    }

    private static String dataOf(byte[] copy) throws IOException {
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(copy))) {
            zip.getNextEntry();
            return new String(zip.readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private String number() {
        return Family.number(request);
    }
}
