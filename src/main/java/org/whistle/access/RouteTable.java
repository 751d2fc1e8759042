package org.whistle.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import java.util.Optional;
import org.springframework.http.server.PathContainer;

/** Addresses and the rights they ask for; the first line that fits counts, and what no line fits is closed. */
record RouteTable(List<Route> routes) {

    Optional<Route> find(HttpServletRequest request) {
        return find(
                request.getMethod(),
                request.getRequestURI().substring(request.getContextPath().length()));
    }

    /** Whoever may read may also ask what there is to be read; JAX-RS overlooks a slash at the end, so do we. */
    Optional<Route> find(String method, String path) {
        String asked = method.equals("HEAD") || method.equals("OPTIONS") ? "GET" : method;
        PathContainer parsed = PathContainer.parsePath(
                path.length() > 1 && path.endsWith("/") ? path.substring(0, path.length() - 1) : path);
        return routes.stream().filter(route -> route.matches(asked, parsed)).findFirst();
    }
}
