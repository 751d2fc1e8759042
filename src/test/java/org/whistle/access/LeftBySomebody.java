package org.whistle.access;

import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.whistle.account.TokenBook;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;

/** What the sanitation department and a resident have, with ids that others may guess. */
@Component
class LeftBySomebody {

    private static final String OWNER = "sanitation";

    private final Http http;
    private final TokenBook tokens;

    LeftBySomebody(Http http, TokenBook tokens) {
        this.http = http;
        this.tokens = tokens;
    }

    /** @return the id of an access token */
    String token() {
        tokens.make(OWNER, "夜间统计", null);
        return tokens.of(OWNER).get(0).id().toString();
    }

    void takeBackTokens() {
        tokens.of(OWNER).forEach(token -> tokens.takeBack(OWNER, token.id(), OWNER));
    }

    /** @return the id of the resident's wish to have their data erased */
    long erasureRequest(Receipt request) {
        String number = request.trackingNumber().value();
        http.post("/api/requests/" + number + "/erasure-request?secret=" + request.secret(), "{}")
                .answer();
        return StreamSupport.stream(
                        http.get("/api/personal-data/erasure-requests")
                                .as("dataofficer")
                                .answer()
                                .body()
                                .spliterator(),
                        false)
                .filter(asked -> asked.path("trackingNumber").asText().equals(number))
                .findFirst()
                .orElseThrow()
                .path("id")
                .asLong();
    }
}
