package org.whistle.access;

import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.filter.OncePerRequestFilter;

/** Below /api there is nothing but what the tables of routes list: a door that was forgotten there is not there. */
@Component
@Order(Ordered.HIGHEST_PRECEDENCE + 2)
class UnlistedAddresses extends OncePerRequestFilter {

    private static final String API = "/api";

    private static final Set<String> FAMILIES = Stream.of(StaffRoutes.TABLE, ResidentRoutes.TABLE)
            .flatMap(table -> table.routes().stream())
            .map(route -> family(route.pattern().getPatternString()))
            .collect(Collectors.toUnmodifiableSet());

    private final ProblemEntryPoint problems;

    UnlistedAddresses(ProblemEntryPoint problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        if ((path.equals(API) || path.startsWith(API + "/")) && !FAMILIES.contains(family(path))) {
            problems.answer(HttpStatus.NOT_FOUND, "http-404", request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    /** @return the first two parts of an address */
    private static String family(String path) {
        return Stream.of(path.split("/")).skip(1).limit(2).collect(Collectors.joining("/"));
    }
}
