package org.whistle.access;

import static org.whistle.access.Paths.path;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.authentication.ProviderManager;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AbstractHttpConfigurer;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.header.writers.ReferrerPolicyHeaderWriter.ReferrerPolicy;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** The staff's pages about accounts. Every form carries the token of its session. */
@Configuration(proxyBeanMethods = false)
class AccountDoors {

    private static final String SET_UP = "/set-up";
    private static final String ACCOUNTS = "/accounts/**";

    @Bean
    @Order(0)
    SecurityFilterChain ofAccounts(HttpSecurity http, StaffPasswords passwords, ProblemEntryPoint problems)
            throws Exception {
        return http.securityMatcher(new OrRequestMatcher(path("/account/**"), path(ACCOUNTS), path(SET_UP)))
                // no other one is asked after it: a wrong password is one attempt, not two
                .authenticationManager(new ProviderManager(passwords))
                .authorizeHttpRequests(requests -> requests.requestMatchers(path(SET_UP))
                        .permitAll()
                        .requestMatchers(path(ACCOUNTS))
                        .hasAuthority(Role.ADMINISTRATOR.group())
                        .anyRequest()
                        .authenticated())
                .httpBasic(basic -> basic.authenticationEntryPoint(problems))
                .exceptionHandling(
                        failures -> failures.authenticationEntryPoint(problems).accessDeniedHandler(problems))
                .csrf(Customizer.withDefaults())
                .requestCache(AbstractHttpConfigurer::disable)
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
                                        + " form-action 'self'; frame-ancestors 'none'"))
                        // addresses hold the one-time token of the set-up
                        .referrerPolicy(referrer -> referrer.policy(ReferrerPolicy.NO_REFERRER))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .build();
    }
}
