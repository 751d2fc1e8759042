package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.evidence.Attachments;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.WholeApplication;

/** What is sent twice is kept once. */
@WholeApplication
class SamePictureTest {

    private static final byte[] PICTURE = Photos.jpeg(31, 23);

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Attachments attachments;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private Requests requests;

    @Test
    void the_same_photo_twice_in_one_filing_is_one() {
        Multipart form = new Multipart().field("description", "墙皮掉了一大块，砸到了自行车");
        for (String name : new String[] {"a.jpg", "b.jpg", "c.jpg"}) {
            form.file(name, "image/jpeg", PICTURE);
        }

        HttpResponse<byte[]> answer = http.post("/", form).bytes();

        assertThat(answer.statusCode()).isEqualTo(303);
        String number =
                answer.headers().firstValue("Location").orElseThrow().replaceAll(".*/requests/([^?/]+).*", "$1");
        assertThat(attachments.of(number)).hasSize(1);
        assertThat(added(number)).isEqualTo(1);
    }

    @Test
    void sent_again_it_is_answered_as_before_until_it_was_taken_back() {
        Receipt request = loop.file(Items.RUBBISH);
        String number = request.trackingNumber().value();

        String first = add(request, PICTURE).at("id");
        assertThat(add(request, PICTURE).at("id")).isEqualTo(first);
        assertThat(add(request, Photos.jpeg(32, 23)).at("id")).isNotEqualTo(first);
        assertThat(added(number)).isEqualTo(2);

        http.post("/api/requests/" + number + "/attachments/" + first + "/withdrawal", "{}")
                .with("X-Request-Secret", request.secret())
                .answer();
        assertThat(add(request, PICTURE).at("id")).isNotEqualTo(first);
        assertThat(attachments.of(number)).hasSize(3);
    }

    @Test
    void what_staff_show_is_theirs_though_a_resident_sent_the_same() {
        Receipt request = loop.file(Items.RUBBISH);
        String resident = add(request, PICTURE).at("id");
        String path = new CaseDoor(http, loop, request).path("checkOnSite", "attachments");

        Answer staff =
                http.post(path, Multipart.picture("BEFORE", PICTURE)).as("grid").answer();

        assertThat(staff.status()).isEqualTo(201);
        assertThat(staff.at("id")).isNotEqualTo(resident);
    }

    @Test
    void for_a_request_that_has_ended_no_picture_is_decoded() {
        Receipt request = loop.file(Items.RUBBISH);
        requests.withdraw(request.trackingNumber().value(), request.secret(), null);
        byte[] broken = Photos.png(64, 48);
        Arrays.fill(broken, 43, 60, (byte) 0xFF);

        Answer refused = add(request, broken);

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("type")).endsWith("already-ended");
    }

    @Test
    void the_building_is_named_in_the_language_of_whoever_reads() {
        Receipt request = requests.file(
                new NewRequest("灯坏了", "01-02", "二单元", null, null, null, null, null, null, "330105001052-ms-03"));
        String path = "/requests/" + request.trackingNumber() + "?secret=" + request.secret();

        assertThat(text(http.get(path).with("Accept-Language", "en").bytes()))
                .contains("Mishi Xincun Building 3（三官弄 3 号） 二单元");
        assertThat(text(http.get(path).with("Accept-Language", "zh-CN").bytes()))
                .contains("米市新村 3 幢（三官弄 3 号） 二单元");
    }

    private Answer add(Receipt request, byte[] picture) {
        return http.post(
                        "/api/requests/" + request.trackingNumber() + "/attachments",
                        new Multipart().file("a.jpg", "image/jpeg", picture))
                .with("X-Request-Secret", request.secret())
                .answer();
    }

    private long added(String number) {
        return caseFile.entriesOf(number).stream()
                .filter(entry -> entry.kind() == CaseEventKind.ATTACHED)
                .count();
    }

    private static String text(HttpResponse<byte[]> answer) {
        return new String(answer.body(), StandardCharsets.UTF_8);
    }
}
