package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.ProviderVisit.ACCOUNT;
import static org.whistle.doors.ProviderVisit.SUBJECT;
import static org.whistle.doors.ProviderVisit.claims;
import static org.whistle.doors.ProviderVisit.goThere;
import static org.whistle.doors.ProviderVisit.with;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import java.net.http.HttpResponse;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.account.TokenBook;
import org.whistle.testing.TestProvider;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** Who has no password here shows at the provider once more who they are. */
@WholeApplication
class ProviderStepUpTest {

    private static final String AGAIN = "/sign-in/confirmation/provider?to=/account";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private TokenBook tokens;

    @AfterEach
    void clean_up() {
        identity.deleteUserInfo(ACCOUNT, "provider-subject");
        identity.deleteUser(ACCOUNT);
    }

    @Test
    void the_provider_is_asked_to_ask_again_and_its_word_when_it_did_so_counts() {
        try (TestProvider provider = new TestProvider()) {
            Visitor visitor = new Visitor(port);
            provider.knows(SUBJECT, claims("city-grid"));
            goThere(visitor, "/sign-in/provider");
            assertThat(Visitor.leadsTo(makeToken(visitor))).isEqualTo("/sign-in/confirmation?to=/account");
            assertThat(visitor.get("/sign-in/confirmation?to=/account").body())
                    .contains("/sign-in/confirmation/provider?to=/account")
                    .doesNotContain("name=\"password\"");

            String asked = Visitor.leadsTo(visitor.get(AGAIN));
            assertThat(visitor.get(asked).headers().firstValue("Location").orElse(""))
                    .contains("max_age=0", "prompt=login");

            Map<String, Object> justNow = with(
                    claims("city-grid"),
                    "auth_time",
                    TurnableClock.INSTANCE.instant().getEpochSecond());
            assertThat(Visitor.leadsTo(showAgain(visitor, justNow))).isEqualTo("/account");
            makeToken(visitor);
            assertThat(tokens.of(ACCOUNT)).hasSize(1);
        }
    }

    @Test
    void a_provider_that_only_waves_somebody_through_does_not_suffice() {
        try (TestProvider provider = new TestProvider()) {
            Visitor visitor = new Visitor(port);
            provider.knows(SUBJECT, claims("city-grid"));
            goThere(visitor, "/sign-in/provider");

            HttpResponse<String> back = showAgain(visitor, claims("city-grid"));

            assertThat(Visitor.leadsTo(back)).isEqualTo("/sign-in/confirmation?said=NOT_ANEW");
            assertThat(visitor.get("/sign-in/confirmation?said=NOT_ANEW").body())
                    .contains("没有说明刚才确认过");
            makeToken(visitor);
            assertThat(tokens.of(ACCOUNT)).isEmpty();
        }
    }

    /** The provider shows its form, as it was asked to. */
    private static HttpResponse<String> showAgain(Visitor visitor, Map<String, Object> claims) {
        HttpResponse<String> beginning = visitor.get(Visitor.leadsTo(visitor.get(AGAIN)));
        String form = beginning.headers().firstValue("Location").orElseThrow();
        HttpResponse<String> shown = visitor.post(form, Map.of("username", SUBJECT, "claims", json(claims)));
        return visitor.get(shown.headers().firstValue("Location").orElseThrow());
    }

    private static String json(Map<String, Object> claims) {
        try {
            return new ObjectMapper().writeValueAsString(claims);
        } catch (JsonProcessingException impossible) {
            throw new AssertionError(impossible);
        }
    }

    private static HttpResponse<String> makeToken(Visitor visitor) {
        return visitor.post("/account/tokens", Map.of("name", "mine", "_csrf", visitor.formToken("/account")));
    }
}
