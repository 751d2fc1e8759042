package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** {@code /api/notices}: what staff are told, each their own. */
@WholeApplication
class NoticeDoorTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    private Receipt request;

    @BeforeEach
    void somebody_asks_for_more_time() {
        request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        assertThat(http.post(
                                "/api/cases/of-task/"
                                        + loop.task(request, "reportIn").getId() + "/extensions",
                                """
                                {"kind": "PAUSE", "reason": "WEATHER", "length": "P1BD", "evidence": "暴雨预警"}
                                """)
                        .as("sanitation")
                        .answer()
                        .status())
                .isEqualTo(201);
    }

    @Test
    void a_notice_tells_in_the_callers_language_what_there_is_to_do() {
        JsonNode notice = notice(http.get("/api/notices?size=100").as("street").answer());

        assertThat(notice.path("itemName").asText()).isEqualTo("暴露垃圾");
        assertThat(notice.path("text").asText()).startsWith("有一项暂停申请待审批：天气原因，最长 1 个工作日。请在 ");
        assertThat(notice(http.get("/api/notices?size=100")
                                .as("street")
                                .with("Accept-Language", "en")
                                .answer())
                        .path("text")
                        .asText())
                .startsWith("More time is asked for (pause): weather, at most 1 working days. Please decide before ");
    }

    @Test
    void a_notice_is_read_once_by_its_own_people() {
        Answer page = http.get("/api/notices?size=100").as("street").answer();
        String read = "/api/notices/" + notice(page).path("id").asText() + "/read";

        assertProblem(http.post(read, "{}").answer(), 401);
        assertProblem(http.post(read, "{}").as("sanitation").answer(), 404);
        assertProblem(http.post(read, "{}").as("admin").answer(), 404);

        Answer marked = http.post(read, "{}").as("street").answer();
        assertThat(marked.status()).isEqualTo(200);
        assertThat(marked.at("readBy")).isEqualTo("street");
        assertThat(http.post(read, "{}").as("street").answer().body()).isEqualTo(marked.body());
        assertThat(http.get("/api/notices?size=100")
                        .as("street")
                        .answer()
                        .body()
                        .path("unread")
                        .asLong())
                .isEqualTo(page.body().path("unread").asLong() - 1);
    }

    @Test
    void whoever_asked_is_told_of_the_answer() {
        assertThat(http.submit(loop.task(request, "decideExtension"), Map.of("extensionDecision", "GRANT"))
                        .as("street")
                        .answer()
                        .status())
                .isEqualTo(204);

        JsonNode told =
                notice(http.get("/api/notices?size=100").as("sanitation").answer());
        assertThat(told.path("text").asText()).startsWith("暂停申请（天气原因）已获批准，新的期限为 ");
    }

    @Test
    void nobody_anonymous_is_told_and_who_has_no_unit_has_no_notices() {
        assertProblem(http.get("/api/notices?size=100").answer(), 401);
        assertThat(http.get("/api/notices?size=100")
                        .as("modeler")
                        .answer()
                        .body()
                        .path("total")
                        .asInt())
                .isZero();
        assertProblem(http.put("/api/notices/1/read", "{}").as("street").answer(), 403);
    }

    @ParameterizedTest
    @CsvSource({"page=-1", "page=10001", "size=0", "size=101", "page=x", "size=99999999999"})
    void a_page_that_cannot_be_is_refused(String parameter) {
        assertProblem(http.get("/api/notices?" + parameter).as("street").answer(), 400);
    }

    /** The notice of this request; others have theirs of others. */
    private JsonNode notice(Answer page) {
        for (JsonNode notice : page.body().path("notices")) {
            if (notice.path("trackingNumber")
                    .asText()
                    .equals(request.trackingNumber().value())) {
                return notice;
            }
        }
        throw new AssertionError("No notice of " + request.trackingNumber() + " in " + page.text());
    }
}
