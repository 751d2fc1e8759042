package org.whistle.embedded;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.embedded.TestHome.execute;

import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import org.whistle.WhistleApplication;

/** A city's own database, on which nobody is yet: the whole way from the log of the start to the first administrator. */
class FirstAdministratorOnOwnDatabaseTest {

    private static final String PASSWORD = "their own words";
    private static final Pattern FORM_TOKEN = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(new CookieManager()).build();

    @Test
    void the_address_of_the_log_makes_one_administrator_and_no_second() throws Exception {
        try (EmbeddedDatabase server = TestHome.used().start()) {
            execute(server, "create role operator login password 'operator'");
            execute(server, "create database city owner operator");
            String url = server.jdbcUrl().replace("/" + EmbeddedDatabase.DATABASE, "/city");
            Path folder = Files.createTempDirectory(Path.of("target").toAbsolutePath(), "set-up-");

            try (OtherProcess application = OtherProcess.run(
                    WhistleApplication.class,
                    folder,
                    Map.of(
                            "SPRING_DATASOURCE_URL", url,
                            "SPRING_DATASOURCE_USERNAME", "operator",
                            "SPRING_DATASOURCE_PASSWORD", "operator"),
                    "--server.port=0")) {
                String port = application
                        .untilItHasSaid("Tomcat started on port ", 1)
                        .saidAfter("Tomcat started on port ")
                        .get(0);
                String token = application.saidAfter("/set-up?token=").get(0);
                URI setUp = URI.create("http://localhost:" + port + "/set-up");

                assertThat(get(setUp).statusCode()).isEqualTo(404);
                assertThat(create(setUp, "guessed", "eve").statusCode()).isIn(403, 404);
                assertThat(statusOfSetUpOfTheEngine(port)).isEqualTo(403);
                assertThat(create(setUp, token, "li-na").headers().firstValue("Location"))
                        .hasValueSatisfying(to -> assertThat(to).endsWith("/sign-in?said=SET_UP"));
                assertThat(create(setUp, token, "eve").statusCode()).isIn(403, 404);
                assertThat(statusOfSetUpOfTheEngine(port)).isEqualTo(403);
            }
        }
    }

    private HttpResponse<String> get(URI address) throws Exception {
        return browser.send(HttpRequest.newBuilder(address).build(), BodyHandlers.ofString());
    }

    private HttpResponse<String> create(URI setUp, String token, String account) throws Exception {
        Matcher form =
                FORM_TOKEN.matcher(get(URI.create(setUp + "?token=" + token)).body());
        String body = "_csrf=%s&token=%s&account=%s&family=L&given=N&password=%s&again=%s"
                .formatted(
                        form.find() ? form.group(1) : "none",
                        token,
                        account,
                        URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8),
                        URLEncoder.encode(PASSWORD, StandardCharsets.UTF_8));
        return browser.send(
                HttpRequest.newBuilder(setUp)
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(body))
                        .build(),
                BodyHandlers.ofString());
    }

    private int statusOfSetUpOfTheEngine(String port) throws Exception {
        return browser.send(
                        HttpRequest.newBuilder(URI.create(
                                        "http://localhost:" + port + "/camunda/api/admin/setup/default/user/create"))
                                .header("Content-Type", "application/json")
                                .POST(BodyPublishers.ofString("{}"))
                                .build(),
                        BodyHandlers.discarding())
                .statusCode();
    }
}
