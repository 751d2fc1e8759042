package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Base64;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.security.web.csrf.CsrfToken;

class SessionTokensTest {

    private final SessionTokens tokens = new SessionTokens(false);

    @Test
    void a_token_is_drawn_anew_each_time_and_nobody_guesses_it() {
        CsrfToken token = tokens.generateToken(new MockHttpServletRequest());

        assertThat(Base64.getUrlDecoder().decode(token.getToken())).hasSize(32);
        assertThat(token.getHeaderName()).isEqualTo("X-XSRF-TOKEN");
        assertThat(token.getParameterName()).isEqualTo("_csrf");
        assertThat(IntStream.range(0, 100).mapToObj(time -> tokens.generateToken(new MockHttpServletRequest())
                        .getToken()))
                .doesNotHaveDuplicates();
    }
}
