package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.TalkativeLoop.EMAIL;
import static org.whistle.testing.TalkativeLoop.NAME;
import static org.whistle.testing.TalkativeLoop.PHONE;
import static org.whistle.testing.TalkativeLoop.WORDS;

import com.fasterxml.jackson.databind.JsonNode;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.HashMap;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipInputStream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.TalkativeLoop;
import org.whistle.testing.WholeApplication;

/** {@code /api/personal-data}: what a person may ask for of their data, and who does it. */
@WholeApplication
class PersonalDataDoorTest {

    private static final String OFFICER = "dataofficer";

    @Autowired
    private Http http;

    @Autowired
    private TalkativeLoop people;

    private Receipt request;
    private String number;

    @BeforeEach
    void somebody_has_filed_and_the_case_is_closed() {
        request = people.closed(Items.RUBBISH);
        number = request.trackingNumber().value();
    }

    @Test
    void an_export_holds_everything_of_the_person_and_is_recorded() throws IOException {
        Map<String, String> files = unzipped(
                http.post("/api/personal-data/export", "{\"phone\": \"05718766-1122\", \"reason\": \"本人书面申请\"}")
                        .as(OFFICER)
                        .bytes());

        assertThat(files.get("data.json")).contains(number, NAME, PHONE, EMAIL, WORDS, "CHECKED_ON_SITE", "EVALUATED");
        assertThat(http.get("/api/personal-data/deeds").as(OFFICER).answer().text())
                .contains("EXPORTED", "本人书面申请", number);
        assertThat(own().get("data.json")).contains("PERSONAL_DATA_EXPORTED");
    }

    @Test
    void a_copy_says_who_was_shown_the_contact_and_holds_it_in_full_where_it_is_confidential() throws IOException {
        String secret = "?secret=" + request.secret();
        http.post("/api/requests/" + number + "/confidence" + secret, "{}").answer();
        http.post("/api/personal-data/contacts/" + number, "{\"reason\": \"VERIFY\"}")
                .as(OFFICER)
                .answer();
        String wish = "{\"trackingNumber\": \"%s\", \"reason\": \"本人书面申请\"}".formatted(number);
        Http.Call export = http.post("/api/personal-data/export", wish).as(OFFICER);
        String own = own().get("data.json");
        String whole = unzipped(export.bytes()).get("data.json");
        assertThat(own).contains(NAME, PHONE, EMAIL, "\"confidential\" : true", "\"VERIFY\"");
        assertThat(own).doesNotContain(OFFICER);
        assertThat(whole).contains(PHONE, "\"as\" : \"DATA_OFFICER\"", "\"who\" : \"" + OFFICER + "\"");
    }

    @Test
    void a_person_takes_a_copy_of_their_own_with_pictures_and_without_names_of_the_staff() throws IOException {
        Receipt open = people.file(Items.RUBBISH);
        http.post(
                        "/api/requests/" + open.trackingNumber() + "/attachments",
                        new Multipart().file("家.jpg", "image/jpeg", Photos.jpeg(40, 30)))
                .with("X-Request-Secret", open.secret())
                .answer();

        Map<String, String> files = own(open);

        assertThat(files.keySet()).anyMatch(name -> name.endsWith(".jpg"));
        assertThat(files.get("data.json")).contains(NAME, PHONE, WORDS).contains("\"who\" : null");
        assertThat(own().get("data.json")).doesNotContain("DISPATCH_PROPOSED", "RETURNED");
        assertThat(http.post("/api/requests/" + number + "/personal-data?secret=wrong", "")
                        .answer()
                        .status())
                .isEqualTo(404);
    }

    @Test
    void erasing_needs_what_the_preview_confirmed_and_ends_the_wish() {
        assertThat(ask(request).status()).isEqualTo(201);
        assertThat(ask(request).status()).isEqualTo(409);
        JsonNode preview = erase(number, null).body();
        assertThat(preview.at("/requests/0/erased")).hasSize(2);
        assertThat(people.words(request)).contains(WORDS);

        assertThat(erase(number, "0000").status()).isEqualTo(409);
        assertThat(erase(number, preview.path("confirmation").asText()).status())
                .isEqualTo(200);

        assertThat(people.words(request)).doesNotContain(WORDS);
        assertThat(wishOf(number)).isEqualTo("DONE");
        assertThat(erase(number, preview.path("confirmation").asText()).at("detail"))
                .as("nothing is left")
                .isNotBlank();
    }

    @Test
    void of_an_open_case_only_the_contact_goes_and_the_wish_stays() {
        Receipt open = people.file(Items.RUBBISH);
        String openNumber = open.trackingNumber().value();
        ask(open);
        JsonNode preview = erase(openNumber, null).body();
        assertThat(preview.at("/requests/0/erased").toString()).isEqualTo("[\"CONTACT\"]");
        assertThat(preview.at("/requests/0/kept").asText()).isEqualTo("OPEN");

        erase(openNumber, preview.path("confirmation").asText());

        assertThat(people.words(open)).contains(WORDS);
        assertThat(wishOf(openNumber)).isEqualTo("ASKED");
        Answer refused = http.post(
                        "/api/personal-data/erase",
                        "{\"trackingNumber\": \"%s\", \"reason\": \"申请\", \"confirmation\": \"x\"}"
                                .formatted(openNumber))
                .as(OFFICER)
                .with("Accept-Language", "zh-CN")
                .answer();
        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("detail")).contains("先撤回");
    }

    @Test
    void a_wish_is_declined_with_a_reason_that_the_resident_reads() {
        ask(request);
        long id = idOfWish(number);

        assertThat(http.post("/api/personal-data/erasure-requests/" + id + "/refusal", "{\"answer\": \"法律要求保存\"}")
                        .as(OFFICER)
                        .answer()
                        .status())
                .isEqualTo(204);

        assertThat(wishOf(number)).isEqualTo("DECLINED");
        assertThat(http.get("/api/requests/" + number)
                        .with("X-Request-Secret", request.secret())
                        .answer()
                        .text())
                .contains("法律要求保存");
    }

    @Test
    void rules_are_added_by_the_officer_and_never_in_the_past() {
        assertThat(put("{\"scope\": \"ITEM\", \"code\": \"08-02\", \"what\": \"PICTURES\", \"months\": 12,"
                                + " \"validFrom\": \"2095-01-01\", \"source\": \"区规〔2095〕1号\"}")
                        .text())
                .contains("区规〔2095〕1号");
        assertThat(put("{\"what\": \"TEXT\", \"months\": 12, \"validFrom\": \"2020-01-01\", \"source\": \"x\"}")
                        .status())
                .isEqualTo(400);
        assertThat(put("{\"what\": \"TEXT\", \"months\": 0, \"source\": \"x\"}").status())
                .isEqualTo(400);
        assertThat(
                        put("{\"scope\": \"CATEGORY\", \"code\": \"没有\", \"what\": \"TEXT\", \"months\": 9, \"source\": \"x\"}")
                                .status())
                .isEqualTo(400);
    }

    @ParameterizedTest
    @CsvSource({"admin", "supervisor", "grid", "sanitation", "calltaker", "modeler"})
    void nobody_else_comes_in(String account) {
        assertThat(http.get("/api/personal-data/retention").as(account).answer().status())
                .isEqualTo(403);
        assertThat(http.post("/api/personal-data/export", "{}")
                        .as(account)
                        .answer()
                        .status())
                .isEqualTo(403);
        assertThat(http.get("/api/personal-data/retention").answer().status()).isEqualTo(401);
    }

    private Answer put(String rule) {
        return http.put("/api/personal-data/retention", rule).as(OFFICER).answer();
    }

    private Answer ask(Receipt of) {
        return http.post("/api/requests/" + of.trackingNumber() + "/erasure-request", "")
                .with("X-Request-Secret", of.secret())
                .answer();
    }

    private Answer erase(String trackingNumber, String confirmation) {
        String body = "{\"trackingNumber\": \"%s\", \"reason\": \"本人申请\", \"confirmation\": %s}"
                .formatted(trackingNumber, confirmation == null ? "null" : "\"" + confirmation + "\"");
        return http.post("/api/personal-data/erase", body).as(OFFICER).answer();
    }

    private JsonNode wish(String trackingNumber) {
        for (JsonNode one : http.get("/api/personal-data/erasure-requests")
                .as(OFFICER)
                .answer()
                .body()) {
            if (one.path("trackingNumber").asText().equals(trackingNumber)) {
                return one;
            }
        }
        throw new AssertionError("No wish of " + trackingNumber);
    }

    private String wishOf(String trackingNumber) {
        return wish(trackingNumber).path("state").asText();
    }

    private long idOfWish(String trackingNumber) {
        return wish(trackingNumber).path("id").asLong();
    }

    private Map<String, String> own() throws IOException {
        return own(request);
    }

    private Map<String, String> own(Receipt of) throws IOException {
        return unzipped(http.post("/api/requests/" + of.trackingNumber() + "/personal-data", "")
                .with("X-Request-Secret", of.secret())
                .bytes());
    }

    private static Map<String, String> unzipped(HttpResponse<byte[]> answer) throws IOException {
        assertThat(answer.statusCode()).isEqualTo(200);
        Map<String, String> files = new HashMap<>();
        try (ZipInputStream zip = new ZipInputStream(new ByteArrayInputStream(answer.body()))) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                files.put(entry.getName(), new String(zip.readAllBytes(), StandardCharsets.UTF_8));
            }
        }
        return files;
    }
}
