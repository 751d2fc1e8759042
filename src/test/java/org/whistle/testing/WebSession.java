package org.whistle.testing;

import com.fasterxml.jackson.databind.ObjectMapper;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import org.whistle.testing.Http.Answer;

/** Somebody who has signed in to one of Camunda's web applications: their cookies, and the token that its pages know. */
public final class WebSession {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient client =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final ObjectMapper json = new ObjectMapper();
    private final URI application;

    private WebSession(int port) {
        this.application = URI.create("http://localhost:" + port);
    }

    public static WebSession of(String account, int port) {
        return of(account, "tasklist", port);
    }

    /** @param webApplication as in tasklist or cockpit */
    public static WebSession of(String account, String webApplication, int port) {
        WebSession session = new WebSession(port);
        session.get("/camunda/app/%s/default/".formatted(webApplication));
        String form = "username=" + account + "&password=" + URLEncoder.encode(Http.PASSWORD, StandardCharsets.UTF_8);
        Answer signedIn = session.answer(session.to("/camunda/api/admin/auth/user/default/login/" + webApplication)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", session.token())
                .POST(BodyPublishers.ofString(form)));
        if (signedIn.status() != 200) {
            throw new AssertionError("%s did not get in: %s".formatted(account, signedIn));
        }
        session.get("/camunda/app/%s/default/".formatted(webApplication));
        return session;
    }

    /** @return the token as a script of the page reads it */
    public String token() {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals("XSRF-TOKEN"))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    public Answer get(String path) {
        return answer(to(path).GET());
    }

    public Answer put(String path, String type, String body) {
        return answer(to(path).header("Content-Type", type).PUT(BodyPublishers.ofString(body)));
    }

    /** As one of our pages puts, or one that guesses the token. */
    public Answer putWithToken(String path, String body, String token) {
        return answer(to(path).header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .PUT(BodyPublishers.ofString(body)));
    }

    /** As a forged page posts: the browser sends the cookies along. */
    public Answer post(String path, String body) {
        return answer(to(path).header("Content-Type", "application/json").POST(BodyPublishers.ofString(body)));
    }

    /** As one of our pages posts, or one that guesses the token. */
    public Answer post(String path, String body, String token) {
        return answer(to(path).header("Content-Type", "application/json")
                .header("X-XSRF-TOKEN", token)
                .POST(BodyPublishers.ofString(body)));
    }

    private HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(application.resolve(path));
    }

    private Answer answer(HttpRequest.Builder request) {
        try {
            return Answer.of(client.send(request.build(), BodyHandlers.ofString()), json);
        } catch (IOException failure) {
            throw new AssertionError("No answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }
}
