package org.whistle.access;

import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.http.SessionCreationPolicy;
import org.springframework.security.web.access.intercept.AuthorizationFilter;
import org.springframework.stereotype.Component;

/** Makes a chain of doors open call by call, to what stands in the header {@code Authorization}; no session helps there. */
@Component
class ProgramSignIn {

    private final StaffPasswords passwords;
    private final Bearers bearers;
    private final ProblemEntryPoint problems;

    ProgramSignIn(StaffPasswords passwords, Bearers bearers, ProblemEntryPoint problems) {
        this.passwords = passwords;
        this.bearers = bearers;
        this.problems = problems;
    }

    HttpSecurity serve(HttpSecurity http) throws Exception {
        return http // no other one is asked after it: a wrong password is one attempt, not two
                .authenticationManager(new ProviderManager(passwords))
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .oauth2ResourceServer(tokens -> tokens.authenticationManagerResolver(request -> bearers)
                        .authenticationEntryPoint(problems)
                        .accessDeniedHandler(problems))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .sessionManagement(sessions -> sessions.sessionCreationPolicy(SessionCreationPolicy.STATELESS))
                .addFilterAfter(
                        new ProvenFirst(FreshProof::isInCall, "password-first", problems), AuthorizationFilter.class)
                .csrf(AbstractHttpConfigurer::disable)
                .logout(AbstractHttpConfigurer::disable)
                .requestCache(AbstractHttpConfigurer::disable);
    }
}
