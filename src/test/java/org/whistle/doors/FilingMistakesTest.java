package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.WholeApplication;

/** Whatever is wrong with what was sent is told at once, and no photo is decoded for what cannot be filed anyway. */
@WholeApplication
class FilingMistakesTest {

    private static final byte[] NO_PICTURE = Photos.text("%PDF-1.7");
    private static final byte[] PICTURE = Photos.jpeg(64, 48);
    /** A head like that of any picture; only decoding shows that the rest is missing. */
    private static final byte[] BROKEN = broken(Photos.png(64, 48));

    @Autowired
    private Http http;

    @Test
    void all_mistakes_stand_in_the_summary_and_at_their_fields() {
        HttpResponse<byte[]> answer = send(new Multipart()
                .field("description", " ")
                .field("phone", "call me")
                .field("email", "nobody")
                .field("longitude", "east")
                .field("latitude", "30")
                .file("a.jpg", "image/jpeg", PICTURE)
                .file("b.jpg", "image/jpeg", NO_PICTURE)
                .file("c.jpg", "image/jpeg", Photos.text("<svg>")));

        assertThat(answer.statusCode()).isEqualTo(400);
        String page = text(answer);
        for (String field : List.of("description", "phone", "email", "longitude", "file")) {
            assertThat(page)
                    .contains("href=\"#" + field + "\"", "id=\"" + field + "-mistake\"", "id=\"" + field + "\"");
        }
        assertThat(page).contains("第 2 张：", "第 3 张：", "PDF").doesNotContain("第 1 张：");
    }

    @Test
    void a_photo_is_decoded_only_when_the_words_can_be_filed() {
        HttpResponse<byte[]> words =
                send(new Multipart().field("description", "").file("a.png", "image/png", BROKEN));
        assertThat(words.statusCode()).isEqualTo(400);
        assertThat(text(words)).contains("id=\"description-mistake\"").doesNotContain("id=\"file-mistake\"");

        HttpResponse<byte[]> item = send(new Multipart()
                .field("description", "灯坏了")
                .field("item", "99-99")
                .file("a.png", "image/png", BROKEN));
        assertThat(text(item)).contains("id=\"item-mistake\"").doesNotContain("id=\"file-mistake\"");

        HttpResponse<byte[]> good =
                send(new Multipart().field("description", "灯坏了").file("a.png", "image/png", BROKEN));
        assertThat(text(good)).contains("id=\"file-mistake\"").doesNotContain("第 1 张");
    }

    @Test
    void programs_read_all_mistakes_and_the_first_one_stands_where_it_stood() {
        Answer refused = http.post(
                        "/api/requests",
                        """
                        {"description": "", "longitude": 181, "latitude": 91,
                         "contact": {"phone": "call me", "email": "nobody"}}
                        """)
                .with("Accept-Language", "en")
                .answer();

        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.at("field")).isEqualTo("contact.phone");
        assertThat(refused.at("detail")).isEqualTo(refused.at("message")).startsWith("Phone: ");
        List<Map.Entry<String, String>> errors = StreamSupport.stream(
                        refused.body().path("errors").spliterator(), false)
                .map((JsonNode error) -> Map.entry(
                        error.path("field").asText(), error.path("detail").asText()))
                .toList();
        assertThat(errors)
                .extracting(Map.Entry::getKey)
                .containsExactly("contact.phone", "contact.email", "description", "longitude", "latitude");
        assertThat(errors).extracting(Map.Entry::getValue).allMatch(detail -> detail.contains(": "));
        assertThat(refused.body().path("errors").path(0).path("message").asText())
                .isNotBlank()
                .isNotEqualTo(errors.get(0).getValue());
    }

    private static byte[] broken(byte[] png) {
        byte[] broken = png.clone();
        // within the first IDAT chunk, behind signature, head and the chunk's own head
        Arrays.fill(broken, 43, 60, (byte) 0xFF);
        return broken;
    }

    private HttpResponse<byte[]> send(Multipart form) {
        return http.post("/", form).with("Accept-Language", "zh-CN").bytes();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
