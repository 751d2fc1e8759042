package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties.ForwardHeadersStrategy;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.servlet.server.Session.Cookie;

class WayInTest {

    @Test
    void where_everybody_comes_over_https_no_other_host_can_plant_the_session() {
        Cookie cookie = cookieOf(true);

        assertThat(cookie.getName()).isEqualTo("__Host-JSESSIONID");
        assertThat(cookie.getPath()).as("else browsers do not take it").isEqualTo("/");
        assertThat(cookie.getDomain()).as("else browsers do not take it").isNull();
    }

    @Test
    void elsewhere_it_has_its_usual_name_since_browsers_would_not_take_the_other() {
        assertThat(cookieOf(false).getName()).isNull();
    }

    private static Cookie cookieOf(boolean https) {
        Duration any = Duration.ofSeconds(10);
        GateSettings settings = new GateSettings("", List.of(), https, "max-age=60", "", any, any, Map.of(), 10);
        ServerProperties server = new ServerProperties();
        server.setForwardHeadersStrategy(ForwardHeadersStrategy.NONE);
        TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory();

        new WayIn()
                .valves(settings, new PublicAddress(settings), server, new TileHost(""))
                .customize(factory);

        return factory.getSession().getCookie();
    }
}
