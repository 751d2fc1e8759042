package org.whistle.workflow.webapps;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.ServletContext;
import jakarta.servlet.ServletException;
import java.io.IOException;
import java.util.concurrent.atomic.AtomicReference;
import org.camunda.bpm.webapp.impl.security.filter.headersec.provider.impl.ContentSecurityPolicyProvider;
import org.junit.jupiter.api.Test;
import org.springframework.mock.web.MockHttpServletRequest;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.mock.web.MockServletContext;

class NonceOfItsOwnTest {

    private final NonceOfItsOwn filter = new NonceOfItsOwn();
    private final ServletContext whole = new MockServletContext();

    @Test
    void a_call_in_between_leaves_header_and_page_as_they_belong_together() throws Exception {
        var first = new MockHttpServletResponse();
        var second = new MockHttpServletResponse();
        var ofFirst = new AtomicReference<String>();
        var ofSecond = new AtomicReference<String>();

        filter.doFilter(new MockHttpServletRequest(whole), first, (request, response) -> {
            run(second, ofSecond);
            ofFirst.set(nonceIn(request.getServletContext()));
        });

        assertThat(policyOf(first)).contains("script-src 'nonce-" + ofFirst.get() + "' 'strict-dynamic';");
        assertThat(policyOf(second)).contains("script-src 'nonce-" + ofSecond.get() + "' 'strict-dynamic';");
        assertThat(ofFirst.get()).isNotEqualTo(ofSecond.get()).hasSizeGreaterThanOrEqualTo(27);
    }

    @Test
    void all_else_is_asked_of_the_whole_application() throws Exception {
        var seen = new AtomicReference<Object>();

        filter.doFilter(
                new MockHttpServletRequest(whole),
                new MockHttpServletResponse(),
                (request, response) -> request.getServletContext().setAttribute("kept", "here"));
        filter.doFilter(
                new MockHttpServletRequest(whole),
                new MockHttpServletResponse(),
                (request, response) -> seen.set(request.getServletContext().getAttribute("kept")));

        assertThat(seen.get()).isEqualTo("here");
    }

    private void run(MockHttpServletResponse answer, AtomicReference<String> seen) throws IOException {
        try {
            filter.doFilter(
                    new MockHttpServletRequest(whole),
                    answer,
                    (request, response) -> seen.set(nonceIn(request.getServletContext())));
        } catch (ServletException failed) {
            throw new AssertionError(failed);
        }
    }

    private static String nonceIn(ServletContext context) {
        return (String) context.getAttribute(ContentSecurityPolicyProvider.ATTR_CSP_FILTER_NONCE);
    }

    private static String policyOf(MockHttpServletResponse answer) {
        return answer.getHeader("Content-Security-Policy");
    }
}
