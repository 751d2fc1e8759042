package org.whistle.workflow.staff;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.IdentityService;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.whistle.organisation.Organisation;
import org.whistle.testing.Http;
import org.whistle.testing.WholeApplication;

/** The accounts of the sample's staff, from one start to the next. */
@WholeApplication
class SampleAccountsTest {

    @Autowired
    private IdentityService identity;

    @Autowired
    private EnginePasswords passwords;

    @Autowired
    private Organisation organisation;

    @Test
    void another_password_at_the_next_start_is_the_password_from_then_on() {
        try {
            new SampleAccounts(identity, passwords, organisation, "another-password").make();

            assertThat(organisation.staff())
                    .allSatisfy(staff -> assertThat(identity.checkPassword(staff.id(), "another-password"))
                            .as(staff.id())
                            .isTrue());
        } finally {
            new SampleAccounts(identity, passwords, organisation, Http.PASSWORD).make();
        }
    }

    @Test
    void a_start_without_a_password_leaves_the_accounts_as_they_are() {
        new SampleAccounts(identity, passwords, organisation, "").make();

        assertThat(identity.checkPassword("grid", Http.PASSWORD)).isTrue();
    }
}
