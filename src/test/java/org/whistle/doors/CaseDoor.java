package org.whistle.doors;

import com.fasterxml.jackson.databind.JsonNode;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Loop;

/** A case over {@code /api/cases/of-task}, as people with a task of it read it and act on it. */
record CaseDoor(Http http, Loop loop, Receipt request) {

    static final String PAUSE =
            """
            {"kind": "PAUSE", "reason": "WAITING_FOR_RESIDENT", "length": "P3BD", "evidence": "居民出差，约定周五到场"}
            """;

    String task(String key) {
        return loop.task(request, key).getId();
    }

    String path(String task, String deed) {
        return "/api/cases/of-task/" + task(task) + "/" + deed;
    }

    Answer post(String deed, String account, String body) {
        return http.post(path("reportIn", deed), body).as(account).answer();
    }

    Shown read(String task, String account) {
        return new Shown(
                http.get("/api/cases/of-task/" + task(task)).as(account).answer());
    }

    Answer grant(String account) {
        return http.submit(loop.task(request, "decideExtension"), Map.of("extensionDecision", "GRANT"))
                .as(account)
                .answer();
    }

    /** The case as it is shown. */
    record Shown(Answer answer) {

        List<JsonNode> clocks() {
            return members("clocks");
        }

        JsonNode clock(String kind) {
            return clocks().stream()
                    .filter(clock -> clock.path("kind").asText().equals(kind))
                    .findFirst()
                    .orElseThrow(() -> new AssertionError("No clock " + kind + " in " + answer.text()));
        }

        /** How the clock of a kind stands. */
        String state(String kind) {
            return clock(kind).path("state").asText();
        }

        List<JsonNode> extensions() {
            return members("extensions");
        }

        List<String> deeds() {
            return members("deeds").stream().map(JsonNode::asText).toList();
        }

        private List<JsonNode> members(String part) {
            return StreamSupport.stream(answer.body().path("time").path(part).spliterator(), false)
                    .toList();
        }
    }
}
