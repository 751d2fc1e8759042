package org.whistle.doors;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.account.Accounts;
import org.whistle.testing.Http;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

/** When a session ends by itself, and at once. */
@WholeApplication
class SessionEndsTest {

    private static final String ACCOUNT = "leaving";
    private static final String PASSWORD = "long-enough-for-anybody-1";
    private static final String ME = "/camunda/api/admin/auth/user/default";

    @LocalServerPort
    private int port;

    @Autowired
    private IdentityService identity;

    @Autowired
    private Accounts accounts;

    private Visitor session;

    @BeforeEach
    void somebody_is_signed_in() {
        User user = identity.newUser(ACCOUNT);
        user.setPassword(PASSWORD);
        identity.saveUser(user);
        identity.createMembership(ACCOUNT, "role-supervisor");
        session = new Visitor(port);
        session.signIn(ACCOUNT, PASSWORD);
        assertOpen();
    }

    @AfterEach
    void clean_up() {
        TurnableClock.INSTANCE.reset();
        identity.deleteUser(ACCOUNT);
    }

    @Test
    void another_password_ends_it() {
        User user = identity.createUserQuery().userId(ACCOUNT).singleResult();
        user.setPassword(PASSWORD + "2");
        identity.saveUser(user);

        assertOver();
        assertThat(basic()).isEqualTo(401);
    }

    @Test
    void the_end_of_the_account_ends_it() {
        identity.deleteUser(ACCOUNT);

        assertOver();
        assertThat(basic()).isEqualTo(401);
    }

    @Test
    void a_lock_ends_it_and_stops_programs_whose_password_was_right_a_moment_ago() {
        assertThat(basic()).isEqualTo(200);

        accounts.lock(ACCOUNT, "admin");

        assertThat(basic()).isEqualTo(401);
        assertOver();
        assertThat(new Visitor(port).signIn(ACCOUNT, PASSWORD).statusCode()).isEqualTo(401);
    }

    @Test
    void a_right_that_is_taken_away_is_gone_at_once_and_the_session_stays() {
        assertThat(session.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(200);

        identity.deleteMembership(ACCOUNT, "role-supervisor");

        assertThat(session.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(403);
        assertThat(session.get("/api/case-files/verification").statusCode()).isEqualTo(403);
        assertThat(session.get(ME).body()).contains("[\"welcome\"]");
    }

    @Test
    void after_its_end_the_first_try_to_sign_in_succeeds() {
        accounts.endSessions(ACCOUNT, "admin");

        assertThat(Visitor.leadsTo(session.signIn(ACCOUNT, PASSWORD))).startsWith("/camunda/app/cockpit");
        assertOpen();

        TurnableClock.INSTANCE.turn(Duration.ofMinutes(31));
        assertThat(Visitor.leadsTo(session.signIn(ACCOUNT, PASSWORD))).startsWith("/camunda/app/cockpit");
        assertOpen();
    }

    @Test
    void half_an_hour_unused_ends_it() {
        IntStream.range(0, 3).forEach(time -> {
            TurnableClock.INSTANCE.turn(Duration.ofMinutes(29));
            assertOpen();
        });

        TurnableClock.INSTANCE.turn(Duration.ofMinutes(31));

        assertOver();
    }

    @Test
    void twelve_hours_end_it_however_busy_it_was() {
        IntStream.range(0, 24).forEach(time -> {
            TurnableClock.INSTANCE.turn(Duration.ofMinutes(29));
            assertOpen();
        });

        TurnableClock.INSTANCE.turn(Duration.ofMinutes(25));

        assertOver();
    }

    private int basic() {
        return new Visitor(port)
                .get("/api/notices", "Authorization", Http.basic(ACCOUNT, PASSWORD))
                .statusCode();
    }

    private void assertOpen() {
        assertThat(session.get(ME).statusCode()).isEqualTo(200);
        assertThat(session.get("/api/notices").statusCode()).isEqualTo(200);
    }

    private void assertOver() {
        assertThat(session.get("/api/notices").statusCode()).isEqualTo(401);
        assertThat(session.get(ME).statusCode()).isEqualTo(401);
        assertThat(session.get("/camunda/app/cockpit/default/").statusCode()).isEqualTo(302);
    }
}
