package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.ProviderVisit.ACCOUNT;
import static org.whistle.doors.ProviderVisit.SUBJECT;
import static org.whistle.doors.ProviderVisit.claims;
import static org.whistle.doors.ProviderVisit.goThere;
import static org.whistle.doors.ProviderVisit.with;

import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.testing.TestProvider;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** Programs that show a token of the provider. */
@WholeApplication
class ProviderTokenTest {

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @AfterEach
    void clean_up() {
        identity.deleteUserInfo(ACCOUNT, "provider-subject");
        identity.deleteUser(ACCOUNT);
    }

    @Test
    void a_token_of_the_provider_opens_the_api_and_nothing_that_is_not_ours_does() {
        try (TestProvider provider = new TestProvider()) {
            assertThat(api(provider.token(SUBJECT, "whistle", claims("city-supervisors"), 60)))
                    .as("somebody who never came")
                    .isEqualTo(401);
            provider.knows(SUBJECT, claims("city-supervisors"));
            goThere(new Visitor(port), "/sign-in/provider");
            String good = provider.token(SUBJECT, "whistle", claims("city-supervisors"), 60);

            assertThat(api(good)).isEqualTo(200);
            assertThat(new Visitor(port)
                            .get("/engine-rest/task?maxResults=1", "Authorization", "Bearer " + good)
                            .statusCode())
                    .isEqualTo(200);

            assertThat(api(provider.token(SUBJECT, "whistle", claims("city-supervisors"), -120)))
                    .as("expired")
                    .isEqualTo(401);
            assertThat(api(provider.token(SUBJECT, "another-application", claims("city-supervisors"), 60)))
                    .as("for another")
                    .isEqualTo(401);
            assertThat(api(provider.token("somebody-else", "whistle", claims("city-supervisors"), 60)))
                    .as("somebody else of the same name")
                    .isEqualTo(401);
            assertThat(api(provider.token(SUBJECT, "whistle", claims("city-unknown"), 60)))
                    .as("who has no role any more")
                    .isEqualTo(401);
            assertThat(api(provider.token(
                            SUBJECT, "whistle", with(claims("city-supervisors"), "nonce", "of a page"), 60)))
                    .as("one that was meant for a page")
                    .isEqualTo(401);
            assertThat(api(withSignatureOfAnother(good)))
                    .as("signed by another")
                    .isEqualTo(401);
            assertThat(api(good.substring(0, good.lastIndexOf('.') + 1)))
                    .as("not signed")
                    .isEqualTo(401);
        }
    }

    private String withSignatureOfAnother(String good) {
        MockOAuth2Server another = new MockOAuth2Server();
        another.start();
        try {
            String theirs = another.issueToken(
                            "city",
                            "whistle",
                            new DefaultOAuth2TokenCallback("city", SUBJECT, "JWT", List.of("whistle"), Map.of(), 60))
                    .serialize();
            return good.substring(0, good.lastIndexOf('.')) + theirs.substring(theirs.lastIndexOf('.'));
        } finally {
            another.shutdown();
        }
    }

    private int api(String token) {
        return new Visitor(port)
                .get("/api/notices", "Authorization", "Bearer " + token)
                .statusCode();
    }
}
