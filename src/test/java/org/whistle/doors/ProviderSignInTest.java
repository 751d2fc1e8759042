package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.ProviderVisit.ACCOUNT;
import static org.whistle.doors.ProviderVisit.SUBJECT;
import static org.whistle.doors.ProviderVisit.answerOfProvider;
import static org.whistle.doors.ProviderVisit.claims;
import static org.whistle.doors.ProviderVisit.goThere;
import static org.whistle.doors.ProviderVisit.with;

import java.net.http.HttpResponse;
import java.util.List;
import java.util.Map;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.Group;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.testing.Http;
import org.whistle.testing.TestProvider;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** Signing in with the account of one's organisation, over HTTP, at a provider that stands beside. */
@WholeApplication
class ProviderSignInTest {

    private static final String ME = "/camunda/api/admin/auth/user/default";
    private static final String TASKLIST = "/camunda/app/tasklist/default/";

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
    void somebody_whom_the_provider_knows_gets_an_account_with_the_groups_that_are_mapped() {
        try (TestProvider provider = new TestProvider()) {
            Visitor visitor = new Visitor(port);
            assertThat(visitor.get("/sign-in?to=" + TASKLIST).body()).contains("单位账号登录", "/sign-in/provider?to=");

            provider.knows(SUBJECT, claims("city-grid", "city-mishi", "city-unknown"));
            HttpResponse<String> back = goThere(visitor, "/sign-in/provider?to=" + TASKLIST + "?x=1");

            assertThat(Visitor.leadsTo(back)).isEqualTo(TASKLIST + "?x=1");
            assertThat(visitor.get(ME).body())
                    .contains("\"userId\":\"" + ACCOUNT + "\"")
                    .contains("tasklist");
            assertThat(groups()).containsExactlyInAnyOrder("role-grid-worker", "grid-330105001052");
            assertThat(identity.createUserQuery().userId(ACCOUNT).singleResult().getFirstName())
                    .isEqualTo("李");
        }
    }

    @Test
    void other_groups_at_the_provider_are_other_groups_here_at_the_next_time() {
        try (TestProvider provider = new TestProvider()) {
            provider.knows(SUBJECT, claims("city-grid", "city-mishi"));
            goThere(new Visitor(port), "/sign-in/provider");
            identity.createMembership(ACCOUNT, "community-330105001052");

            provider.knows(SUBJECT, claims("city-supervisors"));
            Visitor visitor = new Visitor(port);
            assertThat(Visitor.leadsTo(goThere(visitor, "/sign-in/provider")))
                    .isEqualTo("/camunda/app/cockpit/default/");

            assertThat(groups())
                    .as("what the mapping does not know stays")
                    .containsExactlyInAnyOrder("role-supervisor", "community-330105001052");
        }
    }

    @Test
    void who_has_no_role_here_or_no_name_that_we_can_use_is_told_so() {
        try (TestProvider provider = new TestProvider()) {
            provider.knows(SUBJECT, claims("city-mishi", "city-unknown"));
            assertRefused("NO_ROLE");
            provider.knows(SUBJECT, Map.of("preferred_username", "李娜@city", "groups", List.of("city-grid")));
            assertRefused("NO_NAME");
        }
        assertThat(identity.createUserQuery().userId(ACCOUNT).count()).isZero();
    }

    @Test
    void nobody_takes_over_an_account_by_its_name() {
        try (TestProvider provider = new TestProvider()) {
            provider.knows("intruder", Map.of("preferred_username", "admin", "groups", List.of("city-grid")));
            assertRefused("NAME_TAKEN");
            assertThat(identity.createGroupQuery()
                            .groupMember("admin")
                            .groupId("role-grid-worker")
                            .count())
                    .isZero();

            provider.knows(SUBJECT, claims("city-grid"));
            goThere(new Visitor(port), "/sign-in/provider");
            provider.knows("somebody-else", claims("city-supervisors"));
            assertRefused("NAME_TAKEN");
            assertThat(groups()).containsExactly("role-grid-worker");
        }
    }

    @Test
    void an_answer_that_we_did_not_ask_for_signs_nobody_in() {
        try (TestProvider provider = new TestProvider()) {
            provider.knows(SUBJECT, claims("city-grid"));
            Visitor attacker = new Visitor(port);
            String answer = answerOfProvider(attacker, "/sign-in/provider");
            Visitor victim = new Visitor(port);
            victim.get("/sign-in");

            assertThat(Visitor.leadsTo(victim.get(answer)))
                    .as("the state of another")
                    .contains("PROVIDER_FAILED");
            assertThat(Visitor.leadsTo(attacker.get(answer.replaceFirst("state=[^&]+", "state=guessed"))))
                    .contains("PROVIDER_FAILED");
            assertThat(victim.get(ME).statusCode()).isEqualTo(401);
            assertThat(attacker.get(ME).statusCode()).isEqualTo(401);
        }
    }

    @Test
    void a_token_that_was_made_for_another_sign_in_signs_nobody_in() {
        try (TestProvider provider = new TestProvider()) {
            provider.knows(SUBJECT, with(claims("city-grid"), "nonce", "of another"));

            assertRefused("PROVIDER_FAILED");
        }
    }

    @Test
    void the_code_is_asked_for_with_a_proof_that_a_thief_of_it_does_not_have() {
        try (TestProvider provider = new TestProvider()) {
            Visitor visitor = new Visitor(port);

            String asked = Visitor.leadsTo(visitor.get(Visitor.leadsTo(visitor.get("/sign-in/provider"))));

            assertThat(asked).contains("code_challenge=", "code_challenge_method=S256", "state=", "nonce=");
            assertThat(provider).isNotNull();
        }
    }

    @Test
    void an_account_of_the_provider_has_no_password() {
        try (TestProvider provider = new TestProvider()) {
            provider.knows(SUBJECT, claims("city-grid"));
            goThere(new Visitor(port), "/sign-in/provider");
        }
        assertThat(new Visitor(port).signIn(ACCOUNT, "").statusCode()).isEqualTo(401);
        assertThat(new Visitor(port).signIn(ACCOUNT, "null").statusCode()).isEqualTo(401);
    }

    @Test
    void a_provider_that_is_away_is_told_on_the_page_and_passwords_work_on() {
        Visitor visitor = new Visitor(port);

        HttpResponse<String> beginning = visitor.get(Visitor.leadsTo(visitor.get("/sign-in/provider")));

        // it may have been found before; then the browser is sent there and finds nobody
        assertThat(beginning.statusCode()).isEqualTo(302);
        assertThat(visitor.signIn("grid", Http.PASSWORD).statusCode()).isEqualTo(302);
    }

    private void assertRefused(String reason) {
        Visitor visitor = new Visitor(port);

        HttpResponse<String> refused = goThere(visitor, "/sign-in/provider");

        assertThat(Visitor.leadsTo(refused)).isEqualTo("/sign-in?said=" + reason);
        assertThat(visitor.get("/sign-in?said=" + reason).body()).contains("role=\"alert\"");
        assertThat(visitor.get(ME).statusCode()).isEqualTo(401);
    }

    private List<String> groups() {
        return identity.createGroupQuery().groupMember(ACCOUNT).list().stream()
                .map(Group::getId)
                .toList();
    }
}
