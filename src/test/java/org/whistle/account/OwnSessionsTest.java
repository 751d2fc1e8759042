package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.access.Role;
import org.whistle.account.People.Person;
import org.whistle.testing.SecurityLog;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

/** One sees at /account where one is signed in, and ends it there. */
@WholeApplication
class OwnSessionsTest {

    private static final Pattern END = Pattern.compile("action=\"(/account/sessions/[0-9a-f-]{36}/removal)\"");
    private static final String OTHERS = "/account/sessions/others/removal";

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    private Person person;
    private StaffPages here;
    private StaffPages elsewhere;

    @BeforeEach
    void somebody_is_signed_in_at_two_places() {
        person = people.of(Role.CALL_TAKER);
        here = StaffPages.of(person, port);
        elsewhere = StaffPages.of(person, port);
    }

    @AfterEach
    void timeGoesOn() {
        TurnableClock.INSTANCE.reset();
    }

    @Test
    void the_list_names_each_with_the_net_it_came_from_and_marks_this_one() {
        String page = here.get("/account").text();

        assertThat(page).contains("就是这里", "登录于", "最近使用");
        assertThat(sessionsOn(page))
                .containsPattern("来自 (127\\.0\\.0|[0-9a-f:]+)[.:]\\*")
                .doesNotContain("127.0.0.1");
        assertThat(ends(here)).as("all but this one").hasSize(1);
        StaffPages stranger = StaffPages.of(people.of(Role.CALL_TAKER), port);
        assertThat(ends(stranger)).isEmpty();
    }

    private static String sessionsOn(String page) {
        return page.substring(page.indexOf("id=\"sessions\""), page.indexOf("id=\"tokens\""));
    }

    @Test
    void one_is_ended_and_the_others_go_on() {
        StaffPages third = StaffPages.of(person, port);
        String endsThird = ends(here).stream()
                .filter(path -> !ends(third).contains(path))
                .findFirst()
                .orElseThrow();

        try (SecurityLog log = SecurityLog.listen()) {
            assertThat(here.send("/account", endsThird, Map.of()).status()).isEqualTo(302);
            assertThat(log.lines()).anyMatch(line -> line.contains("SESSION_ENDED") && line.contains(person.account()));
        }

        assertOver(third);
        assertOpen(elsewhere);
        assertThat(here.get("/account?done=SESSION_ENDED").text()).contains("那个登录已经结束");
        assertThat(here.send("/account", endsThird, Map.of()).status())
                .as("it is over already")
                .isEqualTo(404);
    }

    @Test
    void all_others_end_and_this_one_goes_on() {
        assertThat(here.send("/account", OTHERS, Map.of()).status()).isEqualTo(302);

        assertOver(elsewhere);
        assertOpen(here);
        assertThat(ends(here)).isEmpty();
    }

    @Test
    void nobody_ends_a_session_of_somebody_else() {
        StaffPages stranger = StaffPages.of(people.of(Role.CALL_TAKER), port);

        assertThat(stranger.send("/account", ends(here).get(0), Map.of()).status())
                .isEqualTo(404);

        assertOpen(elsewhere);
    }

    @Test
    void it_asks_for_the_password_once_more_when_the_sign_in_was_long_ago() {
        String end = ends(here).get(0);
        TurnableClock.INSTANCE.turn(Duration.ofMinutes(11));

        assertThat(here.send("/account", end, Map.of()).status()).isEqualTo(302);
        assertThat(here.send("/account", OTHERS, Map.of()).status()).isEqualTo(302);

        assertOpen(elsewhere);
    }

    @Test
    void one_that_was_not_used_for_long_is_not_listed() {
        TurnableClock.INSTANCE.turn(Duration.ofMinutes(20));
        assertOpen(here);
        TurnableClock.INSTANCE.turn(Duration.ofMinutes(11));

        assertThat(ends(here)).isEmpty();
    }

    private static List<String> ends(StaffPages pages) {
        return END.matcher(pages.get("/account").text())
                .results()
                .map(MatchResult::group)
                .map(found -> found.substring(found.indexOf('/'), found.length() - 1))
                .toList();
    }

    private static void assertOpen(StaffPages pages) {
        assertThat(pages.get("/account").status()).isEqualTo(200);
    }

    private static void assertOver(StaffPages pages) {
        assertThat(pages.get("/account").status()).isEqualTo(302);
    }
}
