package org.whistle.access;

import java.util.ArrayList;
import java.util.List;
import org.glassfish.jersey.server.model.Resource;
import org.glassfish.jersey.server.model.ResourceMethod;
import org.whistle.access.FrameworkRoutes.Found;

/** The routes of a JAX-RS class, and of the classes that it hands on to. */
final class JaxRsRoutes {

    private final List<Found> found = new ArrayList<>();

    private JaxRsRoutes() {}

    static List<Found> of(String place, Class<?> type) {
        JaxRsRoutes routes = new JaxRsRoutes();
        routes.walk(place, Resource.builder(type, true).build());
        return routes.found;
    }

    private void walk(String above, Resource resource) {
        String path = resource.getPath() == null || resource.getPath().isEmpty()
                ? above
                : above + "/" + resource.getPath().replaceAll("^/|/$", "");
        below(path, resource);
    }

    /** A class that is handed on to stands where its method says, not where it says itself. */
    private void below(String path, Resource resource) {
        for (ResourceMethod method : resource.getAllMethods()) {
            if (method.getType() == ResourceMethod.JaxrsType.SUB_RESOURCE_LOCATOR) {
                below(path, handedTo(path, method));
            } else {
                found.add(new Found(
                        method.getHttpMethod(),
                        path,
                        method.getInvocable()
                                .getHandlingMethod()
                                .getDeclaringClass()
                                .getSimpleName()));
            }
        }
        resource.getChildResources().forEach(child -> walk(path, child));
    }

    private static Resource handedTo(String path, ResourceMethod method) {
        Class<?> next = method.getInvocable().getRawResponseType();
        if (next == Object.class) {
            throw new AssertionError("Nobody can tell what answers below " + path);
        }
        return Resource.builder(next, true).build();
    }
}
