package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.whistle.testing.Http.basic;

import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.access.Role;
import org.whistle.account.People.Person;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.SecurityLog;
import org.whistle.testing.WholeApplication;

@WholeApplication
class AccountDoorTest {

    @LocalServerPort
    private int port;

    @Autowired
    private Http http;

    @Autowired
    private People people;

    @Autowired
    private AccountStates states;

    @Autowired
    private TokenBook tokens;

    @Test
    void an_administrator_makes_changes_locks_and_removes_accounts() {
        String account = "door-" + System.nanoTime();
        Answer made = http.post(
                        "/api/accounts",
                        """
                        {"account": "%s", "family": "苗", "given": "小雨", "role": "GRID_WORKER",
                         "units": ["330105001052"]}"""
                                .formatted(account))
                .as("admin")
                .answer();
        assertThat(made.status()).isEqualTo(201);
        Person person = new Person(account, made.at("password"));
        assertThat(person.password()).hasSizeGreaterThanOrEqualTo(22);

        Answer changed = http.put("/api/accounts/" + account + "/duty", "{\"role\": \"CALL_TAKER\"}")
                .as("admin")
                .answer();
        assertThat(changed.body().at("/roles/0").asText()).isEqualTo("CALL_TAKER");
        assertThat(http.put("/api/accounts/" + account + "/lock", "{}")
                        .as("admin")
                        .answer()
                        .status())
                .isEqualTo(204);
        assertThat(statusFor(person)).isEqualTo(401);
        assertThat(http.delete("/api/accounts/" + account).as("admin").answer().status())
                .isEqualTo(204);
        assertThat(http.get("/api/accounts/" + account).as("admin").answer().status())
                .isEqualTo(404);
    }

    @Test
    void nobody_else_comes_near_them() {
        for (String account : new String[] {"grid", "supervisor", "modeler", "dataofficer"}) {
            assertThat(http.get("/api/accounts").as(account).answer().status()).isEqualTo(403);
            assertThat(StaffPages.of(new Person(account, Http.PASSWORD), port)
                            .get("/accounts")
                            .status())
                    .isEqualTo(403);
            assertThat(http.get("/accounts").as(account).answer().status())
                    .as("a page takes no header for a session")
                    .isEqualTo(302);
            assertThat(http.put("/api/accounts/grid/lock", "{}")
                            .as(account)
                            .answer()
                            .status())
                    .isEqualTo(403);
        }
        assertThat(http.get("/api/accounts").answer().status()).isEqualTo(401);
        assertThat(http.get("/account").answer().status()).isEqualTo(302);
    }

    @Test
    void a_first_password_opens_nothing_to_a_program() {
        Person person = people.fresh(Role.SUPERVISOR);

        Answer refused = http.get("/api/rates/weights")
                .with("Authorization", basic(person.account(), person.password()))
                .answer();
        assertThat(refused.status()).isEqualTo(403);
        assertThat(refused.at("type")).endsWith(":password-due");
        assertThat(http.get("/engine-rest/task")
                        .with("Authorization", basic(person.account(), person.password()))
                        .answer()
                        .status())
                .isEqualTo(403);
    }

    @Test
    void a_wrong_password_is_one_attempt_and_says_the_same_of_nobody() {
        Person person = people.of(Role.SUPERVISOR);
        String nobody = "nobody-" + System.nanoTime();
        for (String account : new String[] {person.account(), nobody}) {
            for (int attempt = 0; attempt < 5; attempt++) {
                assertThat(statusFor(new Person(account, "wrong " + attempt)))
                        .as("attempt %d of %s", attempt, account)
                        .isEqualTo(401);
            }
        }

        Answer delayed = weights(person);
        Answer delayedNobody = weights(new Person(nobody, person.password()));
        assertThat(delayed.status()).isEqualTo(429);
        assertThat(delayed.at("type")).endsWith(":too-many-attempts");
        assertThat(delayedNobody).isEqualTo(delayed);
    }

    @Test
    void the_engines_own_doors_take_no_weak_password_and_count_as_well() {
        Person person = people.of(Role.CALL_TAKER);

        Answer weak = http.put(
                        "/engine-rest/user/" + person.account() + "/credentials",
                        "{\"password\": \"short\", \"authenticatedUserPassword\": \"" + Http.PASSWORD + "\"}")
                .as("admin")
                .answer();
        assertThat(weak.status()).isEqualTo(400);
        assertThat(weak.at("type")).endsWith(":password-refused");

        for (int guess = 0; guess < 6; guess++) {
            http.post("/engine-rest/identity/verify", verify(person.account(), "guess " + guess))
                    .as("grid")
                    .answer();
        }
        assertThat(http.post("/engine-rest/identity/verify", verify(person.account(), person.password()))
                        .as("grid")
                        .answer()
                        .body()
                        .path("authenticated")
                        .asBoolean())
                .isFalse();
    }

    @Test
    void a_password_that_an_administrator_sets_by_the_engines_own_door_is_a_first_one_and_is_told() {
        Person person = people.of(Role.SUPERVISOR);
        String token = tokens.make(person.account(), states.standing(person.account()), "of before", "30");
        String words = "a sentence of the administrator";

        try (SecurityLog log = SecurityLog.listen()) {
            assertThat(http.put(
                                    "/engine-rest/user/" + person.account() + "/credentials",
                                    "{\"password\": \"%s\", \"authenticatedUserPassword\": \"%s\"}"
                                            .formatted(words, Http.PASSWORD))
                            .as("admin")
                            .answer()
                            .status())
                    .isEqualTo(204);
            assertThat(log.lines())
                    .anyMatch(line -> line.startsWith("PASSWORD_CHANGED account=" + person.account())
                            && line.contains("by=admin"));
        }
        assertThat(tokens.accountOf(token)).isEmpty();
        Answer due = weights(new Person(person.account(), words));
        assertThat(due.status()).isEqualTo(403);
        assertThat(due.at("type")).endsWith(":password-due");
    }

    @Test
    void a_role_that_somebody_takes_by_the_engines_own_door_is_told() {
        Person person = people.of(Role.CALL_TAKER);

        try (SecurityLog log = SecurityLog.listen()) {
            http.put("/engine-rest/group/role-data-officer/members/" + person.account(), "")
                    .as("admin")
                    .answer();
            http.delete("/engine-rest/group/role-data-officer/members/" + person.account())
                    .as("admin")
                    .answer();

            assertThat(log.lines())
                    .anyMatch(line -> line.startsWith("ACCOUNT_CHANGED account=" + person.account())
                            && line.contains("into role-data-officer"))
                    .anyMatch(line -> line.contains("out-of role-data-officer"));
        }
    }

    @Test
    void nobody_is_called_as_records_call_those_without_an_account() {
        for (String name : new String[] {"system", "resident"}) {
            Answer refused = http.post(
                            "/engine-rest/user/create",
                            "{\"profile\": {\"id\": \"%s\"}, \"credentials\": {\"password\": \"%s\"}}"
                                    .formatted(name, "a sentence for a test"))
                    .as("admin")
                    .answer();
            assertThat(refused.status()).as(name).isEqualTo(400);
            assertThat(refused.at("type")).endsWith(":no-account-name");
        }
    }

    @Test
    void the_engines_own_doors_leave_the_last_administrator_alone() {
        Answer refused = http.delete("/engine-rest/user/admin").as("admin").answer();

        assertThat(refused.status()).isEqualTo(409);
        assertThat(refused.at("type")).endsWith(":last-administrator");
    }

    private static String verify(String account, String password) {
        return "{\"username\": \"%s\", \"password\": \"%s\"}".formatted(account, password);
    }

    private int statusFor(Person person) {
        return weights(person).status();
    }

    private Answer weights(Person person) {
        return http.get("/api/rates/weights")
                .with("Authorization", basic(person.account(), person.password()))
                .answer();
    }
}
