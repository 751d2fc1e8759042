package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Multipart;
import org.whistle.testing.Photos;
import org.whistle.testing.WholeApplication;

/** Supervisors see of all cases which pictures are not as the case files say. */
@WholeApplication
class PictureVerificationDoorTest {

    private static final String DOOR = "/api/case-files/pictures";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private JdbcClient database;

    @Test
    void every_picture_that_was_changed_or_is_missing_is_named() {
        Receipt request = loop.file(Items.RUBBISH);
        long sound = add(request);
        long replaced = add(request);
        long withoutBytes = add(request);
        long withoutRow = add(request);
        long withdrawn = add(request);
        http.post(api(request, "/" + withdrawn + "/withdrawal"), "{}").answer();
        assertThat(faults(request)).isEmpty();

        database.sql("update whistle.attachment_bytes set bytes = ? where attachment = ?")
                .params(Photos.jpeg(21, 21), replaced)
                .update();
        database.sql("delete from whistle.attachment_bytes where attachment in (?, ?)")
                .params(withoutBytes, withoutRow)
                .update();
        database.sql("delete from whistle.attachment where id = ?")
                .param(withoutRow)
                .update();

        assertThat(faults(request))
                .containsExactly(replaced + " CHANGED", withoutBytes + " MISSING", withoutRow + " MISSING")
                .noneMatch(fault -> fault.startsWith(sound + " "));
        assertThat(all().body().path("intact").asBoolean(true)).isFalse();
    }

    @Test
    void a_picture_that_the_case_file_does_not_know_shows() {
        Receipt request = loop.file(Items.RUBBISH);
        Receipt other = loop.file(Items.RUBBISH);
        long moved = add(request);

        database.sql("update whistle.attachment set tracking_number = ? where id = ?")
                .params(other.trackingNumber().value(), moved)
                .update();

        assertThat(faults(request)).containsExactly(moved + " MISSING");
        assertThat(faults(other)).containsExactly(moved + " UNRECORDED");
    }

    @Test
    void only_supervisors_ask() {
        assertProblem(http.get(DOOR).answer(), 401);
        assertProblem(http.get(DOOR).as("grid").answer(), 403);
        assertProblem(http.get(DOOR).as("admin").answer(), 403);
    }

    private static String api(Receipt request, String below) {
        return "/api/requests/" + request.trackingNumber() + "/attachments" + below + "?secret=" + request.secret();
    }

    private long add(Receipt request) {
        Answer added = http.post(api(request, ""), new Multipart().file("a.jpg", "image/jpeg", Photos.another()))
                .answer();
        assertThat(added.status()).as(added.text()).isEqualTo(201);
        return added.body().path("id").asLong();
    }

    private Answer all() {
        Answer answer = http.get(DOOR).as("supervisor").answer();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer;
    }

    private List<String> faults(Receipt request) {
        return all().body()
                .path("findings")
                .valueStream()
                .filter(finding -> finding.path("trackingNumber")
                        .asText()
                        .equals(request.trackingNumber().value()))
                .map((JsonNode finding) -> finding.path("attachment").asText() + " "
                        + finding.path("fault").asText())
                .toList();
    }
}
