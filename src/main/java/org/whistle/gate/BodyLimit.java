package org.whistle.gate;

import java.util.Set;
import java.util.regex.Pattern;

/** How long, in bytes, the body of a call may be. Only imports, deployments and pictures are large. */
final class BodyLimit {

    private static final long ANY = 2_000_000;
    /** A picture of 10 MiB, and the form around it. */
    private static final long PICTURE = (10L << 20) + 100_000;
    /** A page says in its own words that a picture is too large; what no camera makes need not come so far. Five photos of a phone fit in. */
    private static final long PICTURE_OF_A_PAGE = 30L << 20;

    /** What is written, ten thousand signs of it, and a few fields; asked while somebody writes. */
    private static final long WRITTEN = 128_000;

    private static final long DEPLOYMENT = 20L << 20;
    /** The longest file of the hotline, and the form around it; its door asks who it is before a form is read, see StaffSessions. */
    private static final long IMPORT = 514L << 20;

    /** What programs sign is read whole before it is known whose it is. */
    private static final long SIGNED_CALL = 64 << 10;

    private static final Pattern PICTURES = Pattern.compile("/api/(?:cases/of-task|requests)/[^/]+/attachments");
    private static final Pattern PICTURES_OF_A_PAGE =
            Pattern.compile("/|/requests/[^/]+/(?:attachments|questions/[^/]+/answer|appeal)");
    private static final Set<String> WHILE_WRITING = Set.of("/suggestions", "/nearby");
    private static final Pattern DEPLOYMENTS =
            Pattern.compile("/(?:engine-rest|camunda/api/engine)/(?:engine/[^/]+/)?deployment/create");

    private BodyLimit() {}

    static long at(String path) {
        if (path.startsWith("/api/webhooks/")) {
            return SIGNED_CALL;
        }
        if (path.equals("/api/imports")) {
            return IMPORT;
        }
        if (DEPLOYMENTS.matcher(path).matches()) {
            return DEPLOYMENT;
        }
        if (PICTURES_OF_A_PAGE.matcher(path).matches()) {
            return PICTURE_OF_A_PAGE;
        }
        if (WHILE_WRITING.contains(path)) {
            return WRITTEN;
        }
        return PICTURES.matcher(path).matches() ? PICTURE : ANY;
    }

    /** A form with files is kept on disk while it is read; where it may not be long it has to say how long it is. */
    static boolean mayComeInChunks(String path, String contentType) {
        boolean isMultipart = contentType != null && contentType.regionMatches(true, 0, "multipart/", 0, 10);
        return !isMultipart
                || path.equals("/api/imports")
                || DEPLOYMENTS.matcher(path).matches();
    }
}
