package org.whistle.access;

import jakarta.servlet.http.HttpServletRequest;
import java.util.Optional;
import java.util.regex.Pattern;

/** Where somebody wanted to go before they had to sign in: a path of our own, or nothing. */
public final class Destination {

    private static final int LONGEST = 500;
    /** From the root, and no second slash or backslash that a browser would take for the name of another site. */
    private static final Pattern OWN_PATH =
            Pattern.compile("/(?![/\\\\])[A-Za-z0-9._~/-]*(?:\\?[A-Za-z0-9._~/:@!$'()*+,=&%-]*)?");

    /** Pages that would lead round in a circle, or do something. */
    private static final Pattern NOT_THERE = Pattern.compile("/sign-(?:in|out)(?:[/?].*)?|.*//.*|.*/\\.\\.?(?:/.*)?");

    private Destination() {}

    /** @return the path, unless it leads elsewhere */
    public static Optional<String> of(String wanted) {
        return Optional.ofNullable(wanted)
                .filter(path -> path.length() <= LONGEST)
                .filter(path -> OWN_PATH.matcher(path).matches())
                .filter(path ->
                        !NOT_THERE.matcher(path.replaceFirst("\\?.*", "")).matches());
    }

    /** @return the page that was asked for, without the part of the address that every one of ours begins with */
    static Optional<String> of(HttpServletRequest request) {
        String path = request.getRequestURI().substring(request.getContextPath().length());
        return of(request.getQueryString() == null ? path : path + "?" + request.getQueryString());
    }
}
