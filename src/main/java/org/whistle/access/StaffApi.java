package org.whistle.access;

import static org.springframework.http.HttpMethod.DELETE;
import static org.springframework.http.HttpMethod.GET;
import static org.springframework.http.HttpMethod.POST;
import static org.springframework.http.HttpMethod.PUT;
import static org.whistle.access.Paths.path;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.springframework.http.HttpMethod;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.config.annotation.web.configurers.AuthorizeHttpRequestsConfigurer;
import org.springframework.security.web.util.matcher.OrRequestMatcher;
import org.springframework.security.web.util.matcher.RequestMatcher;

/** The staff's part of our API: who may do what there. What is not named here is closed. */
final class StaffApi {

    private static final String IMPORTS = "/api/imports/**";
    private static final String CASE_FILES = "/api/case-files/**";
    private static final String EMERGENCY_MODES = "/api/emergency-modes/**";
    private static final String DISPATCH_CHANGES = "/api/dispatch-changes/**";
    private static final String RATES = "/api/rates/**";
    /** What rates are weighed by and held against. */
    private static final String[] RATE_SETTINGS = {"/api/rates/weights", "/api/rates/standards"};

    private static final String METRICS = "/actuator/prometheus";
    private static final String[] CALENDAR = {"/api/calendar/**", "/api/working-hours/**"};
    /** What everybody of the staff may read; each door shows only what is theirs. */
    private static final String[] READING = {
        "/api/cases/**",
        "/api/notices/**",
        "/api/working-time/**",
        "/api/service-levels/**",
        "/api/scores/**",
        "/api/assessments/**",
        RATES,
        "/api/appeals/**"
    };
    /** What is done beside a task, by those whom it asks. */
    private static final String[] DEEDS = {"/api/cases/**", "/api/notices/**", "/api/appeals/**"};

    /** What only supervisors propose. */
    private static final String EXCLUSIONS = "/api/cases/of-number/*/exclusions";

    /** What those who hold a joint meeting change in it. */
    private static final String MEETINGS = "/api/cases/of-task/*/meeting/**";

    /** Each party enters its own points; what they weigh is for supervisors to say. */
    private static final String ASSESSMENTS = "/api/assessments/*/*";

    private static final String ASSESSMENT_WEIGHTS = "/api/assessments/weights";
    /** Whoever may have a resident called. */
    private static final String CALL_BACKS = "/api/cases/of-number/*/call-back";

    private static final List<String> ALL = Stream.of(
                    Stream.of(IMPORTS, CASE_FILES, EMERGENCY_MODES, DISPATCH_CHANGES, METRICS),
                    Arrays.stream(CALENDAR),
                    Arrays.stream(READING))
            .flatMap(paths -> paths)
            .toList();

    private StaffApi() {}

    static RequestMatcher doors() {
        return new OrRequestMatcher(ALL.stream().map(Paths::path).toList());
    }

    static void open(
            AuthorizeHttpRequestsConfigurer<HttpSecurity>.AuthorizationManagerRequestMatcherRegistry requests) {
        requests.requestMatchers(path(IMPORTS))
                .hasAnyAuthority(Role.CALL_TAKER.group(), Role.ADMINISTRATOR.group())
                .requestMatchers(
                        path(GET, CASE_FILES),
                        path(POST, EMERGENCY_MODES),
                        path(POST, EXCLUSIONS),
                        paths(PUT, RATE_SETTINGS))
                .hasAuthority(Role.SUPERVISOR.group())
                .requestMatchers(path(GET, DISPATCH_CHANGES))
                .hasAnyAuthority(Role.MODELER.group(), Role.SUPERVISOR.group())
                .requestMatchers(path(POST, DISPATCH_CHANGES))
                .hasAuthority(Role.MODELER.group())
                .requestMatchers(path(POST, CALL_BACKS))
                .hasAnyAuthority(Role.CALL_TAKER.group(), Role.SUPERVISOR.group(), Role.ADMINISTRATOR.group())
                .requestMatchers(path(GET, METRICS))
                .hasAnyAuthority(Role.SUPERVISOR.group(), Role.ADMINISTRATOR.group())
                .requestMatchers(paths(PUT, CALENDAR))
                .hasAuthority(Role.ADMINISTRATOR.group())
                .requestMatchers(
                        path(GET, EMERGENCY_MODES), paths(GET, CALENDAR), paths(GET, READING), paths(POST, DEEDS))
                .authenticated()
                .requestMatchers(path(PUT, ASSESSMENT_WEIGHTS))
                .hasAuthority(Role.SUPERVISOR.group())
                .requestMatchers(path(PUT, MEETINGS), path(DELETE, MEETINGS), path(PUT, ASSESSMENTS))
                .authenticated()
                .anyRequest()
                .denyAll();
    }

    private static RequestMatcher paths(HttpMethod method, String... patterns) {
        return new OrRequestMatcher(
                Arrays.stream(patterns).map(pattern -> path(method, pattern)).toList());
    }
}
