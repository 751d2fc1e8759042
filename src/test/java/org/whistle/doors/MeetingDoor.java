package org.whistle.doors;

import com.fasterxml.jackson.databind.JsonNode;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.Loop;

/** A joint meeting over HTTP, as the street changes it. */
record MeetingDoor(Http http, Loop loop, Receipt request, String task) {

    /** The meeting behind the task that was there at first. */
    String path() {
        return "/api/cases/of-task/" + task + "/meeting";
    }

    /** The meeting behind the task of a key, as it is now. */
    String path(String key) {
        return "/api/cases/of-task/" + loop.task(request, key).getId() + "/meeting";
    }

    Answer put(String part, int version, String body) {
        return http.put(path() + part + "?version=" + version, body)
                .as("street")
                .answer();
    }

    Answer post(String part, int version, String body) {
        return http.post(path() + part + "?version=" + version, body)
                .as("street")
                .answer();
    }

    static String convening(String parties) {
        return """
        {"at": "%s", "place": "居委会二楼会议室", "agenda": "屋面漏水", "parties": %s}
        """
                .formatted(Instant.now().plus(Duration.ofDays(3)), parties);
    }

    static String promise(int party, String what, String costBearer) {
        return """
        {"party": %d, "what": "%s", "byWhen": "%s", "costBearer": "%s"}
        """
                .formatted(party, what, LocalDate.now().plusDays(30), costBearer);
    }

    static int seat(Answer answer, String kind) {
        for (JsonNode party : answer.body().at("/meetings/0/parties")) {
            if (party.path("kind").asText().equals(kind)) {
                return party.path("id").asInt();
            }
        }
        throw new AssertionError("No seat of " + kind + " in " + answer.text());
    }
}
