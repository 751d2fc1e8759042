package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.request.Receipt;
import org.whistle.testing.Http;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.Reporter;
import org.whistle.testing.SecurityLog;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** Who comes in, who is turned away and who sees a contact stands in the security log, and nothing else of them does. */
@WholeApplication
class SecurityEventsOfDoorsTest {

    private static final String WRONG = "not this password";

    @LocalServerPort
    private int port;

    @Autowired
    private Http http;

    @Autowired
    private Loop loop;

    private SecurityLog log;

    @BeforeEach
    void listen() {
        log = SecurityLog.listen();
    }

    @AfterEach
    void listen_no_more() {
        log.close();
    }

    @Test
    void who_signs_in_and_out_is_written_down() {
        Visitor grid = new Visitor(port);

        grid.signIn("grid", Http.PASSWORD);
        grid.post("/sign-out", Map.of("_csrf", grid.formToken("/camunda/app/cockpit/default/")));

        assertTold("SIGNED_IN account=grid");
        assertTold("SIGNED_OUT account=grid");
    }

    @Test
    void so_is_who_is_not_let_in_by_whatever_door() {
        new Visitor(port).signIn("nobody-at-the-page", WRONG);
        http.get("/api/rates")
                .with("Authorization", Http.basic("nobody-at-the-api", WRONG))
                .answer();
        http.get("/engine-rest/task")
                .with("Authorization", Http.basic("nobody-at-the-engine", WRONG))
                .answer();

        http.get("/api/rates")
                .with("Authorization", Http.basic("calltaker", WRONG))
                .answer();

        assertThat(log.lines())
                .filteredOn(line -> line.startsWith("SIGN_IN_REFUSED account= "))
                .hasSize(3)
                .anyMatch(line -> line.contains("page"))
                .anyMatch(line -> line.contains("basic"));
        assertTold("SIGN_IN_REFUSED account=calltaker");
        // a name that nobody has may be a password in the wrong field
        assertThat(log.lines()).noneMatch(line -> line.contains(WRONG) || line.contains("nobody-at"));
    }

    @Test
    void so_is_who_wants_what_is_not_theirs() {
        http.get("/api/case-files/verification").as("grid").answer();
        http.post("/engine-rest/deployment/create", "{}").as("calltaker").answer();

        assertTold("ACCESS_REFUSED account=grid");
        assertTold("ACCESS_REFUSED account=calltaker");
    }

    @Test
    void so_are_a_call_of_another_site_and_one_without_its_token() {
        Visitor victim = new Visitor(port);
        victim.signIn("supervisor", Http.PASSWORD);

        victim.call("POST", "/api/emergency-modes", "{}", "Sec-Fetch-Site", "cross-site");
        victim.call("POST", "/api/emergency-modes", "{}");

        assertTold("FORGED_REQUEST account= {");
        assertTold("FORGED_REQUEST account=supervisor");
    }

    @Test
    void so_is_who_saw_a_contact_and_not_what_they_saw() {
        Receipt request = loop.carryUpTo(Reporter.WANG.request(Items.RUBBISH), "reportIn");

        http.post(
                        "/api/cases/of-task/" + loop.task(request, "reportIn").getId() + "/contact",
                        "{\"reason\": \"VERIFY\"}")
                .as("sanitation")
                .answer();

        assertTold("PERSONAL_DATA_SHOWN account=sanitation");
        assertThat(log.lines()).noneMatch(line -> line.contains(Reporter.WANG.phone()));
    }

    private void assertTold(String event) {
        assertThat(log.lines()).anyMatch(line -> line.startsWith(event));
    }
}
