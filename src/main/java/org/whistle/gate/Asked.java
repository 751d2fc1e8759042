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
    private static final Pattern UPLOAD = Pattern.compile("(/api)?/(cases|requests)/.*attachments|/api/imports");
    private static final Pattern EXPORT = Pattern.compile(".*(\\.csv|/export|/report)");
    /** Copies of somebody's data, whatever way they are asked for. */
    private static final Pattern COPY =
            Pattern.compile("/api/requests/[^/]+/personal-data|(/api)?/personal-data(/requests)?/export");

    private static final Pattern SIGN_IN =
            Pattern.compile("/sign-in(/.*)?|/login(/.*)?|/camunda/api/admin/auth/user/[^/]+/login/.*");
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
            rules.add(Rule.FILING);
        }
        if (!isGet() && UPLOAD.matcher(path).matches()) {
            rules.add(Rule.UPLOADS);
        }
        if (COPY.matcher(path).matches()
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
        if (request.getHeader(HttpHeaders.AUTHORIZATION) != null || isSignIn()) {
            rules.add(Rule.SIGN_IN);
        }
        return rules;
    }

    /**
     * Whether the answer says that it was a failure of this kind.
     */
    boolean hasFailed(Rule rule, int status) {
        return switch (rule) {
            case GUESSING -> status == 404;
            // whoever is sent on has come through, or is at the second step
            case SIGN_IN -> status == 401 || isSignIn() && status == 403;
            default -> false;
        };
    }

    private boolean isSignIn() {
        return isPost() && SIGN_IN.matcher(path).matches();
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
