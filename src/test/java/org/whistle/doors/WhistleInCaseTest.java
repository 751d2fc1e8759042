package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Receipt;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** What the Case tab shows of a whistle, and what a form's refusal says. */
@WholeApplication
class WhistleInCaseTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Test
    void the_tab_shows_who_whistled_and_the_number_of_each_order() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        loop.complete(request, "screenRequest", Map.of("screening", "WHISTLE", "blower", "PROPERTY_FIRM"));
        assertThat(shown(request, "dispatchWhistle", "street")
                        .path("proposal")
                        .path("blowerText")
                        .asText())
                .isEqualTo("物业企业（经社区）");

        loop.complete(request, "dispatchWhistle", FirstOptions.of("dispatchWhistle"));

        assertThat(shown(request, "reportIn", "sanitation")
                        .path("calls")
                        .path(0)
                        .path("number")
                        .asText())
                .isEqualTo(request.trackingNumber() + "-1");
    }

    @Test
    void the_tab_tells_the_community_why_the_street_refused_and_the_district_that_it_insists() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        loop.complete(
                request,
                "dispatchWhistle",
                Map.of("dispatch", "REFUSE", "whistleRefusal", "NOT_OUR_AREA", "note", "在铁路红线内"));
        assertThat(shown(request, "screenRequest", "community").path("history").toString())
                .contains("不属本街道范围", "在铁路红线内");

        loop.complete(request, "screenRequest", FirstOptions.of("screenRequest"));

        assertThat(shown(request, "ruleOnWhistle", "supervisor")
                        .path("proposal")
                        .path("insisted")
                        .asBoolean())
                .isTrue();
        assertProblem(
                http.get("/api/cases/of-task/"
                                + loop.task(request, "ruleOnWhistle").getId())
                        .as("sanitation")
                        .answer(),
                404);
    }

    @Test
    void a_street_that_must_dispatch_is_told_so_in_plain_words() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        Map<String, String> refuse = Map.of("dispatch", "REFUSE", "whistleRefusal", "OTHER", "note", "不宜吹哨");
        assertThat(submit(request, "dispatchWhistle", "street", refuse).status())
                .isEqualTo(204);
        loop.complete(request, "screenRequest", FirstOptions.of("screenRequest"));
        loop.complete(request, "ruleOnWhistle", FirstOptions.of("ruleOnWhistle"));

        Answer refused = submit(request, "dispatchWhistle", "street", refuse);

        assertProblem(refused, 400);
        assertThat(refused.at("field")).isEqualTo("dispatch");
        assertThat(refused.text()).contains("须派遣");
    }

    private Answer submit(Receipt request, String task, String account, Map<String, String> answers) {
        return http.submit(loop.task(request, task), answers).as(account).answer();
    }

    private JsonNode shown(Receipt request, String task, String account) {
        return http.get("/api/cases/of-task/" + loop.task(request, task).getId())
                .as(account)
                .answer()
                .body();
    }
}
