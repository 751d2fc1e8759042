package org.whistle.problem;

import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

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
        TOO_LARGE(413),
        UNPROCESSABLE(422),
        TOO_MANY(429);

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
    private final transient List<Refusal> others;
    private final Duration after;

    private Refusal(Kind kind, String field, String code, Object... arguments) {
        this(kind, field, code, null, List.of(arguments), List.of());
    }

    private Refusal(
            Kind kind, String field, String code, Duration after, List<Object> arguments, List<Refusal> others) {
        super("%s%s: %s %s".formatted(kind, field == null ? "" : " " + field, code, arguments));
        this.kind = kind;
        this.field = field;
        this.code = code;
        this.after = after;
        this.arguments = List.copyOf(arguments);
        this.others = List.copyOf(others);
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

    /** What was sent can be read, and contradicts what was sent before. */
    public static Refusal unprocessable(String code, Object... arguments) {
        return new Refusal(Kind.UNPROCESSABLE, null, code, arguments);
    }

    /**
     * More than this caller may have now.
     *
     * @param after how long until there is more; its text is filled with the whole seconds
     */
    public static Refusal tooMany(Duration after, String code) {
        long seconds = Math.max(1, after.plusNanos(999_999_999).toSeconds());
        return new Refusal(Kind.TOO_MANY, null, code, Duration.ofSeconds(seconds), List.of(seconds), List.of());
    }

    /** @return the same about a field that goes by another name where it is told */
    public Refusal about(String otherField) {
        return new Refusal(kind, otherField, code, after, arguments(), others());
    }

    /** @return the same, and what else is wrong */
    Refusal with(List<Refusal> more) {
        return new Refusal(kind, field, code, after, arguments(), more);
    }

    /** @return this one and what else is wrong, each by itself */
    public List<Refusal> all() {
        return Stream.concat(Stream.of(this), others().stream()).toList();
    }

    private List<Refusal> others() {
        return others == null ? List.of() : others;
    }

    /** @return when it may be asked again, in whole seconds; empty where that depends on something else */
    public Optional<Duration> after() {
        return Optional.ofNullable(after);
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
