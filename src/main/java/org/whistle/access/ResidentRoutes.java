package org.whistle.access;

import static org.whistle.access.Action.ADD;
import static org.whistle.access.Action.CHANGE;
import static org.whistle.access.Action.READ;
import static org.whistle.access.Action.USE;
import static org.whistle.access.Route.door;

import java.util.List;

/** What opens without an account: residents' pages and doors, which ask for the secret of a request, and no more. */
final class ResidentRoutes {

    /** The doors below /api that are not the staff's. */
    static final String API = "/api/requests/**";

    static final RouteTable TABLE = new RouteTable(List.of(
            door("GET", "/", Resource.RESIDENTS_PAGES, READ),
            door("POST", "/", Resource.REQUEST, ADD),
            door("POST", "/api/requests", Resource.REQUEST, ADD),
            door("GET", "/api/requests/{trackingNumber}", Resource.REQUEST, READ),
            door("POST", "/api/requests/{trackingNumber}/withdrawal", Resource.REQUEST, CHANGE),
            door("POST", "/api/requests/{trackingNumber}/evaluation", Resource.REQUEST, CHANGE),
            door("POST", "/api/requests/{trackingNumber}/confidence", Resource.REQUEST, CHANGE),
            door("GET", "/api/requests/{trackingNumber}/personal-data", Resource.REQUEST, READ),
            door("POST", "/api/requests/{trackingNumber}/erasure-request", Resource.REQUEST, CHANGE),
            door("POST", "/requests/{trackingNumber}/confidence", Resource.REQUEST, CHANGE),
            door("POST", "/requests/{trackingNumber}/erasure-request", Resource.REQUEST, CHANGE),
            door("GET", "/api/requests/{trackingNumber}/attachments/**", Resource.REQUEST_PICTURES, READ),
            door("POST", "/api/requests/{trackingNumber}/attachments/**", Resource.REQUEST_PICTURES, CHANGE),
            door("GET", "/requests", Resource.RESIDENTS_PAGES, READ),
            door("GET", "/requests/{trackingNumber}", Resource.REQUEST, READ),
            door("POST", "/requests/{trackingNumber}/evaluation", Resource.REQUEST, CHANGE),
            door("POST", "/requests/{trackingNumber}/withdrawal", Resource.REQUEST, CHANGE),
            door("GET", "/requests/{trackingNumber}/attachments/**", Resource.REQUEST_PICTURES, READ),
            door("POST", "/requests/{trackingNumber}/attachments/**", Resource.REQUEST_PICTURES, CHANGE),
            door("GET", "/board/**", Resource.RESIDENTS_PAGES, READ),
            door(Route.ANY, "/sign-in/**", Resource.SIGN_IN, USE),
            door("POST", "/sign-out", Resource.SIGN_IN, USE),
            door("GET", "/oauth2/**", Resource.SIGN_IN, USE),
            door("GET", "/login/oauth2/**", Resource.SIGN_IN, USE),
            // the first administrator, with a token that opens once
            door(Route.ANY, "/set-up", Resource.SIGN_IN, USE),
            door("GET", "/actuator", Resource.HEALTH, READ),
            door("GET", "/actuator/health/**", Resource.HEALTH, READ),
            door("GET", "/actuator/info", Resource.HEALTH, READ),
            door(Route.ANY, "/error", Resource.RESIDENTS_PAGES, READ),
            // files without data, of ours and of the libraries; what is not there is not found
            door("GET", "/**", Resource.APPLICATION_FILES, READ)));

    private ResidentRoutes() {}
}
