package org.whistle.gate;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.mock.web.MockHttpServletRequest;

/** What counts as a wrong password. */
class AskedTest {

    private static final String OLD = "/camunda/api/admin/auth/user/default/login/tasklist";

    @ParameterizedTest
    @ValueSource(strings = {"/sign-in", "/sign-in/code", OLD})
    void who_gets_in_or_on_to_the_second_step_has_not_failed(String path) {
        Asked asked = asked(path);

        assertThat(asked.rulesOfFailures()).containsExactly(Rule.SIGN_IN);
        // to the page of the code, or by the page of signing in to where one works
        assertThat(asked.hasFailed(Rule.SIGN_IN, 302)).isFalse();
        assertThat(asked.hasFailed(Rule.SIGN_IN, 200)).isFalse();
        assertThat(asked.hasFailed(Rule.SIGN_IN, 401)).isTrue();
    }

    @Test
    void a_page_that_opens_to_others_only_is_no_wrong_password() {
        assertThat(asked("/accounts").rulesOfFailures()).isEmpty();
        assertThat(asked("/accounts").hasFailed(Rule.SIGN_IN, 403)).isFalse();
    }

    private static Asked asked(String path) {
        return new Asked(new MockHttpServletRequest("POST", path));
    }
}
