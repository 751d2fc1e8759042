package org.whistle.access;

import static org.springframework.http.HttpMethod.GET;
import static org.springframework.security.authorization.AuthorizationManagers.allOf;
import static org.whistle.access.Paths.path;

import java.util.List;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.authentication.AnonymousAuthenticationFilter;
import org.springframework.security.web.authentication.www.BasicAuthenticationFilter;

/**
 * Which door opens for whom. Residents' doors are open (a request is read with its secret), staff doors ask for an
 * account, the engine's set-up is closed for good.
 */
@Configuration(proxyBeanMethods = false)
class Doors {

    /** The engine's REST interface: nobody anonymous, no session, the password with every call. */
    @Bean
    @Order(1)
    SecurityFilterChain engineRest(
            HttpSecurity http, StaffPasswords passwords, ProblemEntryPoint problems, EngineRestOpening opening)
            throws Exception {
        return staffDoor(http.securityMatcher(path("/engine-rest/**")), passwords, problems)
                .authorizeHttpRequests(requests -> requests.requestMatchers(
                                path("/engine-rest/deployment/**"),
                                path(GET, "/engine-rest/engine"),
                                path(GET, "/engine-rest/version"))
                        .access(allOf(opening.forModelers(), MatrixDoor.of(EngineTables.REST)))
                        .anyRequest()
                        .access(allOf(opening.forStaff(), MatrixDoor.of(EngineTables.REST))))
                .build();
    }

    /** The staff's part of our API; the session of Tasklist or Cockpit opens it too, see {@link SessionSignIn}. */
    @Bean
    @Order(2)
    SecurityFilterChain staffApi(
            HttpSecurity http, StaffPasswords passwords, ProblemEntryPoint problems, List<SessionSignIn> sessions)
            throws Exception {
        staffDoor(http.securityMatcher(StaffApi.doors()), passwords, problems)
                .authorizeHttpRequests(requests -> requests.anyRequest().access(StaffApi.door()));
        sessions.forEach(session -> http.addFilterBefore(session.filter(), BasicAuthenticationFilter.class));
        return http.build();
    }

    /** Camunda's web applications keep their own session and headers; what the matrix does not give is closed here. */
    @Bean
    @Order(3)
    SecurityFilterChain webApplications(
            HttpSecurity http, ProblemEntryPoint problems, ClosedDoors closed, List<SessionSignIn> sessions)
            throws Exception {
        sessions.forEach(session -> http.addFilterBefore(session.filter(), AnonymousAuthenticationFilter.class));
        return http.securityMatcher(path("/camunda/**"))
                .authorizeHttpRequests(
                        requests -> requests.anyRequest().access(MatrixDoor.of(EngineTables.WEB_APPLICATIONS)))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(closed).accessDeniedHandler(problems))
                .csrf(AbstractHttpConfigurer::disable)
                .headers(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .securityContext(AbstractHttpConfigurer::disable)
                .build();
    }

    /** Everything else is a resident's door. It keeps no session, so there is nothing to forge. */
    @Bean
    @Order(4)
    SecurityFilterChain residents(HttpSecurity http) throws Exception {
        return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
                                        + " form-action 'self'; frame-ancestors 'none'"))
                        .referrerPolicy(Customizer.withDefaults())
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .build();
    }

    private static HttpSecurity staffDoor(HttpSecurity http, StaffPasswords passwords, ProblemEntryPoint problems)
            throws Exception {
        return http // no other one is asked after it: a wrong password is one attempt, not two
                .authenticationManager(new ProviderManager(passwords))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS)
                        // the session belongs to Tasklist, which asks with it at the same time; it must stay what it is
                        .sessionFixation(fixation -> fixation.none()))
                .csrf(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable);
    }
}
