package org.whistle.access;

import java.util.List;
import java.util.Optional;

/** All tables of routes, each for its part of the addresses. */
final class Routes {

    private static final List<String> STAFF = List.of(
            "/api", "/actuator/prometheus", "/account", "/accounts", "/duty-phones", "/personal-data", "/triage");

    /** Of these parts of the staff's, some are residents'. */
    private static final List<String> RESIDENTS =
            List.of("/api/requests", "/api/places/", "/api/board", "/api/webhooks/");

    private Routes() {}

    static RouteTable tableOf(String path) {
        if (path.startsWith("/engine-rest")) {
            return EngineTables.REST;
        }
        if (path.startsWith("/camunda")) {
            return EngineTables.WEB_APPLICATIONS;
        }
        return STAFF.stream().anyMatch(place -> path.equals(place) || path.startsWith(place + "/"))
                        && RESIDENTS.stream().noneMatch(path::startsWith)
                ? StaffRoutes.TABLE
                : ResidentRoutes.TABLE;
    }

    /** @return the line that an address falls under; empty where none does, and it is closed */
    static Optional<Route> find(String method, String path) {
        return tableOf(path).find(method, path);
    }
}
