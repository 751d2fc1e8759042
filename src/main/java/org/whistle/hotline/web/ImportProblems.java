package org.whistle.hotline.web;

import java.util.Locale;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.whistle.hotline.ImportRun;
import org.whistle.hotline.ImportState;
import org.whistle.problem.Problems;

/**
 * What can go wrong with an upload. Spring reads a form before it looks for the controller, so this advice cannot be
 * limited to ours.
 */
@RestControllerAdvice
class ImportProblems {

    private final Problems problems;

    ImportProblems(Problems problems) {
        this.problems = problems;
    }

    ResponseEntity<ProblemDetail> noForm(Locale locale) {
        return answer(problems.of(HttpStatus.UNSUPPORTED_MEDIA_TYPE, "no-form", locale));
    }

    ResponseEntity<ProblemDetail> unfinished(ImportRun run, Locale locale) {
        ProblemDetail problem = run.state() == ImportState.FAILED
                ? problems.of(HttpStatus.INTERNAL_SERVER_ERROR, "import-failed", locale, run.rows())
                : problems.of(HttpStatus.SERVICE_UNAVAILABLE, "import-interrupted", locale, run.rows());
        problem.setProperty("import", run.id());
        return answer(problem);
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> tooLarge(MaxUploadSizeExceededException failure, Locale locale) {
        return answer(problems.of(HttpStatus.PAYLOAD_TOO_LARGE, "http-413", locale));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> broken(MultipartException failure, Locale locale) {
        return answer(problems.of(HttpStatus.BAD_REQUEST, "broken-form", locale));
    }

    private static ResponseEntity<ProblemDetail> answer(ProblemDetail problem) {
        return ResponseEntity.status(problem.getStatus())
                .contentType(MediaType.APPLICATION_PROBLEM_JSON)
                .body(problem);
    }
}
