package org.whistle.workflow.rest;

import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;
import org.whistle.problem.Problems;
import org.whistle.problem.Refusal;

/** Answers a call with a problem document where it goes no further. */
@Component
class ProblemWriter {

    private final Problems problems;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    ProblemWriter(Problems problems, LocaleResolver locales, ObjectMapper json) {
        this.problems = problems;
        this.locales = locales;
        this.json = json;
    }

    void write(Refusal refusal, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(problems.of(refusal, locales.resolveLocale(request)), response);
    }

    /** A call that cannot even be read. */
    void write(String code, HttpServletRequest request, HttpServletResponse response) throws IOException {
        write(HttpStatus.BAD_REQUEST, code, request, response);
    }

    void write(HttpStatus status, String code, HttpServletRequest request, HttpServletResponse response)
            throws IOException {
        write(problems.of(status, code, locales.resolveLocale(request)), response);
    }

    private void write(ProblemDetail problem, HttpServletResponse response) throws IOException {
        response.setStatus(problem.getStatus());
        response.setContentType(MediaType.APPLICATION_PROBLEM_JSON_VALUE);
        json.writeValue(response.getOutputStream(), problem);
    }
}
