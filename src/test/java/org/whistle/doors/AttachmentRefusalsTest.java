package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.WholeApplication;

/** What is not taken in as a picture of a case, and why. */
@WholeApplication
class AttachmentRefusalsTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    private CaseDoor door;

    @BeforeEach
    void a_department_works() {
        door = new CaseDoor(http, loop, loop.fileUpTo(Items.RUBBISH, "submitResult"));
    }

    private String path() {
        return door.path("submitResult", "attachments");
    }

    private Answer add(String kind, byte[] file) {
        return http.post(path(), Multipart.picture(kind, file)).as("sanitation").answer();
    }

    private List<JsonNode> pictures() {
        return door.read("submitResult", "sanitation")
                .answer()
                .body()
                .path("evidence")
                .path("pictures")
                .valueStream()
                .toList();
    }

    @ParameterizedTest
    @CsvSource({
        "<svg xmlns='http://www.w3.org/2000/svg'/>, no-picture",
        "%PDF-1.7, no-pdf",
        "\u00FF\u00D8\u00FF\u00E0, broken-picture"
    })
    void what_is_no_picture_is_refused_in_words(String file, String code) {
        Answer refused = add("AFTER", Photos.text(file));

        assertProblem(refused, 400);
        assertThat(refused.at("type")).endsWith(code);
        assertThat(refused.at("field")).isEqualTo("file");
        assertThat(pictures()).isEmpty();
    }

    @Test
    void a_form_without_a_picture_or_with_an_unknown_kind_is_refused() {
        assertProblem(add("SELFIE", Photos.jpeg(20, 20)), 400);
        assertProblem(
                http.post(path(), new Multipart().field("kind", "AFTER"))
                        .as("sanitation")
                        .answer(),
                400);
        assertProblem(
                http.post(path(), new Multipart().file("a.jpg", "image/jpeg", Photos.jpeg(20, 20)))
                        .as("sanitation")
                        .answer(),
                400);
        assertProblem(http.post(path(), "{}").as("sanitation").answer(), 400);
        assertProblem(
                http.post(path(), "no form")
                        .with("Content-Type", "multipart/form-data; boundary=x")
                        .as("sanitation")
                        .answer(),
                400);
    }

    @Test
    void what_is_too_large_is_refused_in_the_callers_language() {
        byte[] large = new byte[(10 << 20) + 1];

        Answer refused = http.post(path(), Multipart.picture("AFTER", large))
                .as("sanitation")
                .with("Accept-Language", "en")
                .answer();
        assertProblem(refused, 413);
        assertThat(refused.at("detail")).contains("at most 10 MB");

        assertProblem(add("AFTER", new byte[12 << 20]), 413);
        assertThat(add("AFTER", new byte[12 << 20]).at("detail")).isEqualTo("内容太大。");
    }

    @Test
    void of_many_pictures_at_once_as_many_are_kept_as_a_task_may_have() throws Exception {
        String path = path();
        IntStream.range(0, 8)
                .forEach(one ->
                        assertThat(add("AFTER", Photos.another()).status()).isEqualTo(201));
        List<Answer> answers = new CopyOnWriteArrayList<>();
        CyclicBarrier start = new CyclicBarrier(6);
        ExecutorService people = Executors.newFixedThreadPool(6);
        for (int person = 0; person < 6; person++) {
            people.submit(() -> {
                start.await();
                return answers.add(http.post(path, Multipart.picture("AFTER", Photos.another()))
                        .as("sanitation")
                        .answer());
            });
        }
        people.shutdown();
        assertThat(people.awaitTermination(60, TimeUnit.SECONDS)).isTrue();

        assertThat(answers).extracting(Answer::status).containsExactlyInAnyOrder(201, 201, 409, 409, 409, 409);
        assertThat(answers)
                .filteredOn(answer -> answer.status() == 409)
                .allSatisfy(answer -> assertThat(answer.at("detail")).contains("最多上传 10 张"));
        assertThat(pictures()).hasSize(10);
    }
}
