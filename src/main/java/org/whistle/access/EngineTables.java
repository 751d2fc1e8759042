package org.whistle.access;

import static org.whistle.access.Action.CHANGE;
import static org.whistle.access.Action.READ;
import static org.whistle.access.Action.USE;
import static org.whistle.access.Route.ANY;
import static org.whistle.access.Route.door;

import jakarta.servlet.http.HttpServletRequest;
import java.util.stream.Stream;

/** What Camunda brings along: its REST interface, and its web applications with their plugins. */
final class EngineTables {

    static final RouteTable REST =
            new RouteTable(EngineRoutes.below("/engine-rest").toList());

    static final RouteTable WEB_APPLICATIONS = new RouteTable(
            Stream.concat(closed(), Stream.concat(EngineRoutes.below("/camunda/api/engine"), applications()))
                    .toList());

    private EngineTables() {}

    /** Whether the door opens for nobody, so that nobody is asked who they are. */
    static boolean isShut(HttpServletRequest request) {
        return WEB_APPLICATIONS
                .find(request)
                .filter(route -> !AccessMatrix.isSomebodys(route.right()))
                .isPresent();
    }

    /** For nobody, and in no application; and the name of the engine, which the pages ask for first. */
    private static Stream<Route> closed() {
        return Stream.of(
                door("GET", "/camunda/api/engine/engine", Resource.APPLICATION_FILES, READ),
                door(ANY, "/camunda/api/admin/setup/**", Resource.ENGINE_SETUP, USE),
                door(ANY, "/camunda/app/admin/{engine}/setup/**", Resource.ENGINE_SETUP, USE),
                // whom a task asks and how a stage ends are for the models to say
                door(
                        "POST",
                        "/camunda/api/engine/engine/{engine}/task/{id}/identity-links/**",
                        Resource.ENGINE_SETUP,
                        USE),
                door("POST", "/camunda/api/engine/engine/{engine}/task/{id}/bpmnError", Resource.ENGINE_SETUP, USE),
                door(
                        "POST",
                        "/camunda/api/engine/engine/{engine}/task/{id}/bpmnEscalation",
                        Resource.ENGINE_SETUP,
                        USE));
    }

    private static Stream<Route> applications() {
        return Stream.of(
                // who one is; whoever has not signed in is told so
                door("GET", "/camunda/api/admin/auth/user/**", Resource.WELCOME, USE),
                door(ANY, "/camunda/api/admin/auth/user/**", Resource.SIGN_IN, USE),
                // scripts of ours that the pages load; they hold no data
                door("GET", "/camunda/api/{application}/plugin/{plugin}/static/**", Resource.WELCOME, USE),
                door(ANY, "/camunda/api/tasklist/**", Resource.TASKLIST, USE),
                door(ANY, "/camunda/api/cockpit/**", Resource.COCKPIT, USE),
                door(ANY, "/camunda/api/admin/**", Resource.ADMIN, USE),
                door(ANY, "/camunda/api/welcome/**", Resource.WELCOME, USE),
                door(ANY, "/camunda/api/**", Resource.ENGINE_OPERATION, CHANGE),
                door("GET", "/camunda/app/tasklist/default/**", Resource.TASKLIST, USE),
                door("GET", "/camunda/app/cockpit/default/**", Resource.COCKPIT, USE),
                door("GET", "/camunda/app/admin/default/**", Resource.ADMIN, USE),
                door("GET", "/camunda/**", Resource.WELCOME, USE));
    }
}
