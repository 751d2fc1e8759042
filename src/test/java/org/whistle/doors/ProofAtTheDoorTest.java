package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.testing.Http;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** Which proof opens which door: the session or the header Authorization, never the one where the other is asked. */
@WholeApplication
class ProofAtTheDoorTest {

    private static final String ME = "/camunda/api/admin/auth/user/default";
    private static final String OLD = ME + "/login/";

    @LocalServerPort
    private int port;

    @Test
    void a_password_in_the_header_opens_no_web_application_and_begins_no_session() {
        Visitor program = new Visitor(port);

        assertThat(program.get(ME, "Authorization", Http.basic("admin", Http.PASSWORD))
                        .statusCode())
                .isEqualTo(401);
        assertThat(program.get("/camunda/app/admin/default/", "Authorization", Http.basic("admin", Http.PASSWORD))
                        .statusCode())
                .isEqualTo(302);

        Visitor other = new Visitor(port);
        HttpResponse<String> answer = other.get("/api/notices", "Authorization", Http.basic("grid", Http.PASSWORD));
        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().allValues("Set-Cookie")).isEmpty();
        assertThat(other.get("/engine-rest/task?maxResults=1", "Authorization", Http.basic("grid", Http.PASSWORD))
                        .headers()
                        .allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void a_session_opens_no_rest_interface_and_makes_up_for_no_wrong_password() {
        Visitor grid = new Visitor(port);
        grid.signIn("grid", Http.PASSWORD);

        assertThat(grid.get("/engine-rest/task").statusCode()).isEqualTo(401);
        assertThat(grid.get("/api/notices", "Authorization", Http.basic("no-such-account", "wrong"))
                        .statusCode())
                .isEqualTo(401);
        // the header does not excuse the session from its token either
        assertThat(grid.call("POST", "/api/notices/1/read", "{}", "Authorization", "Digest x")
                        .statusCode())
                .isEqualTo(401);
        assertThat(grid.call("POST", "/api/notices/1/read", "{}", "Authorization", "Bearer grid")
                        .statusCode())
                .isEqualTo(401);
    }

    @Test
    void another_accounts_header_beats_the_session() {
        Visitor grid = new Visitor(port);
        grid.signIn("grid", Http.PASSWORD);

        assertThat(grid.get("/api/case-files/verification").statusCode()).isEqualTo(403);
        assertThat(grid.get("/api/case-files/verification", "Authorization", Http.basic("supervisor", Http.PASSWORD))
                        .statusCode())
                .isNotIn(401, 403);
        assertThat(grid.get(ME).body()).contains("\"grid\"");
    }

    @Test
    void tools_sign_in_at_the_old_address_as_ever() {
        Visitor tool = new Visitor(port);
        tool.get("/camunda/app/tasklist/default/");
        String before = tool.cookie("JSESSIONID").orElseThrow();

        HttpResponse<String> signedIn = old(tool, "grid", Http.PASSWORD, "tasklist");

        assertThat(signedIn.statusCode()).isEqualTo(200);
        assertThat(signedIn.body()).contains("\"userId\":\"grid\"").contains("\"tasklist\"");
        assertThat(tool.cookie("JSESSIONID")).get().isNotEqualTo(before);
        assertThat(tool.get("/api/notices").statusCode()).isEqualTo(200);
    }

    @Test
    void the_old_address_refuses_as_the_page_does() {
        Visitor tool = new Visitor(port);
        tool.get("/camunda/app/tasklist/default/");

        assertThat(tool.post(OLD + "tasklist", Map.of("username", "grid", "password", Http.PASSWORD))
                        .statusCode())
                .as("without the token")
                .isEqualTo(403);
        assertThat(old(tool, "no-such-account", "wrong", "tasklist").statusCode())
                .isEqualTo(401);
        assertThat(old(tool, "grid", Http.PASSWORD, "cockpit").statusCode()).isEqualTo(403);
        assertThat(tool.get(ME).statusCode()).isEqualTo(401);
    }

    private static HttpResponse<String> old(Visitor tool, String account, String password, String application) {
        return tool.post(
                OLD + application,
                Map.of("username", account, "password", password),
                "X-XSRF-TOKEN",
                tool.cookie("XSRF-TOKEN").orElseThrow());
    }
}
