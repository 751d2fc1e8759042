package org.whistle.problem;

import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Map;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.servlet.error.BasicErrorController;
import org.springframework.boot.autoconfigure.web.servlet.error.ErrorViewResolver;
import org.springframework.boot.web.servlet.error.ErrorAttributes;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.servlet.LocaleResolver;

/** What nobody answered (an unknown address, a method that is not there) is a problem document too; browsers get a page. */
@Component
class ProblemErrors extends BasicErrorController {

    private static final TypeReference<Map<String, Object>> MEMBERS = new TypeReference<>() {};

    private final Problems problems;
    private final LocaleResolver locales;
    private final ObjectMapper json;

    ProblemErrors(
            ErrorAttributes attributes,
            ServerProperties server,
            List<ErrorViewResolver> pages,
            Problems problems,
            LocaleResolver locales,
            ObjectMapper json) {
        super(attributes, server.getError(), pages);
        this.problems = problems;
        this.locales = locales;
        this.json = json;
    }

    /** Whoever asks for the page of errors itself, where nothing has gone wrong, has found nothing. */
    @Override
    protected HttpStatus getStatus(HttpServletRequest request) {
        return request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE) == null
                ? HttpStatus.NOT_FOUND
                : super.getStatus(request);
    }

    @Override
    public ResponseEntity<Map<String, Object>> error(HttpServletRequest request) {
        HttpStatus status = getStatus(request);
        if (status == HttpStatus.NO_CONTENT) {
            return new ResponseEntity<>(status);
        }
        return ResponseEntity.status(status)
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(json.convertValue(
                        problems.of(status, "http-" + status.value(), locales.resolveLocale(request)), MEMBERS));
    }
}
