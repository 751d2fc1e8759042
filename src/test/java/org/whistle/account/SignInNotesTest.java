package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.util.List;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.access.Role;
import org.whistle.account.People.Person;
import org.whistle.account.SignInRows.Note;
import org.whistle.account.SignInRows.Row;
import org.whistle.testing.Visitor;
import org.whistle.testing.WholeApplication;

@WholeApplication
class SignInNotesTest {

    private static final Instant MORNING = Instant.parse("2026-11-20T01:00:00Z");

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private SignInNotes notes;

    @Autowired
    private SignInRows rows;

    @Test
    void the_owner_sees_who_tried_since_the_last_time_and_from_where() {
        Person person = people.of(Role.CALL_TAKER);
        StaffPages.of(person, port);
        Visitor guesser = new Visitor(port);
        guesser.signIn(person.account(), "a guess");
        guesser.signIn(person.account(), "another guess");

        String page = StaffPages.of(person, port).get("/account").text();

        assertThat(page).contains("在您上一次登录之后，有 2 次登录没有成功", "没有成功", "密码登录", "来自 127.0.0.*");
        assertThat(notes.of(person.account()).latest())
                .extracting(Row::outcome)
                .containsExactly("PASSWORD", "REFUSED", "PASSWORD");
    }

    @Test
    void many_refusals_fill_one_row_and_no_account_more_than_its_share() {
        String account = "n-" + UUID.randomUUID();
        for (int minute = 0; minute < 5; minute++) {
            rows.keep(refused(account, "10.0.0.*", minute));
        }
        assertThat(rows.latest(account, 10)).singleElement().satisfies(row -> {
            assertThat(row.times()).isEqualTo(5);
            assertThat(row.firstAt()).isEqualTo(MORNING);
        });

        for (int net = 0; net < 60; net++) {
            rows.keep(refused(account, "10.0." + net + ".*", 10 + net));
        }
        assertThat(rows.latest(account, 100)).hasSize(50);
        assertThat(rows.failedBefore(account)).isEqualTo(50);

        rows.forget(MORNING.plusSeconds(86_400));
        assertThat(rows.latest(account, 100)).isEmpty();
    }

    @Test
    void no_single_machine_is_named() {
        assertThat(List.of(
                        PartOfAddress.of("203.0.113.77"),
                        PartOfAddress.of("2001:db8:1:2:3:4:5:6"),
                        PartOfAddress.of("2001:db8::7"),
                        PartOfAddress.of("0:0:0:0:0:0:0:1"),
                        PartOfAddress.of("inside")))
                .containsExactly("203.0.113.*", "2001:db8:1:2:*", "2001:db8::*", "::1", "inside");
    }

    private static Note refused(String account, String address, int minute) {
        return new Note(account, "page", SignInRows.REFUSED, address, MORNING.plusSeconds(60L * minute));
    }
}
