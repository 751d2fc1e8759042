package org.whistle.access;

import org.springframework.http.server.PathContainer;
import org.springframework.web.util.pattern.PathPattern;
import org.springframework.web.util.pattern.PathPatternParser;

/**
 * What right an address asks for.
 *
 * @param method as in GET; {@value #ANY} for all
 * @param pattern below the application's own address
 * @param check who looks whether the caller has the right
 */
record Route(String method, PathPattern pattern, Right right, Check check) {

    static final String ANY = "*";

    /** Where it shows that somebody has no right. */
    enum Check {
        /** At the door: 403. */
        DOOR,
        /**
         * Behind it, where it is known what an id stands for. The door asks for an account only; who may not, gets what
         * somebody gets who asks for what does not exist.
         */
        DESK
    }

    static Route door(String method, String pattern, Resource resource, Action action) {
        return new Route(method, PathPatternParser.defaultInstance.parse(pattern), resource.to(action), Check.DOOR);
    }

    static Route desk(String method, String pattern, Resource resource, Action action) {
        return new Route(method, PathPatternParser.defaultInstance.parse(pattern), resource.to(action), Check.DESK);
    }

    /** The same one below another address. */
    Route below(String prefix) {
        return new Route(
                method, PathPatternParser.defaultInstance.parse(prefix + pattern.getPatternString()), right, check);
    }

    boolean matches(String asked, PathContainer path) {
        return (method.equals(ANY) || method.equals(asked)) && pattern.matches(path);
    }

    @Override
    public String toString() {
        return method + " " + pattern + " → " + right;
    }
}
