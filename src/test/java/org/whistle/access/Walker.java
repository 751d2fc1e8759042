package org.whistle.access;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Set;
import org.whistle.testing.Http;

/** Somebody, or nobody, who knocks at every door: with a password at those of programs, with a session at those of pages. */
final class Walker {

    private static final String PROGRAMS = "/(api|engine-rest|actuator)(/.*)?";

    /** Whoever leaves must sign in again. */
    private static final String LEAVING = ".*/(logout|sign-out)";

    private static final Set<String> NO_BODY = Set.of("GET", "DELETE", "OPTIONS");

    private final CookieManager cookies = new CookieManager();
    private final HttpClient pages =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final HttpClient programs = HttpClient.newHttpClient();
    private final URI application;
    private final String account;
    private final int port;

    private Walker(String account, int port) {
        this.account = account;
        this.port = port;
        this.application = URI.create("http://localhost:" + port);
        // whoever comes gets the token that pages send, signed in or not
        send(pages, to("/camunda/app/tasklist/default/").GET());
    }

    static Walker stranger(int port) {
        return new Walker("", port);
    }

    static Walker of(String account, int port) {
        Walker walker = new Walker(account, port);
        walker.signIn();
        return walker;
    }

    private void signIn() {
        String form = "username=" + account + "&password=" + URLEncoder.encode(Http.PASSWORD, StandardCharsets.UTF_8);
        HttpResponse<String> signedIn = send(
                pages,
                to("/camunda/api/admin/auth/user/default/login/welcome")
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .header("X-XSRF-TOKEN", token())
                        .POST(BodyPublishers.ofString(form)));
        if (signedIn.statusCode() != 200) {
            throw new AssertionError(account + " did not get in: " + signedIn.statusCode() + signedIn.body());
        }
        send(pages, to("/camunda/app/welcome/default/").GET());
    }

    /** Sends what is no document, so that nothing is changed where somebody is let in. */
    HttpResponse<String> call(String method, String path) {
        HttpRequest.Builder request = to(path);
        if (NO_BODY.contains(method)) {
            request.method(method, BodyPublishers.noBody());
        } else {
            request.method(method, BodyPublishers.ofString("{")).header("Content-Type", "application/json");
        }
        if (path.matches(LEAVING) && !account.isEmpty()) {
            Walker leaving = of(account, port);
            return send(leaving.pages, request.header("X-XSRF-TOKEN", leaving.token()));
        }
        if (!path.matches(PROGRAMS)) {
            return send(pages, request.header("X-XSRF-TOKEN", token()));
        }
        return send(
                programs,
                account.isEmpty() ? request : request.header("Authorization", Http.basic(account, Http.PASSWORD)));
    }

    private String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElse("none");
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(application.resolve(path));
    }

    private static HttpResponse<String> send(HttpClient client, HttpRequest.Builder request) {
        try {
            return client.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError("No answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }
}
