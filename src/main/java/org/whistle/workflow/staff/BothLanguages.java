package org.whistle.workflow.staff;

/** Names that the engine keeps once, in both languages; the web applications show the one that is read (names.js). */
final class BothLanguages {

    private static final String BETWEEN = " · ";

    private BothLanguages() {}

    static String of(String chinese, String english) {
        return chinese + BETWEEN + english;
    }

    /** @return whether a name is one half of the name in both languages */
    static boolean isHalf(String name, String both) {
        return both.startsWith(name + BETWEEN) || both.endsWith(BETWEEN + name);
    }
}
