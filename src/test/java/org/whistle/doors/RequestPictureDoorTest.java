package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.WholeApplication;

/** Residents show the matter, and see what was done about it. */
@WholeApplication
class RequestPictureDoorTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    private Receipt request;
    private String api;
    private String page;

    @BeforeEach
    void a_request_is_filed() {
        request = loop.file(Items.RUBBISH);
        api = "/api/requests/" + request.trackingNumber() + "/attachments";
        page = "/requests/" + request.trackingNumber();
    }

    private static Multipart picture() {
        return new Multipart().file("家.jpg", "image/jpeg", Photos.jpeg(40, 30));
    }

    private Answer add() {
        return http.post(api, picture())
                .with("X-Request-Secret", request.secret())
                .answer();
    }

    private String withSecret(String path) {
        return path + "?secret=" + request.secret();
    }

    /** Somebody whom a task asks adds a picture of the kind. */
    private String addAsStaff(String task, String account, String kind) {
        String path = new CaseDoor(http, loop, request).path(task, "attachments");
        Answer added = http.post(path, Multipart.picture(kind, Photos.jpeg(40, 30)))
                .as(account)
                .answer();
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.at("id");
    }

    @Test
    void a_resident_adds_a_picture_and_the_grid_worker_sees_it() {
        Answer added = add();

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.at("kind")).isEqualTo("BEFORE");
        var shown =
                new CaseDoor(http, loop, request).read("checkOnSite", "grid").answer();
        assertThat(shown.body()
                        .path("evidence")
                        .path("pictures")
                        .path(0)
                        .path("who")
                        .asText())
                .isEqualTo("居民");
        String path = new CaseDoor(http, loop, request).path("checkOnSite", "attachments/" + added.at("id"));
        assertThat(http.get(path).as("grid").bytes().statusCode()).isEqualTo(200);
        assertProblem(http.post(path + "/withdrawal", "{}").as("grid").answer(), 403);
    }

    @Test
    void without_the_secret_nothing_is_added_and_nothing_seen() {
        String id = add().at("id");
        Receipt other = loop.file(Items.RUBBISH);

        assertProblem(http.post(api, picture()).answer(), 404);
        assertProblem(
                http.post(api, picture())
                        .with("X-Request-Secret", other.secret())
                        .answer(),
                404);
        assertProblem(http.get(api + "/" + id).answer(), 404);
        assertProblem(http.get(api + "/" + id + "?secret=" + other.secret()).answer(), 404);
        assertProblem(
                http.get("/api/requests/" + other.trackingNumber() + "/attachments/" + id + "?secret=" + other.secret())
                        .answer(),
                404);
        assertProblem(http.post(api + "/" + id + "/withdrawal", "{}").answer(), 404);
        assertProblem(http.get(api).answer(), 404);
    }

    @Test
    void a_resident_sees_their_own_pictures_and_those_of_the_result_and_no_others() {
        String own = add().at("id");
        String seenByGrid = addAsStaff("checkOnSite", "grid", "BEFORE");
        String evidence = addAsStaff("checkOnSite", "grid", "EVIDENCE");
        String result = addAsStaff("checkOnSite", "grid", "AFTER");

        assertThat(http.get(withSecret(api)).answer().body().findValuesAsText("id"))
                .containsExactly(own, result);
        HttpResponse<byte[]> bytes = http.get(withSecret(api + "/" + result)).bytes();
        assertThat(bytes.statusCode()).isEqualTo(200);
        assertThat(bytes.headers().firstValue("Content-Security-Policy"))
                .contains("default-src 'none'; frame-ancestors 'none'; sandbox");
        assertThat(bytes.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertThat(bytes.headers().firstValue("Cache-Control")).contains("no-store");
        assertProblem(http.get(withSecret(api + "/" + seenByGrid)).answer(), 404);
        assertProblem(http.get(withSecret(api + "/" + evidence)).answer(), 404);
    }

    @Test
    void a_resident_cannot_show_a_result_and_not_after_the_end() {
        assertProblem(
                http.post(withSecret(api), Multipart.picture("AFTER", Photos.jpeg(40, 30)))
                        .answer(),
                400);
        add();
        loop.withdraw(request);

        assertProblem(add(), 409);
        assertThat(http.get(withSecret(api)).answer().body()).hasSize(1);
    }

    @Test
    void a_resident_takes_an_own_picture_back_and_no_other() {
        String own = add().at("id");
        String result = addAsStaff("checkOnSite", "grid", "AFTER");

        assertThat(http.post(withSecret(api + "/" + own + "/withdrawal"), "{}")
                        .answer()
                        .status())
                .isEqualTo(204);
        assertProblem(
                http.post(withSecret(api + "/" + result + "/withdrawal"), "{}").answer(), 403);

        assertThat(http.get(withSecret(api)).answer().body().findValuesAsText("id"))
                .containsExactly(result);
        assertProblem(http.get(withSecret(api + "/" + own)).answer(), 404);
    }

    @Test
    void what_does_not_say_how_long_it_is_is_not_taken_in() {
        assertProblem(http.postOfUnknownLength(withSecret(api), picture()).answer(), 411);
    }

    @Test
    void the_page_shows_before_and_after_and_takes_a_picture_without_scripts() {
        Multipart form = picture().field("secret", request.secret());

        HttpResponse<byte[]> added = http.post(page + "/attachments", form).bytes();
        assertThat(added.statusCode()).isEqualTo(303);
        assertThat(added.headers().firstValue("Location").orElseThrow()).endsWith("&pictured");

        String result = addAsStaff("checkOnSite", "grid", "AFTER");
        String shown = http.get(withSecret(page) + "&pictured").answer().text();
        assertThat(shown).contains("照片已添加", "办理前", "办理后", "撤回这张", api + "/" + result + "?secret=");
        assertThat(shown.split("<img ")).hasSize(3);
    }

    @Test
    void the_page_says_by_the_field_what_is_wrong_with_a_picture() {
        Multipart form =
                new Multipart().field("secret", request.secret()).file("a.jpg", "image/jpeg", Photos.text("<html>"));
        Answer refused = http.post(page + "/attachments", form).answer();
        assertThat(refused.status()).isEqualTo(400);
        assertThat(refused.text()).contains("这不是 JPEG、PNG 或 WebP 照片", "file-mistake");

        Multipart large =
                new Multipart().field("secret", request.secret()).file("a.jpg", "image/jpeg", new byte[12 << 20]);
        Answer tooLarge = http.post(page + "/attachments", large).answer();
        assertThat(tooLarge.status()).isEqualTo(413);
        assertThat(tooLarge.text()).contains("每张最多 10 MB", "<h1>");

        Answer nothing = http.post(page + "/attachments", new Multipart().field("secret", request.secret()))
                .answer();
        assertThat(nothing.status()).isEqualTo(400);
        assertThat(http.post(page + "/attachments", picture()).answer().status())
                .isEqualTo(404);
    }

    @Test
    void the_page_tells_the_result_and_not_whom_somebody_spoke_to() {
        for (String task : new String[] {"checkOnSite", "screenRequest", "dispatchWhistle", "reportIn"}) {
            loop.complete(request, task, FirstOptions.of(task));
        }
        loop.complete(
                request,
                "submitResult",
                Map.of(
                        "spokenTo", "王女士，上午电话",
                        "measures", "已清运一半",
                        "completion", "SCHEDULED",
                        "scheduledFor", "2027-01-08"));

        String shown = new String(http.get(withSecret(page)).bytes().body(), StandardCharsets.UTF_8);

        assertThat(shown).contains("办理结果", "已清运一半", "2027年1月8日").doesNotContain("王女士");
    }
}
