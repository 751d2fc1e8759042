package org.whistle.workflow.rest;

import com.fasterxml.jackson.core.JsonParseException;
import com.fasterxml.jackson.databind.JsonMappingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.exc.MismatchedInputException;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.ws.rs.core.Context;
import jakarta.ws.rs.core.Response;
import jakarta.ws.rs.ext.ExceptionMapper;
import java.util.Set;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.rest.exception.RestException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.web.servlet.LocaleResolver;

/**
 * Every failure behind the engine's REST interface, also the one that Tasklist and Cockpit use, leaves as a problem
 * document. JAX-RS picks a mapper by the exact type, so each type that the engine maps by itself has one here.
 */
abstract class ProblemMapper<E extends Throwable> implements ExceptionMapper<E> {

    private static final Logger log = LoggerFactory.getLogger(ProblemMapper.class);

    static final Set<Class<?>> ALL =
            Set.of(OfAnything.class, OfRest.class, OfEngine.class, OfMapping.class, OfMismatch.class, OfParsing.class);

    // JAX-RS makes the mapper, so nothing can be given to its constructor
    @Autowired
    private EngineProblem problems;

    @Autowired
    private LocaleResolver locales;

    @Autowired
    private ObjectMapper json;

    @Context
    private HttpServletRequest request;

    @Override
    public Response toResponse(E failure) {
        ProblemDetail problem = problems.of(failure, request.getRequestURI(), locales.resolveLocale(request));
        if (problem.getStatus() >= 500) {
            log.error("{} {} failed", request.getMethod(), request.getRequestURI(), failure);
        }
        return Response.status(problem.getStatus())
                .type(MediaType.APPLICATION_PROBLEM_JSON_VALUE)
                .entity(json.valueToTree(problem).toString())
                .build();
    }

    static final class OfAnything extends ProblemMapper<Throwable> {}

    static final class OfRest extends ProblemMapper<RestException> {}

    static final class OfEngine extends ProblemMapper<ProcessEngineException> {}

    /** The reader of JSON brings a mapper of its own for mappings, which names our classes; the nearer type wins. */
    static final class OfMismatch extends ProblemMapper<MismatchedInputException> {}

    static final class OfMapping extends ProblemMapper<JsonMappingException> {}

    static final class OfParsing extends ProblemMapper<JsonParseException> {}
}
