package org.whistle.access;

import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.StreamSupport;
import org.springframework.stereotype.Component;
import org.whistle.account.AccountStates;
import org.whistle.account.TokenBook;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;

/** What the sanitation department and a resident have, with ids that others may guess. */
@Component
class LeftBySomebody {

    private static final String OWNER = "sanitation";
    private static final Pattern SESSION = Pattern.compile("/account/sessions/([0-9a-f-]{36})/removal");

    private final Http http;
    private final TokenBook tokens;
    private final AccountStates states;

    LeftBySomebody(Http http, TokenBook tokens, AccountStates states) {
        this.http = http;
        this.tokens = tokens;
        this.states = states;
    }

    /** @return the id of an access token */
    String token() {
        tokens.make(OWNER, states.standing(OWNER), "夜间统计", null);
        return tokens.of(OWNER).get(0).id().toString();
    }

    /** @return what tells a session of theirs from the other, as its owner reads it */
    String session() {
        http.signIn(OWNER);
        Matcher ends = SESSION.matcher(http.signIn(OWNER).get("/account").body());
        if (!ends.find()) {
            throw new AssertionError("No session to be ended at /account");
        }
        return ends.group(1);
    }

    void takeBackTokens() {
        tokens.of(OWNER).forEach(token -> tokens.takeBack(OWNER, token.id(), OWNER));
    }

    /** @return the id of a question to the resident */
    long question(String task) {
        return http.post("/api/cases/of-task/" + task + "/questions", "{\"text\": \"几号门口？\"}")
                .as(OWNER)
                .answer()
                .body()
                .path("id")
                .asLong();
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
