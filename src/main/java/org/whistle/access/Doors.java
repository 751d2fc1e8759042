package org.whistle.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;
import static org.whistle.access.Paths.path;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpHeaders;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.csrf.CsrfFilter;
import org.springframework.security.web.util.matcher.AndRequestMatcher;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/**
 * Which door opens for whom. Residents' doors are open (a request is read with its secret), staff doors ask for an
 * account and look into the {@link AccessMatrix}, the engine's set-up is closed for good. What opens a call is either its
 * header {@code Authorization} or the session, never both: a chain that looks at the one does not look at the other.
 */
@Configuration(proxyBeanMethods = false)
class Doors {

    private static final RequestMatcher WITH_AUTHORIZATION =
            request -> request.getHeader(HttpHeaders.AUTHORIZATION) != null;

    private static final RequestMatcher STAFF_PAGES = new OrRequestMatcher(
            path("/account/**"),
            path("/accounts/**"),
            path("/duty-phones/**"),
            path("/personal-data/**"),
            path("/triage/**"));

    private static final RequestMatcher ENTRANCE =
            new OrRequestMatcher(path("/sign-in/**"), path("/sign-out"), path("/set-up"));

    /** The engine's REST interface: nobody anonymous, no session, the proof with every call. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(HttpSecurity http, ProgramSignIn programs, EngineRestOpening opening)
            throws Exception {
        return programs.serve(http.securityMatcher(path("/engine-rest/**")))
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                path("/engine-rest/deployment/**"),
                                path(GET, "/engine-rest/engine"),
                                path(GET, "/engine-rest/version"))
                        .access(allOf(opening.forModelers(), MatrixDoor.of(EngineTables.REST)))
                        .anyRequest()
                        .access(allOf(opening.forStaff(), MatrixDoor.of(EngineTables.REST))))
                .build();
    }

    /** The staff's part of our API, for programs. */
    @Bean
    @Order(2)
    SecurityFilterChain staffPrograms(HttpSecurity http, ProgramSignIn programs) throws Exception {
        return programs.serve(http.securityMatcher(new AndRequestMatcher(WITH_AUTHORIZATION, StaffApi.doors())))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(StaffApi.door()))
                .build();
    }

    /** The same, for the pages of who is signed in. */
    @Bean
    @Order(3)
    SecurityFilterChain staffApi(HttpSecurity http, StaffSessions sessions) throws Exception {
        return sessions.serveCalls(http.securityMatcher(StaffApi.doors()))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(StaffApi.door()))
                .build();
    }

    /** Camunda's web applications. They keep their own headers; who has come they learn from our session. */
    @Bean
    @Order(4)
    SecurityFilterChain webApplications(HttpSecurity http, StaffSessions sessions, ProblemEntryPoint problems)
            throws Exception {
        return sessions.servePages(http.securityMatcher(path("/camunda/**")))
                .addFilterBefore(problems.shut(EngineTables::isShut), CsrfFilter.class)
                .authorizeHttpRequests(
                        requests -> requests.anyRequest().access(MatrixDoor.of(EngineTables.WEB_APPLICATIONS)))
                .headers(AbstractHttpConfigurer::disable)
                .build();
    }

    /** The staff's own pages. */
    @Bean
    @Order(5)
    SecurityFilterChain staffPages(HttpSecurity http, StaffSessions sessions) throws Exception {
        return sessions.servePages(http.securityMatcher(STAFF_PAGES))
                .authorizeHttpRequests(requests -> requests.anyRequest().access(StaffApi.door()))
                .build();
    }

    /** Where people sign in and out, and the first administrator is made. */
    @Bean
    @Order(6)
    SecurityFilterChain entrancePages(HttpSecurity http, StaffSessions sessions, ProviderSignIn provider)
            throws Exception {
        sessions.servePages(http.securityMatcher(ENTRANCE));
        provider.serve(http);
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .build();
    }

    /** Everything else is a resident's door. It keeps no session, so there is nothing to forge. */
    @Bean
    @Order(7)
    SecurityFilterChain residents(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .build();
    }
}
