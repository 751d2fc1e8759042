package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;
import static org.whistle.testing.Family.number;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.util.List;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.rates.CaseMarks;
import org.whistle.rates.Mark;
import org.whistle.rates.Measure;
import org.whistle.request.Receipt;
import org.whistle.testing.Family;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** What is left to be scored, and until when. */
@WholeApplication
class OpenScoreDoorTest {

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    @Autowired
    private Family family;

    @Autowired
    private CaseMarks marks;

    @AfterEach
    void back_to_the_time_on_the_wall() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void scores_are_taken_for_thirty_days_after_the_end() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");
        loop.withdraw(request);
        TurnableClock.INSTANCE.turn(Duration.ofDays(30).minusHours(1));
        assertThat(score(request, "community", "sanitation", "4", null).status())
                .isEqualTo(204);

        TurnableClock.INSTANCE.turn(Duration.ofHours(2));

        assertTold(score(request, "community", "sanitation", "5", null), 409, "30 天");
        assertThat(open("sanitation", request)).isNull();
        assertThat(mark(request, Measure.DEPARTMENT_SCORE).points()).isEqualTo(4);
    }

    @Test
    void of_a_merged_request_the_leading_one_is_scored() {
        Receipt leading = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");
        Receipt request = loop.fileUpTo(Items.RUBBISH, "submitResult");
        family.merge(request, leading);

        assertTold(score(request, "sanitation", "WHISTLE", "3", null), 409, number(leading));

        assertThat(open("sanitation", request)).isNull();
        assertThat(open("sanitation", leading)).isNotNull();
    }

    @Test
    void what_is_left_to_be_scored_is_listed_until_it_is() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "verifyOnSite");

        JsonNode community = open("community", request);
        assertThat(community.path("about").toString()).isEqualTo("[{\"code\":\"sanitation\",\"name\":\"环卫\"}]");
        assertThat(community.path("item").path("code").asText()).isEqualTo(Items.RUBBISH);
        assertThat(community.path("unit").path("name").asText()).isEqualTo("米市社区");
        assertThat(open("sanitation", request)
                        .path("about")
                        .path(0)
                        .path("code")
                        .asText())
                .isEqualTo("WHISTLE");
        assertThat(open("housing", request)).isNull();

        score(request, "community", "sanitation", "4", null);
        score(request, "sanitation", "WHISTLE", "4", null);

        assertThat(open("community", request)).isNull();
        assertThat(open("sanitation", request)).isNull();
        assertProblem(http.get("/api/scores/open?size=101").as("community").answer(), 400);
        assertThat(http.get("/api/scores/open?size=1&page=9000")
                        .as("community")
                        .answer()
                        .body()
                        .path("scores"))
                .isEmpty();
    }

    @Test
    void everybody_knows_the_own_units() {
        assertThat(http.get("/api/scores/units").as("housing").answer().body().toString())
                .isEqualTo("[{\"code\":\"housing\",\"name\":\"住建（房管）\"},{\"code\":\"property\",\"name\":\"物业\"}]");
        assertThat(http.get("/api/scores/units").as("supervisor").answer().body())
                .isEmpty();
    }

    private JsonNode open(String account, Receipt request) {
        Answer answer = http.get("/api/scores/open?size=100").as(account).answer();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return StreamSupport.stream(answer.body().path("scores").spliterator(), false)
                .filter(one -> one.path("trackingNumber").asText().equals(number(request)))
                .findFirst()
                .orElse(null);
    }

    private Answer score(Receipt request, String account, String about, String stars, String comment) {
        return http.post(path(request), body(about, stars, comment)).as(account).answer();
    }

    private static String path(Receipt request) {
        return "/api/cases/of-number/" + number(request) + "/scores";
    }

    private static String body(String about, String stars, String comment) {
        return "{\"about\": \"%s\", \"stars\": %s, \"comment\": %s}"
                .formatted(about, stars, comment == null ? "null" : "\"" + comment + "\"");
    }

    private Mark mark(Receipt request, Measure measure) {
        List<Mark> found = marks.of(number(request)).stream()
                .filter(mark -> mark.measure() == measure)
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    private static void assertTold(Answer refused, int status, String words) {
        assertProblem(refused, status);
        assertThat(refused.at("detail")).contains(words);
    }
}
