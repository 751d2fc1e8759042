package org.whistle.workflow.rest;

import com.fasterxml.jackson.core.JsonProcessingException;
import jakarta.ws.rs.WebApplicationException;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.camunda.bpm.dmn.engine.impl.transform.DmnTransformException;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.ParseException;
import org.camunda.bpm.engine.SuspendedEntityInteractionException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.exception.NotFoundException;
import org.camunda.bpm.engine.exception.NullValueException;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.rest.exception.ExceptionHandlerHelper;
import org.camunda.bpm.model.xml.ModelException;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;
import org.whistle.problem.Problems;
import org.whistle.problem.Refusal;
import org.whistle.problem.ZeroByte;
import org.whistle.workflow.engine.Collisions;
import org.whistle.workflow.guard.DeploymentRefused;

/** Says a failure of the engine as a problem document. */
@Component
class EngineProblem {

    /** Reports count tasks; they are about none. */
    private static final Pattern ABOUT_TASK = Pattern.compile(".*/task/(?!report/)(?<task>[^/]+)/.*");

    private static final Pattern DEPLOYING = Pattern.compile("/deployment/(?:create|[^/]+/redeploy)/?$");

    /** What the engine says of a password that one of the rules refuses, without a type of its own. */
    private static final String PASSWORD_REFUSED = "Password does not match policy";

    private final Problems problems;
    private final TaskService tasks;
    private final IdentityService identity;
    private final MergedTasks merged;
    private final RefusedDeployment deployments;

    EngineProblem(
            Problems problems,
            TaskService tasks,
            IdentityService identity,
            MergedTasks merged,
            RefusedDeployment deployments) {
        this.problems = problems;
        this.deployments = deployments;
        this.tasks = tasks;
        this.identity = identity;
        this.merged = merged;
    }

    ProblemDetail of(Throwable failure, String address, Locale locale) {
        Optional<Refusal> refusal = find(failure, Refusal.class);
        if (refusal.isPresent()) {
            return problems.of(refusal.get(), locale);
        }
        Optional<DeploymentRefused> deployment = find(failure, DeploymentRefused.class);
        if (deployment.isPresent()) {
            return deployments.of(deployment.get(), locale);
        }
        if (Collisions.caused(failure)) {
            return problems.of(HttpStatus.CONFLICT, "overtaken", locale);
        }
        if (find(failure, SuspendedEntityInteractionException.class).isPresent()) {
            return merged.behindTaskOf(address)
                    .map(refused -> problems.of(refused, locale))
                    .orElseGet(() -> problems.of(HttpStatus.CONFLICT, "at-rest", locale));
        }
        if (String.valueOf(failure.getMessage()).contains(PASSWORD_REFUSED)) {
            return problems.of(HttpStatus.BAD_REQUEST, "password-refused", locale);
        }
        if (DEPLOYING.matcher(address).find() && isUnreadableDecision(failure)) {
            return ofUnreadableDecision(failure, locale);
        }
        if (find(failure, JsonProcessingException.class).isPresent() || ZeroByte.caused(failure)) {
            return problems.of(HttpStatus.BAD_REQUEST, "malformed", locale);
        }
        HttpStatusCode status = HttpStatusCode.valueOf(statusOf(failure));
        if ((status.is5xxServerError() || status.isSameCodeAs(HttpStatus.FORBIDDEN))
                && isAboutTaskThatIsGone(address)) {
            return problems.of(HttpStatus.CONFLICT, "overtaken", locale);
        }
        return status.is5xxServerError()
                ? problems.of(status, "failed", locale)
                : withEngineWords(problems.of(status, "http-" + status.value(), locale), failure);
    }

    /**
     * Whoever ends a request takes its variables, and whom its tasks ask, away under the hands of whoever completes one
     * of them; what that one is told then is a fault or a missing right, and neither is true.
     */
    private boolean isAboutTaskThatIsGone(String address) {
        Matcher matcher = ABOUT_TASK.matcher(address);
        return matcher.matches() && !exists(matcher.group("task"));
    }

    /** Asked in nobody's name: a task that the caller may not see is not gone. */
    private boolean exists(String task) {
        Authentication caller = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return tasks.createTaskQuery().taskId(task).count() > 0;
        } finally {
            identity.setAuthentication(caller);
        }
    }

    private static int statusOf(Throwable failure) {
        if (find(failure, NullValueException.class).isPresent()
                || find(failure, NotFoundException.class).isPresent()) {
            return HttpStatus.NOT_FOUND.value();
        }
        if (find(failure, AuthorizationException.class).isPresent()) {
            return HttpStatus.FORBIDDEN.value();
        }
        if (failure instanceof WebApplicationException web) {
            return web.getResponse().getStatus();
        }
        return ExceptionHandlerHelper.getInstance().getStatus(failure).getStatusCode();
    }

    /** What the engine says of its own faults stays in the log. Camunda Modeler shows {@code message} only. */
    private static ProblemDetail withEngineWords(ProblemDetail problem, Throwable failure) {
        EngineWords.of(failure.getMessage()).ifPresent(words -> {
            problem.setProperty("engine", words);
            if (find(failure, ParseException.class).isPresent()) {
                problem.setProperty("message", problem.getDetail() + " " + words);
            }
        });
        return problem;
    }

    /** Other than with a process, the engine takes a decision that it cannot read for a fault of its own. */
    private static boolean isUnreadableDecision(Throwable failure) {
        return find(failure, DmnTransformException.class).isPresent()
                || find(failure, ModelException.class).isPresent();
    }

    private ProblemDetail ofUnreadableDecision(Throwable failure, Locale locale) {
        ProblemDetail problem = problems.of(HttpStatus.BAD_REQUEST, "http-400", locale);
        Throwable innermost = Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .reduce(failure, (outer, inner) -> inner);
        // the first names the file, the last the place in it
        String words = Stream.of(failure, innermost)
                .flatMap(told -> EngineWords.of(told.getMessage()).stream())
                .distinct()
                .collect(Collectors.joining(" "));
        problem.setProperty("engine", words);
        problem.setProperty("message", problem.getDetail() + " " + words);
        return problem;
    }

    private static <T extends Throwable> Optional<T> find(Throwable failure, Class<T> type) {
        return Stream.iterate(failure, cause -> cause != null, Throwable::getCause)
                .filter(type::isInstance)
                .map(type::cast)
                .findFirst();
    }
}
