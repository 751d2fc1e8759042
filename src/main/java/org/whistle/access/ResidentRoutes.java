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

    /** What maps are drawn of. */
    static final String MAPS = "/api/places/**";

    /** Where programs call that sign what they say. */
    static final String WEBHOOKS = "/api/webhooks/**";

    static final String BOARD = "/api/board/**";

    static final RouteTable TABLE = new RouteTable(List.of(
            door("GET", "/", Resource.RESIDENTS_PAGES, READ),
            door("POST", "/", Resource.REQUEST, ADD),
            // which item may be meant by what is about to be filed
            door("POST", "/suggestions", Resource.RESIDENTS_PAGES, READ),
            // what is near a point that is about to be filed
            door("POST", "/nearby", Resource.RESIDENTS_PAGES, READ),
            door("GET", "/api/places/{community}.geojson", Resource.PLACES, READ),
            door("POST", "/api/requests", Resource.REQUEST, ADD),
            door("GET", "/api/requests/{trackingNumber}", Resource.REQUEST, READ),
            door("POST", "/api/requests/{trackingNumber}/withdrawal", Resource.REQUEST, CHANGE),
            door("POST", "/api/requests/{trackingNumber}/evaluation", Resource.REQUEST, CHANGE),
            door("GET", "/api/requests/{trackingNumber}/appeal", Resource.REQUEST, READ),
            door("POST", "/api/requests/{trackingNumber}/appeal", Resource.REQUEST, CHANGE),
            door("GET", "/requests/{trackingNumber}/appeal", Resource.REQUEST, READ),
            door("POST", "/requests/{trackingNumber}/appeal", Resource.REQUEST, CHANGE),
            door("POST", "/api/requests/{trackingNumber}/confidence", Resource.REQUEST, CHANGE),
            door("POST", "/api/requests/{trackingNumber}/personal-data", Resource.REQUEST, READ),
            door("POST", "/requests/{trackingNumber}/personal-data", Resource.REQUEST, READ),
            door("POST", "/api/requests/{trackingNumber}/erasure-request", Resource.REQUEST, CHANGE),
            door("POST", "/requests/{trackingNumber}/confidence", Resource.REQUEST, CHANGE),
            door("POST", "/requests/{trackingNumber}/erasure-request", Resource.REQUEST, CHANGE),
            door("GET", "/api/requests/{trackingNumber}/attachments/**", Resource.REQUEST_PICTURES, READ),
            door("POST", "/api/requests/{trackingNumber}/attachments/**", Resource.REQUEST_PICTURES, CHANGE),
            door("GET", "/api/requests/{trackingNumber}/questions", Resource.REQUEST, READ),
            door("POST", "/api/requests/{trackingNumber}/questions/{id}/answer", Resource.REQUEST, CHANGE),
            door("GET", "/requests/{trackingNumber}/questions/{id}/answer", Resource.REQUEST, READ),
            door("POST", "/requests/{trackingNumber}/questions/{id}/answer", Resource.REQUEST, CHANGE),
            door("GET", "/requests", Resource.RESIDENTS_PAGES, READ),
            door("GET", "/requests/{trackingNumber}", Resource.REQUEST, READ),
            // whether what was just filed is the same as one nearby
            door("GET", "/requests/{trackingNumber}/similar", Resource.REQUEST, READ),
            door("POST", "/requests/{trackingNumber}/similar", Resource.REQUEST, CHANGE),
            door("GET", "/requests/{trackingNumber}/live", Resource.REQUEST, READ),
            door("GET", "/requests/{trackingNumber}/code", Resource.REQUEST, READ),
            door("POST", "/requests/{trackingNumber}/evaluation", Resource.REQUEST, CHANGE),
            door("POST", "/requests/{trackingNumber}/withdrawal", Resource.REQUEST, CHANGE),
            door("GET", "/requests/{trackingNumber}/attachments/**", Resource.REQUEST_PICTURES, READ),
            door("POST", "/requests/{trackingNumber}/attachments/**", Resource.REQUEST_PICTURES, CHANGE),
            door("GET", "/api/requests/{trackingNumber}/mail", Resource.REQUEST, READ),
            door("POST", "/api/requests/{trackingNumber}/mail", Resource.REQUEST, CHANGE),
            door("POST", "/api/requests/{trackingNumber}/mail/ended-links", Resource.REQUEST, CHANGE),
            door("GET", "/requests/{trackingNumber}/mail-wish", Resource.REQUEST, READ),
            door("POST", "/requests/{trackingNumber}/mail-wish", Resource.REQUEST, CHANGE),
            door("GET", "/requests/{trackingNumber}/mail", Resource.REQUEST, READ),
            door("POST", "/requests/{trackingNumber}/mail", Resource.REQUEST, CHANGE),
            // mail of the sample, which has no address outside this machine; elsewhere there is no such page
            door("GET", "/dev/mail/**", Resource.RESIDENTS_PAGES, READ),
            door("POST", "/dev/mail/**", Resource.RESIDENTS_PAGES, READ),
            // its text gateway, likewise
            door("GET", "/dev/webhook", Resource.RESIDENTS_PAGES, READ),
            door("POST", "/dev/webhook/**", Resource.RESIDENTS_PAGES, READ),
            door("POST", "/api/webhooks/messages", Resource.TEXT_GATEWAY, USE),
            door("POST", "/api/webhooks/deliveries", Resource.TEXT_GATEWAY, USE),
            door("GET", "/board/**", Resource.RESIDENTS_PAGES, READ),
            door("GET", "/board.csv", Resource.RESIDENTS_PAGES, READ),
            door("GET", BOARD, Resource.RESIDENTS_PAGES, READ),
            door(Route.ANY, "/sign-in/**", Resource.SIGN_IN, USE),
            door(Route.ANY, "/sign-out", Resource.SIGN_IN, USE),
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
