package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.http.HttpStatus;
import org.springframework.mock.web.MockFilterChain;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.security.authentication.UsernamePasswordAuthenticationToken;
import org.springframework.security.core.context.SecurityContextHolder;

/** What is open to somebody who still owes a second factor. */
class OwedFirstTest {

    private final FewFactors factors = new FewFactors();
    private final ProblemEntryPoint problems =
            new ProblemEntryPoint(null, null, null, new SecurityEvents(event -> {})) {
                @Override
                void answer(HttpStatus status, String code, HttpServletRequest request, HttpServletResponse response) {
                    response.setStatus(status.value());
                }
            };
    private final MockHttpServletResponse response = new MockHttpServletResponse();
    private final MockFilterChain chain = new MockFilterChain();

    @BeforeEach
    void the_modeler_owes_it() {
        factors.owed = true;
        SecurityContextHolder.getContext()
                .setAuthentication(UsernamePasswordAuthenticationToken.authenticated("modeler", null, List.of()));
    }

    @AfterEach
    void nobody_stays() {
        SecurityContextHolder.clearContext();
    }

    @Test
    void a_page_leads_to_where_it_is_set_up() throws Exception {
        ask("GET", "/camunda/app/cockpit/default/");

        assertThat(response.getRedirectedUrl()).isEqualTo("/account");
        assertThat(chain.getRequest()).isNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/camunda/api/engine/engine/default/task", "/api/notices"})
    void what_is_asked_in_the_background_is_refused(String path) throws Exception {
        ask("GET", path);

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(chain.getRequest()).isNull();
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/account",
                "/account/password",
                "/account/second-factor",
                "/account/second-factor/confirmation",
                "/sign-out",
                "/sign-in"
            })
    void setting_it_up_and_leaving_stay_open(String path) throws Exception {
        ask("POST", path);

        assertThat(chain.getRequest()).isNotNull();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/account/tokens", "/account/tokens/1/removal", "/accounts"})
    void a_token_in_place_of_it_is_not_to_be_had(String path) throws Exception {
        ask("POST", path);

        assertThat(response.getStatus()).isEqualTo(403);
        assertThat(chain.getRequest()).isNull();
    }

    @Test
    void who_owes_nothing_goes_on() throws Exception {
        factors.owed = false;

        ask("GET", "/api/notices");

        assertThat(chain.getRequest()).isNotNull();
    }

    private void ask(String method, String path) throws ServletException, IOException {
        new OwedFirst(new SecondStep(Given.of(factors)), problems)
                .doFilter(new MockHttpServletRequest(method, path), response, chain);
    }
}
