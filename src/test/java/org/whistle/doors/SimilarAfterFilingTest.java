package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.evidence.Attachments;
import org.whistle.request.RequestView;
import org.whistle.request.Requests;
import org.whistle.testing.Http;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.WholeApplication;

/** Where similar requests could not be asked for before, as of photos without scripts, they are asked for afterwards. */
@WholeApplication
class SimilarAfterFilingTest {

    private static final byte[] PICTURE = Photos.jpeg(16, 12);

    @Autowired
    private Http http;

    @Autowired
    private Requests requests;

    @Autowired
    private Attachments attachments;

    @Test
    void with_photos_the_question_about_similar_ones_comes_after_the_filing() {
        String leading = number(opened(send(at("yq-03", "01-04"))));

        HttpResponse<byte[]> filed = send(at("yq-03", "01-04").file("a.jpg", "image/jpeg", PICTURE));
        String question = filed.headers().firstValue("Location").orElseThrow();
        assertThat(question).contains("/similar?secret=");
        String own = question.split("/requests/|/similar")[1];
        assertThat(attachments.of(own)).hasSize(1);
        assertThat(text(http.get(question).bytes())).contains("已经提交", own, "value=\"" + leading + "\"");
        assertThat(http.get(question.replaceFirst("secret=.*", "secret=x"))
                        .answer()
                        .status())
                .isEqualTo(404);

        HttpResponse<byte[]> answer = http.post(question, "seen=" + leading + "&join=" + leading)
                .with("Content-Type", "application/x-www-form-urlencoded")
                .bytes();
        assertThat(answer.headers().firstValue("Location").orElseThrow()).endsWith("&filed&joined");
        assertThat(opened(answer).mergedInto()).isEqualTo(leading);
        assertThat(http.get(question).bytes().headers().firstValue("Location").orElseThrow())
                .as("nothing is left to ask")
                .endsWith("&filed");
    }

    @Test
    void who_says_after_the_filing_that_it_is_another_matter_keeps_it() {
        opened(send(at("yq-04", "01-06")));
        String question = send(at("yq-04", "01-06").file("a.jpg", "image/jpeg", PICTURE))
                .headers()
                .firstValue("Location")
                .orElseThrow();

        RequestView own = opened(http.post(question, "join=")
                .with("Content-Type", "application/x-www-form-urlencoded")
                .bytes());

        assertThat(own.mergedInto()).isNull();
    }

    /** Each test has an item of its own, so that nothing is similar to what others filed. */
    private static Multipart at(String building, String item) {
        return new Multipart()
                .field("description", "这里有情况")
                .field("item", item)
                .field("building", "330105001052-" + building);
    }

    private static String number(RequestView request) {
        return request.trackingNumber();
    }

    private HttpResponse<byte[]> send(Multipart form) {
        return http.post("/", form).with("Accept-Language", "zh-CN").bytes();
    }

    private RequestView opened(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(303);
        String[] link = answer.headers().firstValue("Location").orElseThrow().split("/requests/|\\?secret=|&");
        return requests.view(link[1], link[2]);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
