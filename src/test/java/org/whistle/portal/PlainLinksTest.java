package org.whistle.portal;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.ApplicationContext;
import org.springframework.web.servlet.view.freemarker.FreeMarkerViewResolver;
import org.whistle.testing.WholeApplication;

/** What a page does not need is not looked for each time. */
@WholeApplication
class PlainLinksTest {

    private static final String SCRIPT = "/webjars/htmx.org/dist/htmx.min.js";

    @LocalServerPort
    private int port;

    @Test
    void links_of_pages_stand_as_in_the_template_and_lead_somewhere() throws Exception {
        assertThat(get("/").body()).contains("src=\"" + SCRIPT + "\"");
        assertThat(get(SCRIPT).statusCode()).isEqualTo(200);
    }

    @Test
    void nobody_but_our_own_templates_is_asked_for_a_page(@Autowired ApplicationContext application) {
        assertThat(application.getBeansOfType(FreeMarkerViewResolver.class)).isEmpty();
    }

    private HttpResponse<String> get(String path) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(URI.create("http://localhost:" + port + path))
                .build();
        return HttpClient.newHttpClient().send(request, BodyHandlers.ofString());
    }
}
