package org.whistle.problem;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Locale;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.i18n.LocaleContextHolder;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.dao.ConcurrencyFailureException;
import org.springframework.http.HttpHeaders;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.security.web.firewall.RequestRejectedException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.context.request.WebRequest;
import org.springframework.web.servlet.mvc.method.annotation.ResponseEntityExceptionHandler;

/** Whatever goes wrong behind our API leaves as a problem document, never as a stack trace. */
@RestControllerAdvice(annotations = RestController.class)
@Order(Ordered.HIGHEST_PRECEDENCE)
class ProblemAdvice extends ResponseEntityExceptionHandler {

    private static final Logger log = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> refused(Refusal refusal, WebRequest request, Locale locale) {
        ProblemDetail problem = problems.of(refusal, FieldNames.aboutAt(request), locale);
        ResponseEntity.BodyBuilder answer = ResponseEntity.status(problem.getStatus());
        refusal.after().ifPresent(wait -> answer.header(HttpHeaders.RETRY_AFTER, String.valueOf(wait.toSeconds())));
        return answer.contentType(MediaType.APPLICATION_PROBLEM_JSON).body(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> overtaken(ConcurrencyFailureException conflict, Locale locale) {
        return answer(problems.of(HttpStatus.CONFLICT, "overtaken", locale));
    }

    /** A header holds what headers must not; that may be a secret, mistyped, so that nothing of it is logged. */
    @ExceptionHandler
    ResponseEntity<ProblemDetail> walledOff(RequestRejectedException wall, Locale locale) {
        return answer(problems.of(HttpStatus.BAD_REQUEST, "unreadable-header", locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> failed(RuntimeException failure, HttpServletRequest request, Locale locale) {
        if (ZeroByte.caused(failure)) {
            return answer(problems.of(HttpStatus.BAD_REQUEST, "unreadable", locale));
        }
        log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        return answer(problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "failed", locale));
    }

    @Override
    protected ResponseEntity<Object> handleHttpMessageNotReadable(
            HttpMessageNotReadableException failure, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Locale locale = LocaleContextHolder.getLocale();
        ProblemDetail problem = refusalIn(failure)
                .or(() -> UnreadableField.in(failure).map(field -> Refusal.invalid(field, "unreadable")))
                .map(refusal -> problems.of(refusal, FieldNames.aboutAt(request), locale))
                .orElseGet(() -> problems.of(status, "malformed", locale));
        return handleExceptionInternal(failure, problem, headers, status, request);
    }

    /** Spring's own refusals (wrong content type, missing part, unknown path …) in our words. */
    @Override
    protected ResponseEntity<Object> handleExceptionInternal(
            Exception failure, Object body, HttpHeaders headers, HttpStatusCode status, WebRequest request) {
        Object ours = body instanceof ProblemDetail problem && problem.getProperties() != null
                ? problem
                : problems.of(status, "http-" + status.value(), LocaleContextHolder.getLocale());
        HttpHeaders problemHeaders = new HttpHeaders(headers);
        problemHeaders.setContentType(MediaType.APPLICATION_PROBLEM_JSON);
        return super.handleExceptionInternal(failure, ours, problemHeaders, status, request);
    }

    /** A record that refuses its members does so inside the reader of the document. */
    private static Optional<Refusal> refusalIn(Exception failure) {
        return Stream.iterate((Throwable) failure, cause -> cause != null, Throwable::getCause)
                .filter(Refusal.class::isInstance)
                .map(Refusal.class::cast)
                .findFirst();
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
