package org.whistle.gate;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;
import org.whistle.problem.ProblemAnswer;

/** Answers calls that use a method we know, under a name that is ours, and say plainly what they send. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 1)
class PlainCalls extends OncePerRequestFilter {

    private static final Set<String> METHODS = Set.of("GET", "HEAD", "POST", "PUT", "DELETE", "OPTIONS", "PATCH");
    /** Camunda's page of an application that is not there would be a fault, and so would one of an engine. */
    private static final Pattern NO_APPLICATION =
            Pattern.compile("/camunda/app/((?!(admin|cockpit|tasklist|welcome)(/|$)).*"
                    + "|[^/]+/(?!default(/|$))[\\w-]+/?(index\\.html|setup/.*)?)");
    /** Whoever looks after the process asks it by its number. */
    private static final String HEALTH = "/actuator/health";

    private final PublicAddress address;
    private final ProblemAnswer problems;

    PlainCalls(PublicAddress address, ProblemAnswer problems) {
        this.address = address;
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (!METHODS.contains(request.getMethod())) {
            problems.write(HttpStatus.METHOD_NOT_ALLOWED, "http-405", request, response);
        } else if (!address.isOurs(request.getServerName())
                && !request.getRequestURI().startsWith(HEALTH)) {
            problems.write(HttpStatus.BAD_REQUEST, "unknown-host", request, response);
        } else if (String.valueOf(request.getContentType()).contains("*")) {
            // what is sent is of one kind; some readers take any kind for a fault of ours
            problems.write(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "http-415", request, response);
        } else if (NO_APPLICATION.matcher(request.getRequestURI()).matches()) {
            problems.write(HttpStatus.NOT_FOUND, "http-404", request, response);
        } else {
            chain.doFilter(request, response);
        }
    }
}
