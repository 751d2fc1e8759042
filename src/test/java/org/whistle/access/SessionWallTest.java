package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;

import org.apache.catalina.Context;
import org.apache.catalina.session.ManagerBase;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.whistle.testing.Http;
import org.whistle.testing.WholeApplication;

/** The server that runs has a wall, and words for who comes to it. */
@WholeApplication
class SessionWallTest {

    @Autowired
    private ServletWebServerApplicationContext application;

    @Autowired
    private Http http;

    private ManagerBase sessions;

    @BeforeEach
    void the_sessions_of_the_server() {
        TomcatWebServer server = (TomcatWebServer) application.getWebServer();
        Context context = (Context) server.getTomcat().getHost().findChildren()[0];
        sessions = (ManagerBase) context.getManager();
    }

    @AfterEach
    void room_again() {
        sessions.setMaxActiveSessions(10_000);
    }

    @Test
    void where_there_is_no_room_people_and_programs_are_told_to_come_back() {
        assertThat(sessions.getMaxActiveSessions()).isEqualTo(10_000);
        sessions.setMaxActiveSessions(0);

        var page = http.get("/sign-in").with("Accept", "text/html").answer();
        assertThat(page.status()).isEqualTo(503);
        assertThat(page.text()).contains("现在使用的人太多");
        assertThat(http.get("/engine-rest/version").as("admin").answer().status())
                .as("who needs no session")
                .isEqualTo(200);
    }
}
