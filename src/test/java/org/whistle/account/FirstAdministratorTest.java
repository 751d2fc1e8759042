package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.extension.ExtendWith;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.system.CapturedOutput;
import org.springframework.boot.test.system.OutputCaptureExtension;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.transaction.support.TransactionTemplate;
import org.whistle.access.Role;
import org.whistle.access.SecurityEvents;
import org.whistle.problem.Refusal;
import org.whistle.testing.AtOnce;
import org.whistle.testing.Http;
import org.whistle.testing.TurnableClock;
import org.whistle.testing.WholeApplication;

@WholeApplication
@ExtendWith(OutputCaptureExtension.class)
class FirstAdministratorTest {

    private static final Pattern ADDRESS = Pattern.compile("/set-up\\?token=([A-Za-z0-9_-]{43})");
    private static final String PASSWORD = "their own words, long enough";

    @Autowired
    private LastAdministrator administrators;

    @Autowired
    private SecurityEvents events;

    @Autowired
    private TransactionTemplate transaction;

    @Autowired
    private Http http;

    private final EmptyDirectory directory = new EmptyDirectory();
    private final MockEnvironment environment = new MockEnvironment();
    private final TurnableClock clock = TurnableClock.INSTANCE;

    @BeforeEach
    void timeStandsStill() {
        clock.standAt(Instant.now());
    }

    @AfterEach
    void timeGoesOn() {
        clock.reset();
    }

    @Test
    void whoever_reads_the_log_becomes_the_first_and_nobody_after(CapturedOutput output) {
        FirstAdministrator first = started();
        String token = token(output);

        first.require(token);
        first.create(token, "li-na", "李", "娜", PASSWORD, PASSWORD);

        assertThat(directory.administrators()).containsExactly("li-na");
        assertShut(first, token);
    }

    @Test
    void of_two_at_once_one_is_made(CapturedOutput output) throws InterruptedException {
        FirstAdministrator first = started();
        String token = token(output);

        List<Throwable> failures = AtOnce.failures(
                () -> first.create(token, "li-na", "李", "娜", PASSWORD, PASSWORD),
                () -> first.create(token, "li-nan", "李", "楠", PASSWORD, PASSWORD));

        assertThat(failures).hasSize(1).allSatisfy(failure -> assertThat(failure)
                .isInstanceOf(Refusal.class));
        assertThat(directory.administrators()).hasSize(1);
    }

    @Test
    void an_address_ends_after_a_day_and_with_the_next_start(CapturedOutput output) {
        FirstAdministrator first = started();
        String token = token(output);
        assertShut(started(), token);

        clock.turn(Duration.ofHours(24));
        assertShut(first, token);
    }

    @Test
    void a_guess_and_no_token_open_nothing() {
        FirstAdministrator first = started();

        assertShut(first, "");
        assertShut(first, null);
        assertShut(first, "a".repeat(43));
    }

    @Test
    void strangers_who_guess_do_not_keep_out_whoever_has_the_address(CapturedOutput output) {
        FirstAdministrator first = started();
        String token = token(output);
        for (int guess = 0; guess < 120; guess++) {
            assertShut(first, "a guess " + guess);
        }

        assertThatNoException().isThrownBy(() -> first.require(token));
    }

    @Test
    void what_is_typed_wrong_does_not_use_the_address_up(CapturedOutput output) {
        FirstAdministrator first = started();
        String token = token(output);

        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> first.create(token, "li-na", "李", "娜", "short", "short"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> first.create(token, "li-na", "李", "娜", PASSWORD, "another one"));
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> first.create(token, "li na", "李", "娜", PASSWORD, PASSWORD));

        first.create(token, "li-na", "李", "娜", PASSWORD, PASSWORD);
        assertThat(directory.administrators()).hasSize(1);
    }

    @Test
    void where_there_is_an_administrator_or_no_door_nothing_is_told(CapturedOutput output) {
        environment.setProperty("server.port", "-1");
        started();
        environment.setProperty("server.port", "8080");
        directory.create(new Account("there", "", "", Set.of(Role.ADMINISTRATOR), Set.of()), PASSWORD);
        assertShut(started(), "");

        assertThat(output).doesNotContain("/set-up?token=");
    }

    @Test
    void on_the_sample_the_page_is_shut() {
        assertThat(http.get("/set-up").answer().status()).isEqualTo(404);
        assertThat(http.get("/set-up?token=" + "a".repeat(43)).answer().status())
                .isEqualTo(404);
        assertThat(http.post("/camunda/api/admin/setup/default/user/create", "{}")
                        .answer()
                        .status())
                .as("the engine's own one")
                .isEqualTo(403);
    }

    private FirstAdministrator started() {
        FirstAdministrator first =
                new FirstAdministrator(directory, administrators, events, clock, transaction, environment);
        first.start();
        return first;
    }

    private static String token(CapturedOutput output) {
        Matcher told = ADDRESS.matcher(output);
        assertThat(told.find()).as("the start tells an address").isTrue();
        return told.group(1);
    }

    private static void assertShut(FirstAdministrator first, String token) {
        assertThatExceptionOfType(Refusal.class)
                .isThrownBy(() -> first.require(token))
                .extracting(Refusal::code)
                .isEqualTo("no-set-up");
    }

    /** A database in which nobody is yet. */
    private static final class EmptyDirectory implements AccountDirectory {

        private final Map<String, Account> made = new ConcurrentHashMap<>();

        @Override
        public Optional<Account> find(String account) {
            return Optional.ofNullable(made.get(account));
        }

        @Override
        public List<String> search(AccountSearch wanted) {
            return List.copyOf(made.keySet());
        }

        @Override
        public Set<String> administrators() {
            return Set.copyOf(made.keySet());
        }

        @Override
        public void create(Account account, String password) {
            made.put(account.id(), account);
        }

        @Override
        public void setPassword(String account, String password) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void setDuty(String account, Role role, Set<String> units) {
            throw new UnsupportedOperationException();
        }

        @Override
        public void remove(String account) {
            made.remove(account);
        }
    }
}
