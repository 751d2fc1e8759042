package org.whistle.access;

import static org.whistle.access.Paths.path;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.core.annotation.Order;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.HeadersConfigurer;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.util.matcher.OrRequestMatcher;

/** The pages of the data officer. Unlike the staff's API they are opened in a browser, so every form carries a token. */
@Configuration(proxyBeanMethods = false)
class PersonalDataDoors {

    @Bean
    @Order(3)
    SecurityFilterChain personalDataPages(HttpSecurity http, StaffPasswords passwords, ProblemEntryPoint problems)
            throws Exception {
        return http.securityMatcher(new OrRequestMatcher(path("/personal-data"), path("/personal-data/**")))
                .authenticationProvider(passwords)
                .httpBasic(basic -> {})
                .authorizeHttpRequests(requests -> requests.anyRequest().hasAuthority(Role.DATA_OFFICER.group()))
                .exceptionHandling(failures -> failures.accessDeniedHandler(problems))
                .headers(headers -> headers.contentSecurityPolicy(policy -> policy.policyDirectives(
                                "default-src 'self'; img-src 'self' data:; object-src 'none'; base-uri 'self';"
                                        + " form-action 'self'; frame-ancestors 'none'"))
                        .frameOptions(HeadersConfigurer.FrameOptionsConfig::deny))
                .build();
    }
}
