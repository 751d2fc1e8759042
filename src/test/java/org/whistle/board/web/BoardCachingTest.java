package org.whistle.board.web;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;

/** What caches may keep of the board. */
class BoardCachingTest {

    private final MockHttpServletResponse response = new MockHttpServletResponse();

    @Test
    void what_ended_in_a_failure_is_kept_by_nobody() {
        FilterChain failing = (request, answer) -> {
            throw new ServletException("as of a page that cannot be made");
        };

        assertThatThrownBy(() ->
                        new BoardCaching().doFilter(new MockHttpServletRequest("GET", "/board"), response, failing))
                .isInstanceOf(ServletException.class);

        assertThat(response.getHeader("Cache-Control")).isEqualTo("no-store");
    }

    @Test
    void an_answer_may_be_kept_for_a_minute() throws Exception {
        new BoardCaching()
                .doFilter(new MockHttpServletRequest("GET", "/board"), response, (request, answer) -> answer.getWriter()
                        .write("good"));

        assertThat(response.getHeader("Cache-Control")).isEqualTo("public, max-age=60");
    }
}
