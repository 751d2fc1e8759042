package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Map;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.whistle.access.Role;
import org.whistle.access.SecondFactors;
import org.whistle.access.StaffAccounts;
import org.whistle.account.People.Person;
import org.whistle.testing.Http.Answer;
import org.whistle.testing.WholeApplication;

@WholeApplication
class AccountPageTest {

    @LocalServerPort
    private int port;

    @Autowired
    private People people;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private SecondFactors factors;

    @Autowired
    private TokenBook tokens;

    @Autowired
    private AuthenticatorApp app;

    private Person person;
    private Person administrator;
    private StaffPages pages;

    @BeforeEach
    void somebody() {
        person = people.of(Role.CALL_TAKER);
        pages = StaffPages.of(person, port);
    }

    @AfterEach
    void nobody_stays_an_administrator() {
        if (administrator != null) {
            people.remove(administrator);
        }
    }

    @Test
    void a_form_without_the_token_of_its_page_does_nothing() {
        Answer forged = pages.forge("/account/tokens", Map.of("name", "forged"));

        assertThat(forged.status()).isEqualTo(403);
        assertThat(tokens.of(person.account())).isEmpty();
    }

    @Test
    void one_changes_the_own_password() {
        String wanted = "another sentence of my own";
        StaffPages elsewhere = StaffPages.of(person, port);
        Answer wrong = pages.send(
                "/account", "/account/password", Map.of("old", "not this one", "password", wanted, "again", wanted));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(wrong.text()).contains("密码不对");

        Answer weak = pages.send(
                "/account",
                "/account/password",
                Map.of("old", person.password(), "password", "12345678901", "again", "12345678901"));
        assertThat(weak.status()).isEqualTo(400);
        assertThat(weak.text()).contains("太容易被猜到");

        Answer changed = pages.send(
                "/account", "/account/password", Map.of("old", person.password(), "password", wanted, "again", wanted));
        assertThat(changed.status()).isEqualTo(302);
        assertThat(accounts.passwordMatches(person.account(), wanted)).isTrue();
        assertThat(pages.get("/account?done=PASSWORD").text()).contains("您在这里保持登录");
        assertThat(elsewhere.get("/account").status())
                .as("a session of the old password")
                .isEqualTo(302);
    }

    @Test
    void a_token_is_shown_once_and_its_name_is_no_markup() {
        Answer made = pages.send("/account", "/account/tokens", Map.of("name", "<script>alert(1)</script>"));

        assertThat(made.text()).containsPattern("whistle_[A-Za-z0-9_-]{43}").doesNotContain("<script>alert");
        assertThat(pages.get("/account").text())
                .contains("&lt;script&gt;alert(1)&lt;/script&gt;")
                .doesNotContain("whistle_");
    }

    @Test
    void the_second_factor_is_drawn_without_script_or_style_and_confirmed() {
        StaffPages elsewhere = StaffPages.of(person, port);
        pages.send("/account", "/account/second-factor", Map.of());
        String page = pages.get("/account").text();

        assertThat(page)
                .contains("<svg class=\"qr\"")
                .contains("h1v1h-1z")
                .doesNotContain("style=")
                .doesNotContain("<script");
        Answer wrong = pages.send(
                "/account", "/account/second-factor/confirmation", Map.of("password", person.password(), "code", "12"));
        assertThat(wrong.status()).isEqualTo(400);
        assertThat(factors.isSetUp(person.account())).isFalse();

        Answer confirmed = pages.send(
                "/account",
                "/account/second-factor/confirmation",
                Map.of("password", person.password(), "code", app.codeNow(person.account())));
        assertThat(confirmed.text()).containsPattern("([A-Z2-7]{4}-){6}[A-Z2-7]{2}\\b");
        assertThat(factors.isSetUp(person.account())).isTrue();
        assertThat(elsewhere.get("/account").status())
                .as("a session without a code")
                .isEqualTo(302);
        assertThat(pages.get("/account").status()).isEqualTo(200);
        assertThat(pages.get("/account").text()).doesNotContainPattern("([A-Z2-7]{4}-){6}");
    }

    @Test
    void an_administrator_sees_and_does_it_all_on_pages() {
        administrator = people.of(Role.ADMINISTRATOR);
        StaffPages office = StaffPages.of(administrator, port);
        String account = "page-" + System.nanoTime();

        Answer made = office.send(
                "/accounts",
                "/accounts",
                Map.of("account", account, "family", "苗", "given", "<b>雨</b>", "role", "CALL_TAKER"));
        assertThat(made.text()).contains("初始密码").contains(account).doesNotContain("<b>雨</b>");
        assertThat(office.send("/accounts", "/accounts/" + account + "/deeds/LOCK", Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(accounts.standing(account).locked()).isTrue();
        assertThat(office.get("/accounts?search=" + account).text()).contains("已锁定");
        assertThat(office.send("/accounts", "/accounts/" + account + "/deeds/REMOVE", Map.of())
                        .status())
                .isEqualTo(302);
        assertThat(office.get("/accounts?done=REMOVE").text()).contains("账号已经删除");
        assertThat(office.get("/accounts/" + account).status()).isEqualTo(404);
        assertThat(office.send("/accounts", "/accounts/" + administrator.account() + "/deeds/LOCK", Map.of())
                        .text())
                .contains("不能对自己的账号这样做");
    }
}
