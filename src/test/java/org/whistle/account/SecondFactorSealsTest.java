package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.whistle.access.Role;
import org.whistle.privacy.Vault;
import org.whistle.testing.WholeApplication;

/** Whoever gets hold of the database makes no codes with it. */
@WholeApplication
class SecondFactorSealsTest {

    @Autowired
    private OwnSecondFactor own;

    @Autowired
    private SecondFactorRows rows;

    @Autowired
    private SecondFactorSeals seals;

    @Autowired
    private Vault vault;

    @Autowired
    private People people;

    @Autowired
    private JdbcClient database;

    private String account;

    @BeforeEach
    void somebody() {
        account = people.of(Role.GRID_WORKER).account();
        own.begin(account);
    }

    @Test
    void no_secret_stands_in_the_database() {
        String secret = rows.find(account).orElseThrow().secret();

        assertThat(secret).matches("[A-Z2-7]{32}");
        assertThat(new String(kept(), StandardCharsets.ISO_8859_1)).doesNotContain(secret);
        assertThat(kept()).startsWith(vault.stamp());
        assertThat(seals.haveStamp(vault.stamp())).isTrue();
    }

    @Test
    void a_row_that_was_copied_from_somebody_else_opens_nothing() {
        String other = people.of(Role.GRID_WORKER).account();
        own.begin(other);
        database.sql("update whistle.second_factor set secret = ? where account = ?")
                .params(kept(), other)
                .update();

        assertThatExceptionOfType(Vault.Broken.class).isThrownBy(() -> rows.find(other));
        rows.remove(other);
    }

    private byte[] kept() {
        return database.sql("select secret from whistle.second_factor where account = ?")
                .param(account)
                .query(byte[].class)
                .single();
    }
}
