package org.whistle.testing;

import static org.assertj.core.api.Assertions.assertThat;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;
import org.whistle.servicelevel.OpenClocks;
import org.whistle.supervision.LevelProjector;
import org.whistle.testing.Http.Answer;

/** Cockpit's page of service levels as the supervisor of the {@link OtherDistrict} gets it, counted up to now. */
@Component
public class LevelPages {

    public static final String PATH = "/api/supervision/levels";

    private final Http http;
    private final LevelProjector projector;
    private final OpenClocks clocks;

    LevelPages(Http http, LevelProjector projector, OpenClocks clocks) {
        this.http = http;
        this.projector = projector;
        this.clocks = clocks;
    }

    public JsonNode ask(String question) {
        return ask(question, OtherDistrict.SUPERVISOR);
    }

    public JsonNode ask(String question, String account) {
        projector.project();
        clocks.forget();
        Answer answer = http.get(PATH + "?" + question).as(account).answer();
        assertThat(answer.status()).as(answer.text()).isEqualTo(200);
        return answer.body();
    }

    /** @return the row of a unit or an item with its code */
    public static JsonNode row(JsonNode rows, String named, String code) {
        for (JsonNode row : rows) {
            if (row.path(named).path("code").asText().equals(code)) {
                return row;
            }
        }
        throw new AssertionError(code + " is not in " + rows);
    }
}
