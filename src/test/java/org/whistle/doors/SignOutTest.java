package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.testing.Http;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** What is left in a browser after somebody has signed out. */
@WholeApplication
class SignOutTest {

    @LocalServerPort
    private int port;

    @Test
    void over_https_the_browser_forgets_what_scripts_kept_when_one_signs_out() {
        Visitor grid = new Visitor(port);
        grid.signIn("grid", Http.PASSWORD);

        HttpResponse<String> left = grid.post(
                "/sign-out",
                Map.of("_csrf", grid.formToken("/camunda/app/cockpit/default/")),
                "X-Forwarded-For",
                "198.18.0.3",
                "X-Forwarded-Proto",
                "https");

        assertThat(left.headers().firstValue("Clear-Site-Data")).contains("\"storage\"");
    }
}
