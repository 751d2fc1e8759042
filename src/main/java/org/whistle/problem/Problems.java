package org.whistle.problem;

import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Locale;
import java.util.Map;
import org.springframework.context.MessageSource;
import org.springframework.http.HttpStatus;
import org.springframework.http.HttpStatusCode;
import org.springframework.http.ProblemDetail;
import org.springframework.stereotype.Component;

/** Turns a refusal into a problem document (RFC 9457), with the words of the caller's language. */
@Component
public class Problems {

    private final MessageSource messages;

    Problems(MessageSource messages) {
        this.messages = messages;
    }

    /** The document of a refusal: {@code field} names what to mend first, {@code errors} all of it. */
    public ProblemDetail of(Refusal refusal, Locale locale) {
        return of(refusal, FieldNames.ANY, locale);
    }

    /** @param about what the fields are about, of {@link FieldNames#aboutAt} */
    ProblemDetail of(Refusal refusal, String about, Locale locale) {
        String detail = detail(refusal, about, locale);
        ProblemDetail problem = of(HttpStatus.valueOf(refusal.kind().status()), refusal.code(), detail, locale);
        refusal.field().map(Problems::writable).ifPresent(field -> {
            problem.setProperty("field", field);
            problem.setProperty(
                    "errors",
                    refusal.all().stream().map(one -> error(one, about, locale)).toList());
        });
        return problem;
    }

    private Map<String, String> error(Refusal one, String about, Locale locale) {
        return Map.of(
                "field", writable(one.field().orElse("")),
                "message", message(one, locale),
                "detail", detail(one, about, locale));
    }

    /** Names the field too, where it has a name. */
    private String detail(Refusal refusal, String about, Locale locale) {
        String words = message(refusal, locale);
        return refusal.field()
                .flatMap(field -> new FieldNames(messages).of(field, about, locale))
                .map(name -> messages.getMessage("problem.of-field", new Object[] {name, words}, locale))
                .orElse(words);
    }

    /** A document with the message of a code ({@code refusal.<code>}). */
    public ProblemDetail of(HttpStatusCode status, String code, Locale locale, Object... arguments) {
        return of(status, code, message(code, arguments, locale), locale);
    }

    /** The sentence that tells the caller what is wrong. */
    public String message(Refusal refusal, Locale locale) {
        return message(refusal.code(), refusal.arguments().toArray(), locale);
    }

    private String message(String code, Object[] arguments, Locale locale) {
        return writable(messages.getMessage("refusal." + code, arguments, locale));
    }

    /** What callers sent may hold halves of characters, which no document can hold. */
    private static String writable(String text) {
        return new String(text.getBytes(StandardCharsets.UTF_8), StandardCharsets.UTF_8);
    }

    private ProblemDetail of(HttpStatusCode status, String code, String detail, Locale locale) {
        ProblemDetail problem = ProblemDetail.forStatusAndDetail(status, detail);
        problem.setType(URI.create("urn:whistle:problem:" + code));
        problem.setTitle(messages.getMessage("problem." + status.value(), null, detail, locale));
        // Tasklist and other users of the engine's interface show this member
        problem.setProperty("message", detail);
        return problem;
    }
}
