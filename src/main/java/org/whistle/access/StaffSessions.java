package org.whistle.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.ServletRequest;
import jakarta.servlet.ServletResponse;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.core.context.SecurityContextHolder;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.security.web.authentication.logout.HeaderWriterLogoutHandler;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.csrf.CsrfToken;
import org.springframework.security.web.csrf.CsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfTokenRequestAttributeHandler;
import org.springframework.security.web.header.writers.ClearSiteDataHeaderWriter;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.stereotype.Component;

/**
 * Makes a chain of doors open with the one session that people have: our pages, Tasklist, Cockpit, Admin, and the API
 * that their scripts ask. Whatever changes something needs the token of the session.
 */
@Component
public class StaffSessions {

    private final SessionContexts contexts;
    private final SessionTokens tokens;
    private final SecondStep secondStep;
    private final FreshProof proof;
    private final ProblemEntryPoint problems;
    private final PageDoors pages;
    private final OldSignIn oldSignIn;
    private final SecurityEvents events;

    StaffSessions(
            SessionContexts contexts,
            SessionTokens tokens,
            SecondStep secondStep,
            FreshProof proof,
            ProblemEntryPoint problems,
            PageDoors pages,
            OldSignIn oldSignIn,
            SecurityEvents events) {
        this.contexts = contexts;
        this.tokens = tokens;
        this.secondStep = secondStep;
        this.proof = proof;
        this.problems = problems;
        this.pages = pages;
        this.oldSignIn = oldSignIn;
        this.events = events;
    }

    /** Doors of pages: who has not signed in is led to do so and comes back. */
    public HttpSecurity servePages(HttpSecurity http) throws Exception {
        CsrfTokenRequestAttributeHandler atOnce = new CsrfTokenRequestAttributeHandler();
        // a page's first script may send something before any form was shown: the token is made with the page
        atOnce.setCsrfRequestAttributeName(null);
        return serve(http, tokens, atOnce)
                .addFilterBefore(StaffSessions::askWhoComes, CsrfFilter.class)
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(pages).accessDeniedHandler(pages))
                .addFilterAfter(oldSignIn.filter(), CsrfFilter.class)
                .logout(leaving -> leaving.logoutRequestMatcher(new OrRequestMatcher(
                                Paths.path(HttpMethod.POST, "/sign-out"),
                                Paths.path(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout"),
                                Paths.path(HttpMethod.POST, "/camunda/api/admin/auth/user/*/logout/")))
                        .addLogoutHandler(new HeaderWriterLogoutHandler(
                                new ClearSiteDataHeaderWriter(ClearSiteDataHeaderWriter.Directive.STORAGE)))
                        .addLogoutHandler((request, response, caller) -> {
                            if (caller != null) {
                                events.happened(SecurityEvent.SIGNED_OUT, caller.getName(), Map.of());
                            }
                        })
                        .logoutSuccessHandler((request, response, caller) -> {
                            if (request.getRequestURI().endsWith("/sign-out")) {
                                response.sendRedirect(
                                        request.getContextPath() + PageDoors.SIGN_IN + "?said=SIGNED_OUT");
                            } else {
                                response.setStatus(HttpServletResponse.SC_OK);
                            }
                        }));
    }

    /**
     * A session that is over ends when it is asked whose it is. Before its token is asked for, then: else a page of signing
     * in would show the token of a session that is gone, and its form would come to nothing.
     */
    private static void askWhoComes(ServletRequest request, ServletResponse response, FilterChain chain)
            throws IOException, ServletException {
        SecurityContextHolder.getContext();
        chain.doFilter(request, response);
    }

    /** Doors of an API: who has not signed in is told so. */
    HttpSecurity serveCalls(HttpSecurity http) throws Exception {
        return serve(http, tokens.ofSessionsThatAreThere(), new InTheHeader())
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .logout(AbstractHttpConfigurer::disable);
    }

    /** To look for it in a form would read the whole body, files included, of whoever comes without having signed in. */
    private static final class InTheHeader extends CsrfTokenRequestAttributeHandler {

        @Override
        public String resolveCsrfTokenValue(HttpServletRequest request, CsrfToken token) {
            return request.getHeader(token.getHeaderName());
        }
    }

    private HttpSecurity serve(HttpSecurity http, CsrfTokenRepository known, CsrfTokenRequestAttributeHandler handler)
            throws Exception {
        return http.securityContext(session -> session.securityContextRepository(contexts))
                .csrf(forged -> forged.csrfTokenRepository(known).csrfTokenRequestHandler(handler))
                .addFilterBefore(new OwedFirst(secondStep, problems), AuthorizationFilter.class)
                // whoever may not do it at all is told that first
                .addFilterAfter(
                        new ProvenFirst(proof::isInSession, "confirm-first", problems), AuthorizationFilter.class)
                .requestCache(AbstractHttpConfigurer::disable);
    }
}
