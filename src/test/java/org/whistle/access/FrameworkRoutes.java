package org.whistle.access;

import jakarta.servlet.Servlet;
import jakarta.servlet.ServletException;
import jakarta.ws.rs.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.apache.catalina.Container;
import org.apache.catalina.Context;
import org.apache.catalina.core.StandardWrapper;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.glassfish.jersey.servlet.ServletContainer;
import org.springframework.boot.web.embedded.tomcat.TomcatWebServer;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.HandlerMapping;
import org.springframework.web.servlet.handler.AbstractUrlHandlerMapping;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.RequestMappingInfoHandlerMapping;

/** Every HTTP route of the running application, as the frameworks that serve it know them. */
final class FrameworkRoutes {

    private static final Set<String> ANSWERED_BY_SPRING = Set.of("dispatcherServlet", "default");

    private final ServletWebServerApplicationContext application;

    FrameworkRoutes(ServletWebServerApplicationContext application) {
        this.application = application;
    }

    /**
     * @param path as its framework writes it
     * @param source what serves it
     */
    record Found(String method, String path, String source) implements Comparable<Found> {

        @Override
        public int compareTo(Found other) {
            return toString().compareTo(other.toString());
        }

        @Override
        public String toString() {
            return path + " " + method + " (" + source + ")";
        }
    }

    /** @throws AssertionError where something serves addresses that this does not know how to ask */
    Set<Found> all() {
        Set<Found> found = new TreeSet<>();
        application.getBeansOfType(HandlerMapping.class).forEach((name, mapping) -> found.addAll(of(name, mapping)));
        context(found);
        return found;
    }

    private static Collection<Found> of(String name, HandlerMapping mapping) {
        if (mapping instanceof RequestMappingInfoHandlerMapping controllers) {
            return controllers.getHandlerMethods().entrySet().stream()
                    .flatMap(one -> of(one.getKey(), one.getValue().getShortLogMessage()))
                    .toList();
        }
        if (mapping instanceof AbstractUrlHandlerMapping addresses) {
            return addresses.getHandlerMap().keySet().stream()
                    .map(pattern -> new Found("GET", pattern, name))
                    .toList();
        }
        if (mapping instanceof org.springframework.web.servlet.function.support.RouterFunctionMapping functions
                && functions.getRouterFunction() == null) {
            return List.of();
        }
        throw new AssertionError("The routes of " + name + " are not known: teach FrameworkRoutes to read "
                + mapping.getClass().getName());
    }

    private static Stream<Found> of(RequestMappingInfo info, String source) {
        Collection<RequestMethod> methods = info.getMethodsCondition().getMethods();
        return info.getPatternValues().stream()
                .flatMap(pattern -> methods.isEmpty()
                        ? Stream.of(new Found("GET", pattern, source), new Found("POST", pattern, source))
                        : methods.stream().map(method -> new Found(method.name(), pattern, source)));
    }

    private void context(Set<Found> found) {
        TomcatWebServer server = (TomcatWebServer) application.getWebServer();
        for (Container child : server.getTomcat().getHost().findChildren()) {
            Context context = (Context) child;
            Set<String> served = new HashSet<>(Set.of("/*"));
            for (Container wrapper : context.findChildren()) {
                found.addAll(of((StandardWrapper) wrapper));
                served.addAll(List.of(((StandardWrapper) wrapper).findMappings()));
            }
            for (FilterMap map : context.findFilterMaps()) {
                Arrays.stream(map.getURLPatterns())
                        .filter(pattern -> !served.contains(pattern))
                        .forEach(pattern -> found.add(
                                new Found("GET", pattern.replace("/*", "/**"), "filter " + map.getFilterName())));
            }
        }
    }

    private static List<Found> of(StandardWrapper servlet) {
        List<Found> found = new ArrayList<>();
        for (String mapping : servlet.findMappings()) {
            String place = mapping.replaceAll("/\\*$", "");
            if (loaded(servlet) instanceof ServletContainer jaxRs) {
                jaxRs.getConfiguration().getClasses().stream()
                        .filter(type -> type.isAnnotationPresent(Path.class))
                        .forEach(type -> found.addAll(JaxRsRoutes.of(place, type)));
                found.add(new Found("GET", place + "/application.wadl", servlet.getName()));
            } else if (!ANSWERED_BY_SPRING.contains(servlet.getName())) {
                found.add(new Found("GET", mapping.replace("/*", "/**"), servlet.getName()));
            }
        }
        return found;
    }

    /** Hands it back at once: the server does not stop before the last one is back. */
    private static Servlet loaded(StandardWrapper servlet) {
        try {
            Servlet loaded = servlet.allocate();
            servlet.deallocate(loaded);
            return loaded;
        } catch (ServletException broken) {
            throw new AssertionError(servlet.getName() + " does not start", broken);
        }
    }
}
