package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.doors.RequestDoorTest.assertProblem;

import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.request.Receipt;
import org.whistle.testing.Items;
import org.whistle.testing.Loop;
import org.whistle.testing.WebSession;
import org.whistle.testing.WholeApplication;

/** What Tasklist's session opens of our API: reading, and changing only for pages that know its token. */
@WholeApplication
class SessionDoorTest {

    private static final String NOTE = "{\"note\": \"已电话联系\"}";

    @LocalServerPort
    private int port;

    @Autowired
    private Loop loop;

    private String contacts;

    @BeforeEach
    void a_task_asks_the_department() {
        Receipt request = loop.fileUpTo(Items.RUBBISH, "reportIn");
        contacts = "/api/cases/of-task/" + loop.task(request, "reportIn").getId() + "/contacts";
    }

    @Test
    void a_page_that_knows_the_token_acts_in_the_name_of_who_is_signed_in() {
        WebSession session = WebSession.of("sanitation", port);

        assertThat(session.post(contacts, NOTE, session.token()).status()).isEqualTo(204);
        assertThat(session.get("/api/notices").status()).isEqualTo(200);
        assertThat(session.post(contacts.replace("contacts", "extensions"), CaseDoor.PAUSE, session.token())
                        .at("askedBy"))
                .isEqualTo("方洁");
    }

    @Test
    void a_forged_page_changes_nothing_and_the_session_stays() {
        WebSession session = WebSession.of("sanitation", port);
        String token = session.token();

        assertProblem(session.post(contacts, NOTE), 403);
        assertProblem(session.post(contacts, NOTE, ""), 403);
        assertProblem(session.post(contacts, NOTE, token + "0"), 403);
        assertProblem(session.post(contacts, NOTE, token.substring(1)), 403);
        assertProblem(session.post("/api/notices/1/read", "{}"), 403);

        assertThat(session.post(contacts, NOTE, token).status()).isEqualTo(204);
    }

    @Test
    void the_token_of_one_session_opens_no_other() {
        WebSession street = WebSession.of("street", port);
        WebSession sanitation = WebSession.of("sanitation", port);

        assertThat(street.token()).isNotEqualTo(sanitation.token());
        assertProblem(sanitation.post(contacts, NOTE, street.token()), 403);
    }

    @Test
    void the_session_of_somebody_whom_the_task_does_not_ask_does_not_act() {
        WebSession grid = WebSession.of("grid", port);
        WebSession supervisor = WebSession.of("supervisor", port);

        assertProblem(grid.post(contacts, NOTE, grid.token()), 404);
        assertProblem(supervisor.post(contacts, NOTE, supervisor.token()), 403);
    }
}
