package org.whistle.workflow.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.servlet.LocaleResolver;
import org.springframework.web.util.UriComponentsBuilder;
import org.whistle.problem.Problems;

/**
 * Refuses queries that carry an expression, wherever it hides: the engine evaluates some of them although ad-hoc
 * expressions are off (CVE-2026-109432), and an expression is code.
 */
final class NoExpressions extends OncePerRequestFilter {

    private final Problems problems;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    NoExpressions(Problems problems, LocaleResolver locales, ObjectMapper json) {
        this.problems = problems;
        this.locales = locales;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (inParameters(request)) {
            refuse("expression", request, response);
        } else if (isJson(request)) {
            look(new BufferedRequest(request), response, chain);
        } else {
            chain.doFilter(request, response);
        }
    }

    private void look(BufferedRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        boolean hasExpression;
        try {
            hasExpression = JsonExpressions.in(request.body());
        } catch (JsonProcessingException malformed) {
            // a reader less strict than this one might find something in it
            refuse("malformed", request, response);
            return;
        }
        if (hasExpression) {
            refuse("expression", request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static boolean inParameters(HttpServletRequest request) {
        return request.getQueryString() != null
                && UriComponentsBuilder.newInstance()
                        .query(request.getQueryString())
                        .build()
                        .getQueryParams()
                        .keySet()
                        .stream()
                        .map(name -> URLDecoder.decode(name, StandardCharsets.UTF_8))
                        .anyMatch(JsonExpressions::isExpression);
    }

    private static boolean isJson(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && type.toLowerCase(Locale.ROOT).contains("json");
    }

    private void refuse(String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        ProblemDetail problem = problems.of(HttpStatus.BAD_REQUEST, code, locales.resolveLocale(request));
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
