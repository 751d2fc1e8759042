package org.whistle.access;

import static org.whistle.access.Action.ADD;
import static org.whistle.access.Action.CHANGE;
import static org.whistle.access.Action.DELETE;
import static org.whistle.access.Action.READ;
import static org.whistle.access.Action.USE;
import static org.whistle.access.Route.ANY;
import static org.whistle.access.Route.door;

import java.util.List;
import java.util.stream.Stream;

/**
 * The engine's REST interface, which stands in two places: for programs, and for Camunda's web applications. Questions
 * are everybody's who has an account, because the engine answers only what its rights give; what changes something is by
 * role.
 */
final class EngineRoutes {

    /** What can be asked about. */
    private static final List<String> FAMILIES = List.of(
            "authorization",
            "batch",
            "case-definition",
            "case-execution",
            "case-instance",
            "decision-definition",
            "decision-requirements-definition",
            "deployment",
            "event-subscription",
            "execution",
            "external-task",
            "filter",
            "group",
            "history",
            "identity",
            "incident",
            "job",
            "job-definition",
            "process-definition",
            "process-instance",
            "schema",
            "task",
            "telemetry",
            "tenant",
            "user",
            "variable-instance",
            "version");

    /** What can be asked about with a question that is sent as a document. */
    private static final List<String> ASKED_BY_POST = List.of(
            "case-execution",
            "case-instance",
            "execution",
            "external-task",
            "group",
            "job",
            "job-definition",
            "process-instance",
            "task",
            "variable-instance");

    private static final List<Route> ALL = Stream.of(questions(), tasks(), models(), instances(), operation())
            .flatMap(routes -> routes)
            .toList();

    private EngineRoutes() {}

    /** All of it below an address, once for the engine and once for the engine by its name. */
    static Stream<Route> below(String prefix) {
        return Stream.of(prefix, prefix + "/engine/{engine}")
                .flatMap(place -> ALL.stream().map(route -> route.below(place)));
    }

    private static Stream<Route> questions() {
        Stream<Route> reading = FAMILIES.stream()
                .flatMap(family -> Stream.of(question("GET", "/" + family), question("GET", "/" + family + "/**")));
        Stream<Route> asking = ASKED_BY_POST.stream()
                .flatMap(
                        family -> Stream.of(question("POST", "/" + family), question("POST", "/" + family + "/count")));
        return Stream.of(
                        // Optimize is not there, and what it would read is not for others
                        Stream.of(door("GET", "/optimize/**", Resource.ENGINE_OPERATION, READ)),
                        reading,
                        asking,
                        Stream.of(
                                question("GET", "/engine"),
                                question("POST", "/filter/{id}/list"),
                                question("POST", "/filter/{id}/count"),
                                question("POST", "/filter/{id}/singleResult"),
                                question("POST", "/identity/password-policy"),
                                question("POST", "/schema/log"),
                                door("POST", "/history/cleanup", Resource.ENGINE_HISTORY, CHANGE),
                                question("POST", "/history/{kind}"),
                                question("POST", "/history/{kind}/count")))
                .flatMap(routes -> routes);
    }

    private static Route question(String method, String pattern) {
        return door(method, pattern, Resource.ENGINE_READING, READ);
    }

    private static Stream<Route> tasks() {
        return Stream.concat(
                Stream.of("claim", "unclaim", "complete", "submit-form", "resolve", "delegate", "assignee")
                        .map(deed -> door("POST", "/task/{id}/" + deed, Resource.TASKS, USE)),
                Stream.of(
                        door("PUT", "/task/{id}", Resource.TASKS, USE),
                        door("POST", "/task/{id}/identity-links/**", Resource.TASK_PARTIES, CHANGE),
                        door("POST", "/task/{id}/bpmnError", Resource.TASK_PARTIES, CHANGE),
                        door("POST", "/task/{id}/bpmnEscalation", Resource.TASK_PARTIES, CHANGE),
                        door(ANY, "/task/{id}/comment/**", Resource.ENGINE_NOTES, CHANGE),
                        door(ANY, "/task/{id}/attachment/**", Resource.ENGINE_NOTES, CHANGE),
                        door(ANY, "/process-instance/{id}/comment/**", Resource.ENGINE_NOTES, CHANGE),
                        door(ANY, "/task/**", Resource.INSTANCES, CHANGE)));
    }

    private static Stream<Route> models() {
        return Stream.of(
                door("POST", "/deployment/create", Resource.DEPLOYMENTS, ADD),
                door("POST", "/deployment/{id}/redeploy", Resource.DEPLOYMENTS, ADD),
                door("DELETE", "/deployment/{id}", Resource.DEPLOYMENTS, DELETE),
                door("POST", "/process-definition/**", Resource.INSTANCES, CHANGE),
                door("PUT", "/process-definition/**", Resource.DEFINITIONS, CHANGE),
                door("DELETE", "/process-definition/**", Resource.DEFINITIONS, CHANGE),
                door(ANY, "/decision-definition/**", Resource.DECISION_TABLES, CHANGE),
                door(ANY, "/case-definition/**", Resource.DEFINITIONS, CHANGE));
    }

    private static Stream<Route> instances() {
        return Stream.concat(
                Stream.of(
                                "process-instance",
                                "execution",
                                "case-instance",
                                "case-execution",
                                "message",
                                "signal",
                                "condition",
                                "modification",
                                "migration",
                                "external-task")
                        .flatMap(family -> all("/" + family, Resource.INSTANCES)),
                Stream.of("job", "job-definition", "incident", "batch")
                        .flatMap(family -> all("/" + family, Resource.JOBS)));
    }

    private static Stream<Route> operation() {
        return Stream.of(
                        Stream.of(
                                door("PUT", "/user/{id}/profile", Resource.OWN_ACCOUNT, CHANGE),
                                door("PUT", "/user/{id}/credentials", Resource.OWN_ACCOUNT, CHANGE),
                                // tells whether a password is somebody's
                                door("POST", "/identity/verify", Resource.ENGINE_SETUP, USE)),
                        all("/history", Resource.ENGINE_HISTORY),
                        all("/filter", Resource.FILTERS),
                        all("/user", Resource.USERS),
                        all("/group", Resource.USERS),
                        all("/tenant", Resource.USERS),
                        all("/authorization", Resource.AUTHORIZATIONS),
                        all("/telemetry", Resource.ENGINE_OPERATION),
                        // none are kept
                        Stream.of(door(ANY, "/metrics/**", Resource.ENGINE_SETUP, USE)))
                .flatMap(routes -> routes);
    }

    /** Questions are taken out of it already. */
    private static Stream<Route> all(String family, Resource resource) {
        return Stream.of("", "/**").map(rest -> door(ANY, family + rest, resource, CHANGE));
    }
}
