package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Role;
import org.whistle.account.People.Person;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.SecurityLog;
import org.whistle.testing.WholeApplication;

/** What is changed of an account is told, and ends what it has to end. */
@WholeApplication
class AccountWallsTest {

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Autowired
    private AccountStates states;

    @Autowired
    private TokenBook tokens;

    @Autowired
    private JdbcClient database;

    @Test
    void a_right_that_somebody_gives_by_the_engines_own_door_is_told() {
        Person person = people.of(Role.CALL_TAKER);

        try (SecurityLog log = SecurityLog.listen()) {
            Answer made = http.post(
                            "/engine-rest/authorization/create",
                            """
                            {"type": 1, "permissions": ["ALL"], "userId": "%s", "resourceType": 0,
                             "resourceId": "cockpit"}"""
                                    .formatted(person.account()))
                    .as("admin")
                    .answer();
            http.delete("/engine-rest/authorization/" + made.at("id"))
                    .as("admin")
                    .answer();

            assertThat(log.lines())
                    .anyMatch(line -> line.startsWith("RIGHTS_CHANGED account=" + person.account())
                            && line.contains("right-given")
                            && line.contains("by=admin"))
                    .anyMatch(line -> line.contains("right-taken"));
        }
    }

    @Test
    void with_another_role_or_when_somebody_ends_all_sessions_tokens_are_good_for_nothing() {
        Person person = people.of(Role.CALL_TAKER);
        String duty = "/api/accounts/" + person.account() + "/duty";

        String token = tokens.make(person.account(), states.standing(person.account()), "of a call taker", "30");
        http.put(duty, "{\"role\": \"CALL_TAKER\"}").as("admin").answer();
        assertThat(tokens.accountOf(token)).as("the same role").isPresent();
        http.put(duty, "{\"role\": \"SUPERVISOR\"}").as("admin").answer();
        assertThat(tokens.accountOf(token)).isEmpty();

        String kept = tokens.make(person.account(), states.standing(person.account()), "kept", "30");
        http.delete("/api/accounts/" + person.account() + "/sessions?tokens=keep")
                .as("admin")
                .answer();
        assertThat(tokens.accountOf(kept)).isPresent();
        http.delete("/api/accounts/" + person.account() + "/sessions")
                .as("admin")
                .answer();
        assertThat(tokens.accountOf(kept)).isEmpty();

        String engines =
                tokens.make(person.account(), states.standing(person.account()), "before the engine's door", "30");
        http.put("/engine-rest/group/role-data-officer/members/" + person.account(), "")
                .as("admin")
                .answer();
        assertThat(tokens.accountOf(engines)).isEmpty();
    }

    @Test
    void who_was_called_so_before_does_not_come_in() {
        Person person = people.of(Role.CALL_TAKER);
        database.sql("insert into public.act_id_user (id_, rev_, first_, last_, pwd_, salt_)"
                        + " select 'System', 1, first_, last_, pwd_, salt_ from public.act_id_user where id_ = ?")
                .param(person.account())
                .update();
        try {
            assertThat(http.get("/api/rates/weights")
                            .with("Authorization", Http.basic("System", person.password()))
                            .answer()
                            .status())
                    .isEqualTo(401);
        } finally {
            database.sql("delete from public.act_id_user where id_ = 'System'").update();
        }
    }
}
