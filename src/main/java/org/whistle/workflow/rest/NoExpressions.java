package org.whistle.workflow.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URLDecoder;
import java.nio.charset.StandardCharsets;
import java.util.regex.Pattern;
import org.springframework.http.HttpStatus;
import org.springframework.web.filter.OncePerRequestFilter;
import org.springframework.web.util.UriComponentsBuilder;

/**
 * Refuses queries that carry an expression, wherever it hides: the engine evaluates some of them although ad-hoc
 * expressions are off (CVE-2026-109432), and an expression is code.
 */
final class NoExpressions extends OncePerRequestFilter {

    private static final Pattern FORM = Pattern.compile(
            "(?:multipart/form-data|application/x-www-form-urlencoded)\\s*(?:;|$)", Pattern.CASE_INSENSITIVE);

    private final ProblemWriter problems;

    NoExpressions(ProblemWriter problems) {
        this.problems = problems;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        if (inParameters(request)) {
            problems.write("expression", request, response);
        } else if (isForm(request)) {
            chain.doFilter(request, response);
        } else {
            look(request, response, chain);
        }
    }

    private void look(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        BufferedRequest buffered;
        boolean hasExpression;
        boolean isObject;
        try {
            buffered = new BufferedRequest(request);
            hasExpression = JsonExpressions.in(buffered.body());
            isObject = JsonExpressions.isObjectOrNothing(buffered.body());
        } catch (BufferedRequest.TooLarge tooLarge) {
            problems.write(HttpStatus.PAYLOAD_TOO_LARGE, "http-413", request, response);
            return;
        } catch (JsonProcessingException malformed) {
            // a reader less strict than this one might find something in it
            problems.write("malformed", request, response);
            return;
        }
        if (hasExpression) {
            problems.write("expression", request, response);
        } else if (!isObject) {
            problems.write("no-object", request, response);
        } else {
            chain.doFilter(buffered, response);
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

    /**
     * Files and the name and password of a sign-in come as forms, queries never do. Whatever else comes, under which
     * type or none, has to be JSON, because somebody behind might read it so.
     */
    private static boolean isForm(HttpServletRequest request) {
        String type = request.getContentType();
        return type != null && FORM.matcher(type).lookingAt();
    }
}
