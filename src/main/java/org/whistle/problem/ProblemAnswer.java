package org.whistle.problem;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** Answers a call with a problem document before any controller has seen it. */
@Component
public class ProblemAnswer {

    private final Problems problems;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    ProblemAnswer(Problems problems, LocaleResolver locales, ObjectMapper json) {
        this.problems = problems;
        this.locales = locales;
        this.json = json;
    }

    /**
     * @param code names the message, {@code refusal.<code>}
     * @throws IOException when the caller is gone
     */
    public void write(HttpStatus status, String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        response.setStatus(status.value());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problems.of(status, code, locales.resolveLocale(request)));
    }
}
