package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URLEncoder;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.stream.IntStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.evidence.Attachments;
import org.whistle.request.RequestView;
import org.whistle.request.Requests;
import org.whistle.testing.Http;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.WholeApplication;

/** The filing page without scripts: what it stores, what it asks first, and what it says of what is wrong. */
@WholeApplication
class FilingPageTest {

    private static final String WORDS = "路灯坏了好几天了，晚上看不见路";
    private static final byte[] PICTURE = Photos.jpeg(16, 12);

    @Autowired
    private Http http;

    @Autowired
    private Requests requests;

    @Autowired
    private Attachments attachments;

    @Autowired
    private JdbcClient database;

    private long before;

    @BeforeEach
    void count_what_is_there() {
        before = rows();
    }

    @Test
    void words_and_photos_are_filed_in_one_step() {
        HttpResponse<byte[]> answer =
                send(form(WORDS).file("a.jpg", "image/jpeg", PICTURE).file("b.png", "image/png", Photos.png(9, 9)));

        RequestView filed = opened(answer);
        assertThat(filed.description()).isEqualTo(WORDS);
        assertThat(attachments.of(filed.trackingNumber())).hasSize(2).allMatch(one -> one.task() == null);
    }

    @Test
    void a_form_with_an_empty_file_as_browsers_send_it_has_no_photo() {
        RequestView filed = opened(send(form(WORDS).file("", "application/octet-stream", new byte[0])));

        assertThat(attachments.of(filed.trackingNumber())).isEmpty();
    }

    @Test
    void one_bad_photo_refuses_all_and_the_words_stay() {
        HttpResponse<byte[]> answer = send(form(WORDS)
                .field("phone", "13812345678")
                .file("a.jpg", "image/jpeg", PICTURE)
                .file("b.jpg", "image/jpeg", Photos.text("<svg onload='alert(1)'>")));

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains(WORDS, "13812345678", "照片没有保留", "id=\"file-mistake\"");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_sixth_photo_is_too_many() {
        Multipart form = form(WORDS);
        IntStream.range(0, 6).forEach(one -> form.file(one + ".jpg", "image/jpeg", PICTURE));

        HttpResponse<byte[]> answer = send(form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).contains("最多选择 5 张照片", WORDS);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_photo_that_is_too_large_is_refused_in_the_words_of_the_page() {
        HttpResponse<byte[]> answer = send(form(WORDS).file("a.jpg", "image/jpeg", new byte[11 << 20]));

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(text(answer)).contains(WORDS, "10");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_form_of_fifty_megabytes_is_not_taken_in() {
        assertThat(send(form(WORDS).file("a.jpg", "image/jpeg", new byte[50 << 20]))
                        .statusCode())
                .isEqualTo(413);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void who_wants_a_page_is_told_in_words_that_it_was_too_much() {
        HttpResponse<byte[]> answer = http.post("/", form(WORDS).file("a.jpg", "image/jpeg", new byte[31 << 20]))
                .with("Accept", "text/html,application/xhtml+xml,*/*;q=0.8")
                .bytes();

        assertThat(answer.statusCode()).isEqualTo(413);
        assertThat(answer.headers().firstValue("Content-Type").orElseThrow()).startsWith("text/html");
        assertThat(text(answer)).contains("30 MB", "什么也没有保存", "后退").doesNotContain("problem");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void what_is_asked_while_somebody_writes_may_not_be_longer_than_what_can_be_filed() {
        assertThat(ask("很".repeat(10_000))).contains("提交诉求");
        assertThat(http.post("/suggestions", "description=" + "x".repeat(130_000))
                        .with("Content-Type", "application/x-www-form-urlencoded")
                        .bytes()
                        .statusCode())
                .isEqualTo(413);
    }

    @Test
    void while_it_is_written_the_likeliest_items_are_offered() {
        String answer = ask(WORDS);

        assertThat(answer)
                .contains("value=\"02-03\"", "别的事项", "不确定，请帮我判断", "提交诉求")
                .doesNotContain("class=\"danger\"");
        assertThat(ask("你好")).doesNotContain("type=\"radio\"");
    }

    @Test
    void the_item_that_was_suggested_and_chosen_is_the_one_of_the_request() {
        assertThat(opened(send(form(WORDS).field("suggested", "02-03").field("item", "")))
                        .item())
                .isEqualTo("02-03");
        assertThat(opened(send(form(WORDS).field("suggested", "OTHER").field("item", "06-09")))
                        .item())
                .isEqualTo("06-09");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "description",
                "address",
                "name",
                "phone",
                "email",
                "item",
                "suggested",
                "building",
                "join",
                "emergency"
            })
    void markup_comes_back_as_text_from_every_field(String field) {
        String markup = "\"><script>alert(1)</script><img src=x onerror=alert(1)>";
        Multipart form = new Multipart().field(field, markup);

        HttpResponse<byte[]> answer = send(field.equals("description") ? form.field("longitude", "x") : form);

        assertThat(answer.statusCode()).isEqualTo(400);
        assertThat(text(answer)).doesNotContain("<script>alert", "<img src=x");
    }

    private static Multipart form(String description) {
        return new Multipart().field("description", description);
    }

    private HttpResponse<byte[]> send(Multipart form) {
        return http.post("/", form).with("Accept-Language", "zh-CN").bytes();
    }

    private String ask(String description) {
        return text(http.post("/suggestions", "description=" + URLEncoder.encode(description, StandardCharsets.UTF_8))
                .with("Content-Type", "application/x-www-form-urlencoded")
                .with("HX-Request", "true")
                .bytes());
    }

    private RequestView opened(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(303);
        String[] link = answer.headers().firstValue("Location").orElseThrow().split("/requests/|\\?secret=|&");
        return requests.view(link[1], link[2]);
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private long rows() {
        return database.sql("select count(*) from whistle.resident_request")
                .query(Long.class)
                .single();
    }
}
