package org.whistle.gate;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Set;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.function.Supplier;
import org.apache.catalina.connector.Request;
import org.apache.catalina.connector.Response;
import org.apache.catalina.valves.ErrorReportValve;
import org.apache.coyote.ActionCode;
import org.springframework.http.HttpStatus;
import org.whistle.problem.ProblemAnswer;

/**
 * Answers a call that reaches no part of the application, such as one whose address cannot be read, with a problem
 * document; Tomcat would answer with a page of its own.
 */
final class UnreadableCalls extends ErrorReportValve {

    private static final Set<HttpStatus> IN_WORDS = Set.of(
            HttpStatus.BAD_REQUEST,
            HttpStatus.NOT_FOUND,
            HttpStatus.METHOD_NOT_ALLOWED,
            HttpStatus.INTERNAL_SERVER_ERROR,
            HttpStatus.NOT_IMPLEMENTED,
            HttpStatus.SERVICE_UNAVAILABLE);

    private final Supplier<ProblemAnswer> problems;

    /** @param problems asked for at the first answer, long after the server is made */
    UnreadableCalls(Supplier<ProblemAnswer> problems) {
        this.problems = problems;
    }

    @Override
    protected void report(Request request, Response response, Throwable failure) {
        HttpStatus status = HttpStatus.resolve(response.getStatus());
        if (status == null || !status.isError() || response.getContentWritten() > 0 || !response.setErrorReported()) {
            return;
        }
        AtomicBoolean listens = new AtomicBoolean();
        response.getCoyoteResponse().action(ActionCode.IS_IO_ALLOWED, listens);
        if (!listens.get()) {
            return;
        }
        try {
            problems.get().write(status, codeOf(status), request, response);
            response.finishResponse();
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        }
    }

    private static String codeOf(HttpStatus status) {
        HttpStatus said = status.is5xxServerError() ? HttpStatus.INTERNAL_SERVER_ERROR : HttpStatus.BAD_REQUEST;
        return "http-" + (IN_WORDS.contains(status) ? status : said).value();
    }
}
