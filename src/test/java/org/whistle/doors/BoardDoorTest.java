package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;
import static org.whistle.testing.Family.number;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.request.Channel;
import org.whistle.request.NewRequest;
import org.whistle.request.Receipt;
import org.whistle.request.Requests;
import org.whistle.testing.FirstOptions;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WholeApplication;

/** The public board: what stands on it, what never does, and who takes something off. */
@WholeApplication
class BoardDoorTest {

    private static final String COMMUNITY = "330105001052";

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Requests requests;

    @Test
    void a_request_is_public_from_its_screening_on() {
        Receipt receipt = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        assertProblem(one(receipt), 404);

        loop.complete(receipt, "screenRequest", FirstOptions.of("screenRequest"));

        Answer shown = one(receipt);
        assertThat(shown.status()).as(shown.text()).isEqualTo(200);
        assertThat(shown.at("itemName")).isEqualTo("暴露垃圾");
        assertThat(shown.at("promise")).isEqualTo("RUNNING");
        assertThat(shown.at("voices")).isEqualTo("1");
        assertThat(numbers("/api/board?state=OPEN")).contains(number(receipt));
        assertThat(page("/board").text()).contains(number(receipt));
        assertThat(csv("/board.csv")).contains(number(receipt) + ",01-02,暴露垃圾");
        assertThat(page("/board/feed/" + COMMUNITY + ".atom").text()).contains(number(receipt));
    }

    @Test
    void nothing_that_was_said_or_is_personal_stands_anywhere_on_the_board() {
        NewRequest request = new NewRequest(
                "词甲<script>甲</script>楼道堆物",
                Items.RUBBISH,
                "词乙 5 幢 1203 室",
                120.158437,
                30.286912,
                null,
                Channel.PORTAL,
                null,
                null);
        Receipt receipt = loop.carryUpTo(request, "submitResult");
        Map<String, Object> result = new HashMap<>(FirstOptions.of("submitResult"));
        result.put("spokenTo", "词丙");
        result.put("measures", "词丁已清运");
        loop.complete(receipt, "submitResult", result);

        List<String> all = List.of(
                one(receipt).text(),
                page("/board/" + number(receipt)).text(),
                page("/board").text(),
                csv("/board.csv"),
                page("/board/feed/" + COMMUNITY + ".atom").text());

        assertThat(all).allSatisfy(text -> assertThat(text)
                .contains(number(receipt))
                .doesNotContain("词甲", "词乙", "词丙", "词丁", "120.1584", "30.2869", receipt.secret()));
        assertThat(one(receipt).at("longitude")).isEqualTo("120.158");
        assertThat(one(receipt).at("latitude")).isEqualTo("30.287");
        assertThat(numbers("/api/board?cell=30.287,120.158")).contains(number(receipt));
    }

    @Test
    void a_withheld_item_and_a_confidential_reporter_are_not_there() {
        Receipt neighbours = loop.fileUpTo(Items.NEIGHBOURS, "dispatchWhistle");
        Receipt confidential = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");
        assertThat(one(confidential).status()).isEqualTo(200);

        requests.keepInConfidence(number(confidential), confidential.secret());

        assertProblem(one(neighbours), 404);
        assertProblem(one(confidential), 404);
        assertThat(numbers("/api/board?size=500")).doesNotContain(number(neighbours), number(confidential));
        assertThat(page("/board/" + number(confidential)).status()).isEqualTo(404);
    }

    @Test
    void the_screening_keeps_a_request_off_the_board() {
        Receipt receipt = loop.fileUpTo(Items.RUBBISH, "screenRequest");
        Map<String, Object> answers = new HashMap<>(FirstOptions.of("screenRequest"));
        answers.put("publication", "WITHHELD");

        loop.complete(receipt, "screenRequest", answers);

        assertProblem(one(receipt), 404);
    }

    @Test
    void who_answers_for_the_community_takes_a_request_off_at_once_and_puts_it_back() {
        Receipt receipt = loop.fileUpTo(Items.RUBBISH, "dispatchWhistle");

        assertThat(decide(receipt, "community", "WITHHELD").status()).isEqualTo(204);
        assertProblem(one(receipt), 404);
        assertThat(decide(receipt, "supervisor", "BY_ITEM").status()).isEqualTo(204);
        assertThat(one(receipt).status()).isEqualTo(200);

        assertProblem(decide(receipt, "supervisor", "BY_ITEM"), 409);
        assertProblem(decide(receipt, "sanitation", "WITHHELD"), 404);
        assertThat(one(receipt).status()).isEqualTo(200);
    }

    @Test
    void what_was_taken_back_has_no_place() {
        NewRequest request =
                new NewRequest("门口的垃圾", Items.RUBBISH, null, 120.158437, 30.286912, null, Channel.PORTAL, null, null);
        Receipt receipt = loop.carryUpTo(request, "dispatchWhistle");

        loop.withdraw(receipt);

        assertThat(one(receipt).at("status")).isEqualTo("WITHDRAWN");
        assertThat(one(receipt).body().path("latitude").isNull()).isTrue();
        assertThat(numbers("/api/board?cell=30.287,120.158")).doesNotContain(number(receipt));
    }

    private Answer one(Receipt receipt) {
        return http.get("/api/board/" + number(receipt)).answer();
    }

    private Answer page(String path) {
        return http.get(path).answer();
    }

    private String csv(String path) {
        return new String(http.get(path).bytes().body(), StandardCharsets.UTF_8);
    }

    private List<String> numbers(String path) {
        List<String> numbers = new ArrayList<>();
        Answer answer = http.get(path).answer();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        answer.body()
                .path("entries")
                .forEach(entry -> numbers.add(entry.path("trackingNumber").asText()));
        return numbers;
    }

    private Answer decide(Receipt receipt, String account, String publication) {
        return http.post(
                        "/api/cases/of-number/" + number(receipt) + "/publication",
                        "{\"publication\": \"%s\", \"note\": \"核对后决定\"}".formatted(publication))
                .as(account)
                .answer();
    }
}
