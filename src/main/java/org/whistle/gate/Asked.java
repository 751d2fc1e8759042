package org.whistle.gate;

import jakarta.servlet.http.HttpServletRequest;
import java.util.EnumSet;
import java.util.Set;
import java.util.regex.Pattern;
import org.springframework.http.HttpHeaders;
import org.springframework.web.util.UrlPathHelper;

/** Which rules a call falls under. */
final class Asked {

    private static final Pattern FILING = Pattern.compile("/|/api/requests");
    private static final Pattern REQUEST = Pattern.compile("(/api)?/requests(/.*)?");
    private static final Pattern UPLOAD =
            Pattern.compile("(/api)?/(cases|requests)/.*attachments|/requests/.*/(answer|appeal)|/api/imports");
    /** The pages on which somebody writes, in another language or size: nothing is filed, and nothing kept. */
    private static final Pattern READ_AGAIN = Pattern.compile("/|/requests/.*/(answer|appeal)");
    /** As the pages themselves ask for it; anything else counts as the deed. */
    private static final String AGAIN = "again=yes";

    private static final Pattern EXPORT = Pattern.compile(".*(\\.csv|/export|/report)");
    private static final Pattern BOARD_DATA = Pattern.compile("/board\\.csv|/api/board(/.*)?|/board/feed/.*");
    /** One of the board by its number: what is not there may be withheld, and is nothing to count. */
    private static final Pattern OF_BOARD = Pattern.compile("(/api)?/board/[^/]+");
    /** Copies of somebody's data, whatever way they are asked for. */
    private static final Pattern COPY =
            Pattern.compile("(/api)?/requests/[^/]+/personal-data|(/api)?/personal-data(/requests)?/export");

    private static final Pattern SIGN_IN =
            Pattern.compile("/sign-in(/.*)?|/login(/.*)?|/camunda/api/admin/auth/user/[^/]+/login/.*");
    /** What programs sign; a wrong signature is a wrong password. */
    private static final Pattern SIGNED = Pattern.compile("/api/webhooks/.*");

    private static final Pattern FILE_OF_A_PAGE =
            Pattern.compile("/camunda/(lib|assets|api/[a-z]+/plugin)/.*|/camunda/app/.*\\.[A-Za-z0-9]+"
                    + "|/[a-z-]+\\.(css|js)|/favicon\\.ico");

    private final HttpServletRequest request;
    private final String path;

    Asked(HttpServletRequest request) {
        this.request = request;
        // as the doors behind read it: decoded, so that nobody passes by in disguise
        this.path = UrlPathHelper.defaultInstance.getPathWithinApplication(request);
    }

    /** What is counted however it ends. */
    Set<Rule> rules() {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        if (!isGet() || !FILE_OF_A_PAGE.matcher(path).matches()) {
            rules.add(Rule.ADDRESS);
        }
        if (isPost() && FILING.matcher(path).matches()) {
            // the page suggests items anew, as while it is written
            rules.add(isReadAgain() ? Rule.SUGGESTIONS : Rule.FILING);
        }
        if (isPost() && path.equals("/nearby")) {
            rules.add(Rule.NEARBY);
        }
        if (isPost() && path.equals("/suggestions")) {
            rules.add(Rule.SUGGESTIONS);
        }
        if (!isGet() && !isReadAgain() && UPLOAD.matcher(path).matches()) {
            rules.add(Rule.UPLOADS);
        }
        if (isGet() && BOARD_DATA.matcher(path).matches()) {
            rules.add(Rule.BOARD_DATA);
        } else if (COPY.matcher(path).matches()
                || isGet() && (asksForList() || EXPORT.matcher(path).matches())) {
            rules.add(Rule.EXPORTS);
        }
        return rules;
    }

    /** What is counted only where it fails. */
    Set<Rule> rulesOfFailures() {
        Set<Rule> rules = EnumSet.noneOf(Rule.class);
        if (REQUEST.matcher(path).matches()) {
            rules.add(Rule.GUESSING);
        }
        if (OF_BOARD.matcher(path).matches()) {
            rules.add(Rule.BOARD_MISSES);
        }
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null
                || isSignIn()
                || SIGNED.matcher(path).matches()) {
            rules.add(Rule.SIGN_IN);
        }
        return rules;
    }

    /**
     * Whether the answer says that it was a failure of this kind.
     */
    boolean hasFailed(Rule rule, int status) {
        return switch (rule) {
            case GUESSING, BOARD_MISSES -> status == 404;
            // whoever is sent on has come through, or is at the second step
            case SIGN_IN -> status == 401 || isSignIn() && status == 403;
            default -> false;
        };
    }

    private boolean isSignIn() {
        return isPost() && SIGN_IN.matcher(path).matches();
    }

    private boolean isReadAgain() {
        String query = request.getQueryString();
        return isPost()
                && query != null
                && READ_AGAIN.matcher(path).matches()
                && AGAIN.equals(query.startsWith("secret=") ? query.substring(query.indexOf('&') + 1) : query);
    }

    private boolean asksForList() {
        String accept = request.getHeader(HttpHeaders.ACCEPT);
        return accept != null && accept.contains("text/csv");
    }

    private boolean isGet() {
        return "GET".equals(request.getMethod()) || "HEAD".equals(request.getMethod());
    }

    private boolean isPost() {
        return "POST".equals(request.getMethod());
    }
}
