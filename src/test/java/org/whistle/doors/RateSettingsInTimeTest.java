package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import java.util.stream.StreamSupport;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.rates.RateProjector;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.WholeApplication;

/** Which weights and standards hold when. What is set here holds far in the future only. */
@WholeApplication
class RateSettingsInTimeTest {

    private static final int PAIRS = 28;

    @Autowired
    private Http http;

    @Autowired
    private CaseFile caseFile;

    @Autowired
    private RateProjector projector;

    @Autowired
    private PlatformTransactionManager transactions;

    @Test
    void of_two_sets_of_weights_for_the_same_day_one_holds_as_a_whole() throws Exception {
        String set = "{\"validFrom\": \"%s\", \"weights\": {%s}}";
        String one = "\"CONTACT\":1,\"SOLVED\":2";
        String other = "\"REPORT_IN\":3,\"CLOSING\":4,\"SATISFIED\":5,\"WHISTLE_SCORE\":6";
        for (String day : days()) {
            atOnce("weights", set.formatted(day, one), set.formatted(day, other));

            assertThat(rates("from=" + day + "&to=" + day)
                            .body()
                            .path("weights")
                            .toString())
                    .isIn("{" + one + "}", "{" + other + "}");
        }
    }

    @Test
    void of_two_lists_of_standards_for_the_same_day_the_later_one_holds_as_a_whole() throws Exception {
        String set = "{\"validFrom\": \"%s\", \"standards\": [{\"measure\": \"SOLVED\", \"percent\": %d},"
                + " {\"measure\": \"REDO\", \"percent\": %2$d}, {\"measure\": \"CONTACT\", \"percent\": %2$d}]}";
        for (String day : days()) {
            atOnce("standards", set.formatted(day, 10), set.formatted(day, 20));

            JsonNode all = http.get("/api/rates/standards").as("grid").answer().body();
            List<Integer> percents = StreamSupport.stream(all.spliterator(), false)
                    .filter(standard -> standard.path("validFrom").asText().equals(day))
                    .map(standard -> standard.path("percent").asInt())
                    .toList();
            assertThat(percents).isIn(List.of(10, 10, 10, 20, 20, 20), List.of(20, 20, 20, 10, 10, 10));
        }
    }

    private static List<String> days() {
        return IntStream.rangeClosed(1, PAIRS)
                .mapToObj("2099-02-%02d"::formatted)
                .toList();
    }

    private void atOnce(String what, String one, String other) throws InterruptedException {
        Supplier<Integer> first = () -> put(what, one);
        Supplier<Integer> second = () -> put(what, other);
        assertThat(AtOnce.answers(first, second)).containsExactly(200, 200);
    }

    private int put(String what, String body) {
        return http.put("/api/rates/" + what, body).as("supervisor").answer().status();
    }

    @Test
    void a_month_has_the_weights_and_standards_of_its_own_last_day() {
        String community = "C" + UUID.randomUUID();
        List.of("2098-01-10", "2098-02-10", "2098-03-02").forEach(day -> late(community, day));
        projector.project();
        set("2098-01-01", "\"CONTACT\": 1", 10);
        set("2098-02-28", "\"CONTACT\": 1, \"SOLVED\": 1", 20);
        set("2098-03-05", "\"CONTACT\": 1, \"SOLVED\": 1, \"CLOSING\": 1", 30);

        Answer before = rates("by=month&from=2098-01&to=2098-03-04&community=" + community);
        Answer after = rates("by=month&from=2098-01&to=2098-03&community=" + community);

        assertThat(settings(before)).containsExactly("2098-01 1 10", "2098-02 2 20", "2098-03 2 20");
        assertThat(settings(after)).containsExactly("2098-01 1 10", "2098-02 2 20", "2098-03 3 30");
        assertThat(after.body().at("/total/composite/of").asInt()).isEqualTo(3);
        assertThat(after.body().path("weights").toString()).isEqualTo("{\"CONTACT\":1,\"CLOSING\":1,\"SOLVED\":1}");
    }

    /** A mark of CONTACT on the day. */
    private void late(String community, String day) {
        String number = "RATES-" + UUID.randomUUID();
        new TransactionTemplate(transactions).executeWithoutResult(status -> {
            caseFile.append(
                    number, CaseEventKind.FILED, Map.of("channel", "PORTAL", "item", "01-02", "community", community));
            caseFile.append(
                    number,
                    CaseEventKind.OVERDUE,
                    Map.of("clock", "FIRST_CONTACT", "owner", "housing", "deadline", day + "T04:00:00Z"));
        });
    }

    private void set(String day, String weights, int contact) {
        assertThat(put("weights", "{\"validFrom\": \"%s\", \"weights\": {%s}}".formatted(day, weights)))
                .isEqualTo(200);
        assertThat(put(
                        "standards",
                        "{\"validFrom\": \"%s\", \"standards\": [{\"measure\": \"CONTACT\", \"percent\": %d}]}"
                                .formatted(day, contact)))
                .isEqualTo(200);
    }

    private Answer rates(String question) {
        return http.get("/api/rates?" + question).as("supervisor").answer();
    }

    /** Of each row its key, how many measures have a weight, and the standard of CONTACT. */
    private static List<String> settings(Answer answer) {
        return StreamSupport.stream(answer.body().path("rows").spliterator(), false)
                .map(row -> "%s %d %d"
                        .formatted(
                                row.path("key").asText(),
                                row.at("/composite/of").asInt(),
                                row.at("/rates/CONTACT/standard/percent").asInt()))
                .filter(line -> line.startsWith("2098"))
                .toList();
    }
}
