package org.whistle.workflow.staff;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatNoException;
import static org.mockito.ArgumentMatchers.any;
import static org.mockito.ArgumentMatchers.anyString;
import static org.mockito.Mockito.never;
import static org.mockito.Mockito.spy;
import static org.mockito.Mockito.times;
import static org.mockito.Mockito.verify;

import java.util.List;
import java.util.Locale;
import java.util.UUID;
import java.util.function.Supplier;
import java.util.stream.IntStream;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.identity.User;
import org.camunda.bpm.engine.impl.digest.Sha512HashDigest;
import org.camunda.bpm.engine.impl.persistence.entity.UserEntity;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.StaffAccounts;
import org.whistle.testing.AtOnce;
import org.whistle.testing.WholeApplication;

@WholeApplication
class EnginePasswordsTest {

    private static final String PASSWORD = "a sentence of their own";

    @Autowired
    private ObjectProvider<ProcessEngine> engine;

    @Autowired
    private IdentityService identity;

    @Autowired
    private StaffAccounts accounts;

    @Autowired
    private JdbcClient database;

    private final String account = "kept-" + UUID.randomUUID();
    private final Argon2Encryptor argon2 = spy(new Argon2Encryptor(64, 1));

    private EnginePasswords passwords;

    @BeforeEach
    void somebody() {
        passwords = new EnginePasswords(engine, argon2);
        User user = identity.newUser(account);
        user.setPassword(PASSWORD);
        identity.saveUser(user);
    }

    @Test
    void a_password_is_kept_as_argon2id() {
        assertThat(kept()).startsWith("{argon2id}$argon2id$v=19$").hasSizeLessThan(255);
        assertThat(accounts.passwordMatches(account, PASSWORD)).isTrue();
        assertThat(accounts.passwordMatches(account, PASSWORD + " ")).isFalse();
    }

    @Test
    void not_one_sign_of_it_is_left_out_or_made_another() {
        String password = "Ü 密码 " + UUID.randomUUID() + UUID.randomUUID() + UUID.randomUUID() + "Z";
        User user = identity.createUserQuery().userId(account).singleResult();
        user.setPassword(password);
        identity.saveUser(user);

        assertThat(accounts.passwordMatches(account, password)).isTrue();
        assertThat(password).hasSizeGreaterThan(72);
        assertThat(List.of(
                        password.substring(0, password.length() - 1),
                        password.substring(0, password.length() - 1) + "z",
                        password.replace(" ", ""),
                        " " + password,
                        password.toLowerCase(Locale.ROOT)))
                .noneMatch(other -> accounts.passwordMatches(account, other));
    }

    @Test
    void a_hash_of_older_times_matches_and_is_renewed_without_ending_a_session() {
        keepAsOfOld();
        String stamp = accounts.standing(account).stamp();

        assertThat(accounts.passwordMatches(account, "wrong")).isFalse();
        assertThat(kept()).startsWith("{SHA-512}");
        assertThat(accounts.passwordMatches(account, PASSWORD)).isTrue();
        assertThat(kept()).startsWith("{argon2id}");
        assertThat(accounts.passwordMatches(account, PASSWORD)).isTrue();
        assertThat(accounts.standing(account).stamp()).isEqualTo(stamp);
    }

    @Test
    void two_who_come_with_an_old_hash_at_once_both_get_in() throws InterruptedException {
        keepAsOfOld();

        List<Boolean> answers = AtOnce.answers(IntStream.range(0, 6)
                .<Supplier<Boolean>>mapToObj(number -> () -> passwords.match(account, PASSWORD))
                .toList());

        assertThat(answers).containsOnly(true);
    }

    @Test
    void the_work_is_the_same_whether_there_is_such_an_account() {
        passwords.match("nobody-" + account, PASSWORD);
        verify(argon2, times(1)).checkNobodys(anyString());

        keepAsOfOld();
        passwords.match(account, "wrong");
        verify(argon2, times(2)).checkNobodys(anyString());
    }

    @Test
    void somebody_whose_hash_is_up_to_date_costs_one_work_only() {
        passwords.match(account, "wrong");
        verify(argon2, never()).checkNobodys(any());
    }

    @Test
    void an_account_without_a_password_takes_none() {
        database.sql("update public.act_id_user set pwd_ = null where id_ = ?")
                .param(account)
                .update();

        assertThat(accounts.passwordMatches(account, "")).isFalse();
        assertThat(accounts.passwordMatches(account, "null")).isFalse();
    }

    @Test
    void settings_that_were_made_dearer_renew_cheaper_hashes() {
        String kept = "{argon2id}" + new Argon2Encryptor(64, 1).encrypt(PASSWORD);

        assertThat(new Argon2Encryptor(64, 1).isUpToDate(kept)).isTrue();
        assertThat(new Argon2Encryptor(64, 2).isUpToDate(kept)).isFalse();
        assertThat(new Argon2Encryptor(128, 1).isUpToDate(kept)).isFalse();
    }

    @Test
    void many_at_once_wait_for_a_place() {
        assertThatNoException()
                .isThrownBy(() -> AtOnce.answers(IntStream.range(0, 50)
                        .<Supplier<Boolean>>mapToObj(number -> () -> argon2.check("x", argon2.encrypt("x")))
                        .toList()));
    }

    private String kept() {
        return ((UserEntity) identity.createUserQuery().userId(account).singleResult()).getPassword();
    }

    private void keepAsOfOld() {
        String salt = ((UserEntity) identity.createUserQuery().userId(account).singleResult()).getSalt();
        database.sql("update public.act_id_user set pwd_ = ? where id_ = ?")
                .params("{SHA-512}" + new Sha512HashDigest().encrypt(PASSWORD + salt), account)
                .update();
    }
}
