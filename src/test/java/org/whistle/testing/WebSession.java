package org.whistle.testing;

import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;

/** Somebody who is signed in to one of Camunda's web applications, as a browser is: by cookies and nothing else. */
public final class WebSession {

    private final URI root;
    private final CookieManager cookies = new CookieManager();
    private final HttpClient browser =
            HttpClient.newBuilder().cookieHandler(cookies).build();

    public WebSession(ServletWebServerApplicationContext application) {
        this.root = URI.create("http://localhost:" + application.getWebServer().getPort());
    }

    /** @param webApplication as in tasklist or cockpit */
    public WebSession signIn(String webApplication, String account) {
        send(request("/camunda/app/%s/default/".formatted(webApplication)).GET());
        HttpResponse<String> signedIn = send(request("/camunda/api/admin/auth/user/default/login/" + webApplication)
                .header("Content-Type", "application/x-www-form-urlencoded")
                .header("X-XSRF-TOKEN", cookie("XSRF-TOKEN"))
                .POST(BodyPublishers.ofString("username=%s&password=%s".formatted(account, Http.PASSWORD))));
        if (signedIn.statusCode() != 200) {
            throw new AssertionError("%s is not signed in: %s".formatted(account, signedIn.body()));
        }
        return this;
    }

    public int get(String path) {
        return send(request(path).GET()).statusCode();
    }

    public int put(String path, String type, String body) {
        return send(request(path).header("Content-Type", type).PUT(BodyPublishers.ofString(body)))
                .statusCode();
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(root.resolve(path));
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow(() -> new AssertionError("No cookie " + name));
    }

    private HttpResponse<String> send(HttpRequest.Builder request) {
        try {
            return browser.send(request.build(), BodyHandlers.ofString());
        } catch (IOException failure) {
            throw new AssertionError("No answer", failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new AssertionError("Interrupted", interrupted);
        }
    }
}
