package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.evaluation.Answer;
import org.whistle.evaluation.Evaluations;
import org.whistle.evaluation.Satisfaction;
import org.whistle.request.Receipt;
import org.whistle.testing.AppealPeople;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** What residents say of the work reaches those who work again, call back and decide on what it counts. */
@WholeApplication
class CaseEvaluationsTest {

    private static final String STILL_THERE = "桶边又堆满了，气味更大";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Evaluations evaluations;

    @Autowired
    private AppealPeople people;

    @Test
    void whoever_works_again_reads_what_is_missing() {
        Receipt request = notSolved();

        JsonNode said = evaluationsOf(request, "dispatchWhistle", "street", "zh-CN");

        assertThat(said).hasSize(1);
        assertThat(said.get(0).path("at").asText()).isNotEmpty();
        assertSaid(said.get(0), "0 RESIDENT 居民本人评价 NO 未解决 不满意 问题又出现了 " + STILL_THERE + " true");
        assertSaid(
                evaluationsOf(request, "dispatchWhistle", "street", "en").get(0),
                "0 RESIDENT the resident NO not solved Not satisfied The problem came back " + STILL_THERE + " true");
    }

    @Test
    void so_does_whoever_calls_the_resident_and_the_call_stands_beside_it() {
        Receipt request = notSolved();
        assertThat(evaluationsOf(request, "callBack", "calltaker", "zh-CN").toString())
                .contains(STILL_THERE);

        loop.complete(
                request,
                "callBack",
                Map.of(
                        "solved", "NO",
                        "satisfaction", "NOT_SATISFIED",
                        "evaluationReason", "DONE_BADLY",
                        "comment", "只清了一半"));

        JsonNode said = evaluationsOf(request, "dispatchWhistle", "street", "zh-CN");
        assertThat(said).hasSize(2);
        assertSaid(said.get(0), "0 RESIDENT 居民本人评价 NO 未解决 不满意 问题又出现了 " + STILL_THERE + " true");
        assertSaid(said.get(1), "0 CALL_BACK 电话回访 NO 未解决 不满意 办得不好 只清了一半 false");
    }

    @Test
    void so_does_whoever_decides_on_what_is_contested() {
        Receipt request = people.unsatisfied();
        people.appeal(request, "sanitation", "SATISFIED", "UNREASONABLE");

        JsonNode said = evaluationsOf(request, "decideAppeal", "supervisor", "zh-CN");

        assertThat(said).hasSize(1);
        assertThat(said.get(0).path("satisfactionText").asText()).isEqualTo("不满意");
        assertThat(said.get(0).path("counts").asBoolean()).isTrue();
    }

    @Test
    void before_anything_was_said_there_is_nothing() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");

        assertThat(evaluationsOf(request, "callBack", "calltaker", "zh-CN")).isEmpty();
    }

    private Receipt notSolved() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "callBack");
        evaluations.answer(
                request.trackingNumber().value(),
                request.secret(),
                new Answer(false, Satisfaction.NOT_SATISFIED, STILL_THERE, "CAME_BACK"));
        return request;
    }

    private JsonNode evaluationsOf(Receipt request, String task, String account, String language) {
        Http.Answer answer = http.get(
                        "/api/cases/of-task/" + loop.task(request, task).getId())
                .with("Accept-Language", language)
                .as(account)
                .answer();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        assertThat(answer.body().path("evaluations").isArray()).isTrue();
        return answer.body().path("evaluations");
    }

    private static void assertSaid(JsonNode said, String expected) {
        assertThat(String.join(
                        " ",
                        said.path("round").asText(),
                        said.path("by").asText(),
                        said.path("byText").asText(),
                        said.path("solved").asText(),
                        said.path("solvedText").asText(),
                        said.path("satisfactionText").asText(),
                        said.path("reasonText").asText(),
                        said.path("comment").asText(),
                        said.path("counts").asText()))
                .isEqualTo(expected);
    }
}
