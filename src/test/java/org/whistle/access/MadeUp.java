package org.whistle.access;

/** Addresses of what does not exist. */
final class MadeUp {

    private static final String ID = "999999999";

    private MadeUp() {}

    /** @param pattern as a framework writes it */
    static String path(String pattern) {
        return pattern.replaceAll("/engine/\\{(name|engineName|engine)}", "/engine/default")
                .replaceAll("\\{(engine|engineName|engineId)}", "default")
                .replaceAll("\\{[^/{}]*(\\{[^}]*}[^/{}]*)*}", ID)
                // of applications only those of Camunda are there
                .replaceAll("^/camunda/app/\\*\\*", "/camunda/app/welcome/default/**")
                .replaceAll("/\\*\\*|/\\*", "/" + ID);
    }
}
