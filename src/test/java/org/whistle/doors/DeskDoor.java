package org.whistle.doors;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import java.net.URLEncoder;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;

/** The desk as programs ask it. */
@Component
class DeskDoor {

    private final Http http;

    DeskDoor(Http http) {
        this.http = http;
    }

    Answer page(String account, String list, String more) {
        return http.get("/api/desk/tasks?list=" + list + more).as(account).answer();
    }

    static String search(String words) {
        return "&search=" + URLEncoder.encode(words, UTF_8);
    }

    /** @return all lines of all pages */
    List<JsonNode> lines(String account, String list, String more) {
        List<JsonNode> lines = new ArrayList<>();
        String after = "";
        for (int page = 0; page < 200; page++) {
            Answer answer = page(account, list, more + after);
            assertThat(answer.status()).as(answer.text()).isEqualTo(200);
            answer.body().path("lines").forEach(lines::add);
            if (answer.body().path("next").isNull()) {
                return lines;
            }
            after = "&after=" + URLEncoder.encode(answer.at("next"), UTF_8);
        }
        throw new AssertionError("The list does not end");
    }

    Optional<JsonNode> line(String account, String list, String number) {
        return lines(account, list, search(number)).stream()
                .filter(line -> line.path("number").asText().equals(number))
                .findFirst();
    }

    List<String> numbers(String account, String list, String more) {
        return lines(account, list, more).stream()
                .map(line -> line.path("number").asText())
                .toList();
    }

    Answer claim(String account, String... tasks) {
        return http.post("/api/desk/claims", "{\"tasks\": %s}".formatted(list(tasks)))
                .as(account)
                .answer();
    }

    Answer result(String account, String answers, String... tasks) {
        return http.post("/api/desk/results", "{\"tasks\": %s, \"answers\": %s}".formatted(list(tasks), answers))
                .as(account)
                .answer();
    }

    static List<String> kinds(Answer outcomes) {
        assertThat(outcomes.status()).as(outcomes.text()).isEqualTo(200);
        return StreamSupport.stream(outcomes.body().path("outcomes").spliterator(), false)
                .map(outcome -> outcome.path("kind").asText())
                .toList();
    }

    private static String list(String... tasks) {
        return Stream.of(tasks).map(task -> "\"" + task + "\"").collect(Collectors.joining(",", "[", "]"));
    }

    /** @return how much a person of the reader's own first team has to do */
    int openOf(String account, String person) {
        JsonNode people =
                http.get("/api/desk/workload").as(account).answer().body().at("/teams/0/people");
        for (JsonNode one : people) {
            if (one.path("person").asText().equals(person)) {
                return one.path("open").asInt();
            }
        }
        return 0;
    }
}
