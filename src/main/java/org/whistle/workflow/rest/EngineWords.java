package org.whistle.workflow.rest;

import java.util.Optional;
import java.util.regex.Pattern;
import org.whistle.problem.Excerpt;

/**
 * What the engine says of a bad call, as far as it helps whoever made it: which model, element or member is wrong. What
 * tells of the database, of files or of our classes stays inside.
 */
final class EngineWords {

    private static final int LONGEST = 1_000;
    /** A message may repeat what the caller sent. */
    private static final int READ = 4_000;

    /** The database's words, addresses and places: none of a caller's business. */
    private static final Pattern INTERNAL = Pattern.compile(
            "###|SQL|jdbc:|(?i:\\b(select|insert into|update|delete from)\\b.*\\b(from|values|set|where)\\b)"
                    + "|(?i:\\bact_[a-z]{2}_)|\\n\\s*at |(?:^|[\\s'\"(])/(?:\\w+/)+\\w|\\b[A-Za-z]:\\\\",
            Pattern.DOTALL);

    private static final Pattern PACKAGE = Pattern.compile("\\b(?:[a-z_][\\w$]*\\.){2,}(?=[A-Z])");

    private EngineWords() {}

    /** @param message of a failure, or null */
    static Optional<String> of(String message) {
        if (message == null) {
            return Optional.empty();
        }
        String begin = Excerpt.of(message, READ);
        if (INTERNAL.matcher(begin).find()) {
            return Optional.empty();
        }
        String plain = PACKAGE.matcher(begin).replaceAll("").strip();
        return Optional.of(Excerpt.marked(plain, LONGEST));
    }
}
