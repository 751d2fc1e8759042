package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Channel;
import org.whistle.request.Contact;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.NoticesOf;
import org.whistle.testing.Photos;
import org.whistle.testing.WholeApplication;

/** Those whom a task asks ask the resident; whoever holds the secret answers; nobody else reads either. */
@WholeApplication
class QuestionDoorTest {

    private static final String ASK = "{\"text\": \"垃圾堆在几号门口？\"}";
    private static final String ANSWER = "{\"answer\": \"三号门口，靠墙那一堆。\"}";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    private Receipt request;
    private CaseDoor door;

    @BeforeEach
    void a_department_is_called() {
        request = loop.carryUpTo(
                new NewRequest(
                        "三官弄门口的垃圾堆了三天。",
                        Items.RUBBISH,
                        "三官弄",
                        null,
                        null,
                        new Contact("欧阳静怡", null, null),
                        Channel.PORTAL,
                        null,
                        null),
                "reportIn");
        door = new CaseDoor(http, loop, request);
    }

    @Test
    void a_question_is_asked_answered_and_read_by_those_who_asked() {
        Answer terms = read("questions/terms", "sanitation");
        assertThat(terms.body().path("pauses").asBoolean()).isTrue();
        assertThat(read("questions", "sanitation").body().path("askable").asBoolean())
                .isTrue();

        Answer asked = door.post("questions", "sanitation", ASK);
        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.at("state")).isEqualTo("OPEN");
        assertThat(asked.at("pausedUntil")).isEqualTo(terms.at("until"));
        assertThat(asked.body().path("unit").path("name").asText()).isEqualTo("环卫");
        assertThat(door.read("reportIn", "sanitation").state("PROMISE")).isEqualTo("PAUSED");
        assertProblem(door.post("questions", "sanitation", ASK), 409);

        assertThat(page("")).contains("垃圾堆在几号门口？", "环卫", "提交答复");
        assertThat(answer(asked.at("id"), ANSWER).status()).isEqualTo(204);
        assertProblem(answer(asked.at("id"), ANSWER), 409);

        Answer seen = read("questions", "sanitation");
        assertThat(seen.text()).contains("三号门口，靠墙那一堆。", "已答复");
        assertThat(seen.body().path("askable").asBoolean()).isTrue();
        assertThat(door.read("reportIn", "sanitation").state("PROMISE")).isEqualTo("WITHIN_TIME");
        assertThat(NoticesOf.about(request.trackingNumber().value(), "sanitation", http))
                .anySatisfy(text -> assertThat(text).contains("居民已答复你单位的提问"));
        assertThat(page("")).contains("提问与答复", "三号门口，靠墙那一堆。");
    }

    @Test
    void without_a_pause_the_clock_runs_on() {
        Answer asked = door.post("questions", "sanitation", "{\"text\": \"几号门口？\", \"pause\": false}");

        assertThat(asked.status()).isEqualTo(201);
        assertThat(asked.body().path("pausedUntil").isNull()).isTrue();
        assertThat(door.read("reportIn", "sanitation").state("PROMISE")).isEqualTo("WITHIN_TIME");
    }

    @Test
    void only_those_whom_the_task_asks_ask_and_take_back() {
        String id = door.post("questions", "sanitation", ASK).at("id");
        for (String deed : new String[] {"questions", "questions/" + id + "/withdrawal"}) {
            String path = door.path("reportIn", deed);
            assertProblem(http.post(path, ASK).answer(), 401);
            assertProblem(http.post(path, ASK).as("housing").answer(), 404);
            assertProblem(http.post(path, ASK).as("supervisor").answer(), 403);
            assertProblem(http.post(path, ASK).as("admin").answer(), 403);
        }
        assertThat(read("questions", "supervisor").text()).contains("垃圾堆在几号门口？");
        assertProblem(read("questions", "housing"), 404);
        assertThat(read("questions", "admin").status()).isIn(403, 404);

        assertThat(door.post("questions/" + id + "/withdrawal", "sanitation", "{}")
                        .status())
                .isEqualTo(204);
        assertProblem(door.post("questions/" + id + "/withdrawal", "sanitation", "{}"), 409);
        assertProblem(answer(id, ANSWER), 409);
        assertThat(page("")).doesNotContain("垃圾堆在几号门口？");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "{}",
                "{\"text\": \"  \"}",
                "{\"text\": \"欧阳静怡，垃圾堆在哪里？\"}",
                "{\"text\": \"请打 13812345678 告诉我\"}",
                "{\"text\": \"\\ud800\"}"
            })
    void a_question_without_words_or_with_a_person_in_it_is_refused(String body) {
        Answer refused = door.post("questions", "sanitation", body);

        assertProblem(refused, 400);
        assertThat(refused.at("field")).isEqualTo("text");
        assertThat(read("questions", "sanitation").body().path("questions")).isEmpty();
    }

    @Test
    void without_the_secret_nobody_reads_or_answers() {
        String id = door.post("questions", "sanitation", ASK).at("id");
        String path = "/api/requests/" + request.trackingNumber() + "/questions";
        Receipt other = loop.file(Items.RUBBISH);

        assertProblem(http.get(path).answer(), 404);
        assertProblem(http.get(path).with("X-Request-Secret", other.secret()).answer(), 404);
        assertProblem(http.post(path + "/" + id + "/answer", ANSWER).answer(), 404);
        assertProblem(
                http.post("/api/requests/" + other.trackingNumber() + "/questions/" + id + "/answer", ANSWER)
                        .with("X-Request-Secret", other.secret())
                        .answer(),
                404);
        assertProblem(answer(id, "{\"answer\": \"\"}"), 400);
        assertThat(http.get(path)
                        .with("X-Request-Secret", request.secret())
                        .answer()
                        .body()
                        .path(0)
                        .path("state")
                        .asText())
                .isEqualTo("OPEN");
    }

    @Test
    void on_the_page_an_answer_takes_a_picture_along_and_what_is_refused_stays_typed() {
        String id = door.post("questions", "sanitation", ASK).at("id");
        String path =
                "/requests/%s/questions/%s/answer?secret=%s".formatted(request.trackingNumber(), id, request.secret());

        Answer refused = http.post(
                        path,
                        new Multipart()
                                .field("answer", "<b>三号</b>门口")
                                .file("家.jpg", "image/jpeg", "no picture".getBytes()))
                .with("Accept-Language", "zh-CN")
                .answer();
        assertThat(refused.status()).isBetween(400, 422);
        assertThat(refused.text()).contains("没有提交成功", "&lt;b&gt;三号&lt;/b&gt;门口</textarea>");

        Answer done = http.post(
                        path,
                        new Multipart().field("answer", "<b>三号</b>门口").file("家.jpg", "image/jpeg", Photos.jpeg(40, 30)))
                .answer();
        assertThat(done.status()).isIn(302, 303);
        assertThat(page("&answered")).contains("已收到您的答复", "&lt;b&gt;三号&lt;/b&gt;门口", "<img");
        assertThat(http.post(path, new Multipart().field("answer", "再答一次"))
                        .answer()
                        .text())
                .contains("没有提交成功");
    }

    private Answer answer(String id, String body) {
        return http.post("/api/requests/%s/questions/%s/answer".formatted(request.trackingNumber(), id), body)
                .with("X-Request-Secret", request.secret())
                .answer();
    }

    private Answer read(String part, String account) {
        return http.get(door.path("reportIn", part)).as(account).answer();
    }

    private String page(String more) {
        return http.get("/requests/%s?secret=%s%s".formatted(request.trackingNumber(), request.secret(), more))
                .with("Accept-Language", "zh-CN")
                .answer()
                .text();
    }
}
