package org.whistle.account;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;
import static org.mockito.Mockito.when;

import java.time.Clock;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.mock.env.MockEnvironment;
import org.whistle.access.ProvidedAccounts;
import org.whistle.access.SecurityEvents;
import org.whistle.access.StaffAccounts;

/** Who owes a second factor where it is required. */
class CodeCheckTest {

    private final SecondFactorRows rows = mock(SecondFactorRows.class);
    private final StaffAccounts accounts = mock(StaffAccounts.class);
    private final ProvidedAccounts provided = mock(ProvidedAccounts.class);
    private final CodeCheck check = new CodeCheck(
            rows,
            mock(Attempts.class),
            given(accounts),
            given(provided),
            new SecondFactorDuty(new MockEnvironment().withProperty("whistle.second-factor", "required")),
            Clock.systemUTC(),
            new SecurityEvents(event -> {}));

    @BeforeEach
    void roles() {
        when(accounts.groupsOf("admin")).thenReturn(Set.of("role-administrator"));
        when(accounts.groupsOf("modeler")).thenReturn(Set.of("role-modeler"));
        when(accounts.groupsOf("grid")).thenReturn(Set.of("role-grid-worker"));
    }

    @Test
    void administrators_and_modelers_do_until_they_have_one() {
        assertThat(check.isOwed("admin")).isTrue();
        assertThat(check.isOwed("modeler")).isTrue();
        assertThat(check.isOwed("grid")).isFalse();

        when(rows.isConfirmed("admin")).thenReturn(true);
        assertThat(check.isOwed("admin")).isFalse();
    }

    @Test
    void those_of_the_provider_do_not_who_have_no_password_to_set_one_up_with() {
        when(provided.isProvided("admin")).thenReturn(true);

        assertThat(check.isOwed("admin")).isFalse();
    }

    private static <T> ObjectProvider<T> given(T bean) {
        return new ObjectProvider<>() {
            @Override
            public T getObject() {
                return bean;
            }
        };
    }
}
