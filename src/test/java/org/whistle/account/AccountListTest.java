package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Duration;
import java.util.UUID;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.identity.User;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Role;
import org.whistle.account.Accounts.Found;
import org.whistle.account.People.Person;
import org.whistle.testing.Http;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.WholeApplication;

@WholeApplication
class AccountListTest {

    private static final int MANY = 5_000;

    @Autowired
    private Accounts accounts;

    @Autowired
    private People people;

    @Autowired
    private Http http;

    @Autowired
    private IdentityService identity;

    @Autowired
    private JdbcClient database;

    private final String family = "l" + UUID.randomUUID().toString().substring(0, 8);

    @BeforeEach
    void a_large_office() {
        User first = identity.newUser(family + "-0");
        first.setFirstName("苗");
        identity.saveUser(first);
        database.sql("insert into public.act_id_user (id_, rev_, first_)"
                        + " select ? || '-' || number, 1, '苗' from generate_series(1, ?) number")
                .params(family, MANY - 1)
                .update();
    }

    @AfterEach
    void away_again() {
        database.sql("delete from public.act_id_user where id_ like ?")
                .param(family + "-%")
                .update();
    }

    @Test
    void five_thousand_accounts_come_page_by_page_and_soon() {
        accounts.search(wanted("", "1"));
        long begun = System.nanoTime();

        Found last = accounts.search(wanted(family, "100"));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
        assertThat(last.total()).isEqualTo(MANY);
        assertThat(last.pages()).isEqualTo(100);
        assertThat(last.accounts()).hasSize(50);
        assertThat(accounts.search(wanted(family, "9999")).page()).isEqualTo(100);
        Answer called = http.get("/api/accounts?search=" + family + "&page=2")
                .as("admin")
                .answer();
        assertThat(called.body()).hasSize(50);
    }

    @Test
    void they_are_found_by_role_unit_and_lock() {
        Person locked = people.of(Role.GRID_WORKER);
        accounts.lock(locked.account(), "admin");

        assertThat(accounts.search(AccountSearch.of("P-", "GRID_WORKER", "330105001052", "LOCKED", ""))
                        .accounts())
                .extracting(listed -> listed.account().id())
                .contains(locked.account());
        assertThat(accounts.search(AccountSearch.of(locked.account(), "SUPERVISOR", "", "", ""))
                        .total())
                .isZero();
        assertThat(accounts.search(AccountSearch.of(locked.account(), "", "no-unit", "", ""))
                        .total())
                .isZero();
        assertThat(accounts.search(AccountSearch.of("admin", "", "", "LOCKED", ""))
                        .total())
                .isZero();
        assertThat(accounts.search(AccountSearch.of(locked.account(), "no role", "", "", "-1"))
                        .total())
                .isOne();
    }

    private static AccountSearch wanted(String text, String page) {
        return AccountSearch.of(text, "", "", "", page);
    }
}
