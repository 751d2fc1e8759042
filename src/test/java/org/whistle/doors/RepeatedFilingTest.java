package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.sql.SQLException;
import java.time.Duration;
import java.util.List;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.evidence.Attachments;
import org.whistle.request.KeyedFilings;
import org.whistle.testing.AtOnce;
import org.whistle.testing.EveryTable;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** Whoever sends the same filing again, by a double click or after a lost answer, has one request. */
@WholeApplication
class RepeatedFilingTest {

    private static final String LAMP = "{\"description\": \"路灯不亮\", \"contact\": {\"phone\": \"13812345678\"}}";

    @Autowired
    private Http http;

    @Autowired
    private JdbcClient database;

    @Autowired
    private KeyedFilings keyed;

    @Autowired
    private Attachments attachments;

    @Autowired
    private EveryTable tables;

    private final String key = UUID.randomUUID().toString();
    private long before;

    @BeforeEach
    void count_what_is_there() {
        before = rows();
    }

    @AfterEach
    void it_is_now_again() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void the_same_key_with_the_same_content_gets_the_same_answer() {
        Answer first = file(LAMP, key);
        HttpResponse<byte[]> again = http.post("/api/requests", LAMP.replace(": ", " :  "))
                .with("Idempotency-Key", key)
                .bytes();

        assertThat(first.status()).isEqualTo(201);
        assertThat(again.statusCode()).isEqualTo(201);
        assertThat(text(again)).isEqualTo(first.text());
        assertThat(again.headers().firstValue("Idempotent-Replayed")).contains("true");
        assertThat(rows()).isEqualTo(before + 1);
    }

    @Test
    void without_a_key_each_filing_is_one_of_its_own() {
        HttpResponse<byte[]> first = http.post("/api/requests", LAMP).bytes();

        assertThat(first.headers().firstValue("Idempotent-Replayed")).isEmpty();
        assertThat(text(http.post("/api/requests", LAMP).bytes())).isNotEqualTo(text(first));
        assertThat(rows()).isEqualTo(before + 2);
    }

    @Test
    void whoever_has_the_key_and_not_the_content_learns_nothing() {
        Answer first = file(LAMP, key);

        Answer other = file(LAMP.replace("13812345678", "13812345679"), key);

        assertProblem(other, 422);
        assertThat(other.text())
                .contains("Idempotency-Key")
                .doesNotContain(first.at("trackingNumber"), "1381234567", "138****", "路灯");
        assertThat(rows()).isEqualTo(before + 1);
    }

    @Test
    void eight_at_once_file_one_request_and_all_get_its_answer() throws InterruptedException {
        Supplier<Answer> filing = () -> file(LAMP, key);

        List<Answer> answers =
                AtOnce.answers(Stream.generate(() -> filing).limit(8).toList());

        assertThat(answers).allMatch(answer -> answer.status() == 201);
        assertThat(answers.stream().map(Answer::text).collect(Collectors.toSet()))
                .hasSize(1);
        assertThat(rows()).isEqualTo(before + 1);
    }

    @Test
    void what_was_refused_can_be_mended_and_sent_with_the_same_key() {
        assertProblem(file("{\"description\": \"\"}", key), 400);
        assertProblem(file("{\"description\": \"灯\", \"item\": \"99-99\"}", key), 400);

        assertThat(file(LAMP, key).status()).isEqualTo(201);
    }

    @Test
    void after_a_day_a_key_is_as_good_as_new_and_nothing_of_it_is_kept() {
        Answer first = file(LAMP, key);
        TurnableClock.INSTANCE.turn(Duration.ofHours(23));
        assertThat(file(LAMP, key).text()).isEqualTo(first.text());

        TurnableClock.INSTANCE.turn(Duration.ofHours(2));
        Answer later = file(LAMP.replace("不亮", "又不亮了"), key);
        assertThat(later.status()).isEqualTo(201);
        assertThat(later.at("trackingNumber")).isNotEqualTo(first.at("trackingNumber"));

        TurnableClock.INSTANCE.turn(Duration.ofHours(25));
        assertThat(keyed.forget()).isPositive();
        assertThat(keys()).isZero();
    }

    @Test
    void what_opens_the_request_stands_in_no_table() throws SQLException {
        Answer filed = file(LAMP, key);

        assertThat(keys()).isPositive();
        assertThat(tables.holding(filed.at("secret"), key)).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "1234567", "with a blank"})
    void what_is_no_key_is_refused(String wrong) {
        Answer refused = file(LAMP, wrong);

        assertProblem(refused, 400);
        assertThat(refused.at("field")).isEqualTo("Idempotency-Key");
        assertProblem(file(LAMP, "k".repeat(201)), 400);
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void a_form_whose_key_somebody_has_changed_is_refused_on_the_page() {
        HttpResponse<byte[]> refused =
                page(new Multipart().field("key", "short").field("description", "井盖松了，晚上危险"));

        assertThat(refused.statusCode()).isEqualTo(400);
        assertThat(text(refused)).contains("井盖松了，晚上危险", "8 到 200");
        assertThat(rows()).isEqualTo(before);
    }

    @Test
    void who_joins_twice_has_joined_once() {
        String spot = "\"item\": \"01-02\", \"building\": \"330105001052-yq-01\"";
        Answer first = file("{\"description\": \"垃圾堆了三天\", " + spot + "}", null);
        String join = "{\"description\": \"也看到了\", %s, \"join\": \"%s\"}".formatted(spot, first.at("trackingNumber"));

        Answer joined = file(join, key);

        assertThat(joined.body().path("joined").asBoolean()).as(joined.text()).isTrue();
        assertThat(file(join, key).text()).isEqualTo(joined.text());
        assertThat(rows()).isEqualTo(before + 2);
        assertThat(file(join.replace("01-02", "01-03"), null).at("joined"))
                .as("one that was not offered")
                .isEqualTo("false");
    }

    @Test
    void a_form_sent_twice_leads_to_the_same_receipt_with_its_photos_once() {
        byte[] photo = Photos.jpeg(16, 12);
        // with item and building: the second time the first one is what is similar nearby
        Supplier<HttpResponse<byte[]>> send = () -> page(new Multipart()
                .field("key", key)
                .field("description", "井盖松了")
                .field("item", "02-02")
                .field("building", "330105001052-yq-02")
                .file("a.jpg", "image/jpeg", photo));

        String first = receipt(send.get());

        assertThat(receipt(send.get())).isEqualTo(first);
        assertThat(rows()).isEqualTo(before + 1);
        assertThat(attachments.of(first.split("/requests/|\\?")[1])).hasSize(1);
    }

    @Test
    void a_form_with_other_words_is_not_taken_for_the_first_one() {
        receipt(page(new Multipart().field("key", key).field("description", "井盖松了，晚上危险")));

        HttpResponse<byte[]> other = page(
                new Multipart().field("key", key).field("description", "树枝断了").field("phone", "13812345678"));

        assertThat(other.statusCode()).isEqualTo(422);
        assertThat(text(other)).contains("树枝断了", "13812345678", "请再提交一次").doesNotContain(key, "晚上危险");
        assertThat(rows()).isEqualTo(before + 1);
    }

    private Answer file(String body, String named) {
        Http.Call call = http.post("/api/requests", body);
        return (named == null ? call : call.with("Idempotency-Key", named)).answer();
    }

    private HttpResponse<byte[]> page(Multipart form) {
        return http.post("/", form).with("Accept-Language", "zh-CN").bytes();
    }

    private static String receipt(HttpResponse<byte[]> answer) {
        assertThat(answer.statusCode()).as(text(answer)).isEqualTo(303);
        return answer.headers().firstValue("Location").orElseThrow();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }

    private long keys() {
        return database.sql("select count(*) from whistle.filing_key")
                .query(Long.class)
                .single();
    }

    private long rows() {
        return database.sql("select count(*) from whistle.resident_request")
                .query(Long.class)
                .single();
    }
}
