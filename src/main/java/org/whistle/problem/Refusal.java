package org.whistle.problem;

import java.util.List;
import java.util.Optional;

/**
 * Something a caller asked for is not done, and nothing has changed. The code names the message
 * ({@code refusal.<code>}); the arguments fill it.
 */
public final class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** What kind of refusal it is, with its HTTP status. */
    public enum Kind {
        INVALID(400),
        FORBIDDEN(403),
        NOT_FOUND(404),
        CONFLICT(409),
        TOO_LARGE(413);

        private final int status;

        Kind(int status) {
            this.status = status;
        }

        public int status() {
            return status;
        }
    }

    private final Kind kind;
    private final String field;
    private final String code;
    private final transient List<Object> arguments;

    private Refusal(Kind kind, String field, String code, Object... arguments) {
        super("%s%s: %s %s".formatted(kind, field == null ? "" : " " + field, code, List.of(arguments)));
        this.kind = kind;
        this.field = field;
        this.code = code;
        this.arguments = List.of(arguments);
    }

    /** A field of the input is missing, unknown, too long or contradicts another. */
    public static Refusal invalid(String field, String code, Object... arguments) {
        return new Refusal(Kind.INVALID, field, code, arguments);
    }

    /** Somebody who may see it, but not do it. */
    public static Refusal forbidden(String code, Object... arguments) {
        return new Refusal(Kind.FORBIDDEN, null, code, arguments);
    }

    public static Refusal notFound(String code, Object... arguments) {
        return new Refusal(Kind.NOT_FOUND, null, code, arguments);
    }

    /** What is asked for does not fit the present state of the request. */
    public static Refusal conflict(String code, Object... arguments) {
        return new Refusal(Kind.CONFLICT, null, code, arguments);
    }

    /** More was sent than is taken in. */
    public static Refusal tooLarge(String code, Object... arguments) {
        return new Refusal(Kind.TOO_LARGE, null, code, arguments);
    }

    public Kind kind() {
        return kind;
    }

    public Optional<String> field() {
        return Optional.ofNullable(field);
    }

    public String code() {
        return code;
    }

    public List<Object> arguments() {
        return arguments == null ? List.of() : arguments;
    }
}
