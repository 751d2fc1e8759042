package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.evidence.AttachmentVerifier;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.Receipt;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.WholeApplication;

/** Pictures of a case: added by those whom its task asks, seen by those who may read it, and by nobody else. */
@WholeApplication
class AttachmentDoorTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private AttachmentVerifier verifier;

    @Autowired
    private JdbcClient database;

    private Receipt request;
    private CaseDoor door;

    @BeforeEach
    void a_department_works() {
        request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        door = new CaseDoor(http, loop, request);
    }

    private String path() {
        return door.path("submitResult", "attachments");
    }

    private Answer add(String kind, byte[] file) {
        return http.post(path(), Multipart.picture(kind, file)).as("sanitation").answer();
    }

    private List<JsonNode> pictures(String task, String account) {
        return door.read(task, account)
                .answer()
                .body()
                .path("evidence")
                .path("pictures")
                .valueStream()
                .toList();
    }

    @Test
    void a_picture_is_added_shown_and_recorded_with_its_fingerprint() {
        Answer added = add("AFTER", Photos.withMetadata(Photos.jpeg(80, 60), 6));

        assertThat(added.status()).as(added.text()).isEqualTo(201);
        assertThat(added.body().path("width").asInt()).isEqualTo(60);
        assertThat(added.at("kindText")).isEqualTo("办理后");
        assertThat(pictures("submitResult", "sanitation")).singleElement().satisfies(picture -> {
            assertThat(picture.path("who").asText()).isEqualTo("方洁");
            assertThat(picture.path("stageText").asText()).isEqualTo("联商解决");
            assertThat(picture.path("withdrawable").asBoolean()).isTrue();
        });
        assertThat(recorded(CaseEventKind.ATTACHED)).singleElement().satisfies(entry -> {
            assertThat(entry.actor()).isEqualTo("sanitation");
            assertThat(entry.detail())
                    .containsEntry("photo", "AFTER")
                    .containsEntry("sha256", added.at("sha256"))
                    .hasSize(3);
        });
        assertThat(database.sql("select a::text || encode(b.bytes, 'escape') from whistle.attachment a"
                                + " join whistle.attachment_bytes b on b.attachment = a.id where a.id = ?")
                        .param(added.body().path("id").asLong())
                        .query(String.class)
                        .single())
                .doesNotContain("SECRET", "家", "svg", "Users");
    }

    @Test
    void the_bytes_are_given_as_a_picture_and_nothing_else() {
        String picture = path() + "/" + add("AFTER", Photos.png(80, 60)).at("id");

        HttpResponse<byte[]> answer = http.get(picture).as("sanitation").bytes();

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(header(answer, "Content-Type")).startsWith("image/jpeg");
        assertThat(header(answer, "X-Content-Type-Options")).isEqualTo("nosniff");
        assertThat(header(answer, "Content-Security-Policy"))
                .isEqualTo("default-src 'none'; frame-ancestors 'none'; sandbox");
        assertThat(header(answer, "Cache-Control")).isEqualTo("no-store");
        assertThat(header(answer, "Content-Disposition")).matches("inline; filename=\"whistle-\\d+\\.jpg\"");
        assertThat(Photos.read(answer.body()).getWidth()).isEqualTo(80);
    }

    @Test
    void only_those_whom_the_task_asks_add_pictures_and_only_those_who_read_the_case_see_them() {
        String path = path();
        String picture = path + "/" + add("AFTER", Photos.jpeg(20, 20)).at("id");
        Multipart form = Multipart.picture("AFTER", Photos.jpeg(20, 20));

        assertProblem(http.post(path, form).answer(), 401);
        assertProblem(http.post(path, form).as("housing").answer(), 404);
        assertProblem(http.post(path, form).as("modeler").answer(), 404);
        assertProblem(http.post(path, form).as("supervisor").answer(), 403);
        assertProblem(http.get(picture).answer(), 401);
        assertProblem(http.get(picture).as("housing").answer(), 404);
        assertProblem(http.get(picture).as("modeler").answer(), 404);
        assertThat(http.get(picture).as("supervisor").bytes().statusCode()).isEqualTo(200);
        assertThat(pictures("submitResult", "supervisor")).singleElement().satisfies(one -> assertThat(
                        one.path("withdrawable").asBoolean())
                .isFalse());
        assertThat(door.read("submitResult", "supervisor")
                        .answer()
                        .body()
                        .path("evidence")
                        .path("addable")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_picture_is_never_given_out_of_another_case() {
        String id = add("AFTER", Photos.jpeg(20, 20)).at("id");
        CaseDoor other = new CaseDoor(http, loop, loop.fileUpTo(Items.RUBBISH, "submitResult"));

        assertProblem(
                http.get(other.path("submitResult", "attachments/" + id))
                        .as("sanitation")
                        .answer(),
                404);
        assertProblem(
                http.post(other.path("submitResult", "attachments/" + id + "/withdrawal"), "{}")
                        .as("sanitation")
                        .answer(),
                404);
        assertProblem(http.get(path() + "/0").as("sanitation").answer(), 404);
        assertProblem(http.get(path() + "/1%20or").as("sanitation").answer(), 400);
    }

    @Test
    void a_picture_added_by_mistake_is_taken_back_by_who_added_it_while_the_task_is_open() {
        String id = add("AFTER", Photos.jpeg(20, 20)).at("id");
        String withdrawal = path() + "/" + id + "/withdrawal";
        assertProblem(http.post(withdrawal, "{}").as("supervisor").answer(), 403);

        assertThat(http.post(withdrawal, "{}").as("sanitation").answer().status())
                .isEqualTo(204);

        assertProblem(http.get(path() + "/" + id).as("sanitation").answer(), 404);
        assertProblem(http.post(withdrawal, "{}").as("sanitation").answer(), 409);
        assertThat(pictures("submitResult", "sanitation"))
                .singleElement()
                .satisfies(one -> assertThat(one.path("withdrawnAt").isNull()).isFalse());
        assertThat(recorded(CaseEventKind.ATTACHMENT_WITHDRAWN)).hasSize(1);
        assertThat(database.sql("select count(*) from whistle.attachment_bytes where attachment = ?::bigint")
                        .param(id)
                        .query(Integer.class)
                        .single())
                .isZero();
        assertThat(verifier.verify(request.trackingNumber().value())).isEmpty();
    }

    @Test
    void a_picture_of_a_task_that_is_done_stays() {
        String id = add("AFTER", Photos.jpeg(20, 20)).at("id");
        loop.complete(request, "submitResult", FirstOptions.of("submitResult"));
        String later = door.path("verifyOnSite", "attachments/" + id + "/withdrawal");

        assertProblem(http.post(later, "{}").as("grid").answer(), 403);
        assertThat(pictures("verifyOnSite", "grid")).hasSize(1);
        assertThat(http.post(door.path("verifyOnSite", "attachments"), Multipart.picture("AFTER", Photos.jpeg(20, 20)))
                        .as("grid")
                        .answer()
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_picture_that_was_replaced_shows() {
        String number = request.trackingNumber().value();
        long id = add("AFTER", Photos.jpeg(20, 20)).body().path("id").asLong();
        assertThat(verifier.verify(number)).isEmpty();

        database.sql("update whistle.attachment_bytes set bytes = ? where attachment = ?")
                .params(Photos.jpeg(21, 21), id)
                .update();
        assertThat(verifier.verify(number)).extracting("attachment").containsExactly(id);

        database.sql("delete from whistle.attachment_bytes where attachment = ?")
                .param(id)
                .update();
        assertThat(verifier.verify(number)).extracting("attachment").containsExactly(id);
    }

    private List<CaseEntry> recorded(CaseEventKind kind) {
        return caseFile.entriesOf(request.trackingNumber().value()).stream()
                .filter(entry -> entry.kind() == kind)
                .toList();
    }

    private static String header(HttpResponse<byte[]> answer, String name) {
        assertThat(new String(answer.body(), StandardCharsets.ISO_8859_1)).startsWith("\u00FF\u00D8\u00FF");
        return answer.headers().firstValue(name).orElse("");
    }
}
