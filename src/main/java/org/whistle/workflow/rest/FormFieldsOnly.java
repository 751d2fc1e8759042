package org.whistle.workflow.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.FilterChain;
import jakarta.servlet.ServletException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.springframework.web.filter.OncePerRequestFilter;
import org.whistle.problem.Refusal;

/**
 * Whoever completes a task sends the fields of its form and nothing else. The engine would take any variable: a name
 * that must not be in it, or another community in place of the request's own.
 */
final class FormFieldsOnly extends OncePerRequestFilter {

    private static final Pattern COMPLETION =
            Pattern.compile(".*/task/(?<task>[^/]+)/(complete|submit-form|resolve)/?");
    private static final Set<String> PLAIN_TYPES =
            Set.of("", "null", "string", "integer", "long", "short", "double", "boolean", "json", "date");

    private final TaskForms forms;
    private final ProblemWriter problems;
    private final ObjectMapper json;

    FormFieldsOnly(TaskForms forms, ProblemWriter problems, ObjectMapper json) {
        this.forms = forms;
        this.problems = problems;
        this.json = json;
    }

    @Override
    protected void doFilterInternal(HttpServletRequest request, HttpServletResponse response, FilterChain chain)
            throws ServletException, IOException {
        Matcher completion = COMPLETION.matcher(request.getRequestURI());
        if (!completion.matches() || !(request instanceof BufferedRequest buffered)) {
            chain.doFilter(request, response);
            return;
        }
        JsonNode variables;
        try {
            variables = json.readTree(buffered.body()).path("variables");
        } catch (JsonProcessingException ambiguous) {
            // two values of one name, or two documents: the engine might take the other one
            problems.write("malformed", request, response);
            return;
        }
        Optional<Refusal> refusal =
                forms.fieldsOf(completion.group("task")).flatMap(fields -> refusal(variables, fields));
        if (refusal.isPresent()) {
            problems.write(refusal.get(), request, response);
        } else {
            chain.doFilter(request, response);
        }
    }

    private static Optional<Refusal> refusal(JsonNode variables, Set<String> fields) {
        for (Map.Entry<String, JsonNode> variable : variables.properties()) {
            if (!fields.contains(variable.getKey())) {
                return Optional.of(Refusal.invalid(variable.getKey(), "not-in-form"));
            }
            if (!PLAIN_TYPES.contains(
                    variable.getValue().path("type").asText("").toLowerCase(java.util.Locale.ROOT))) {
                return Optional.of(Refusal.invalid(variable.getKey(), "unreadable"));
            }
        }
        return Optional.empty();
    }
}
