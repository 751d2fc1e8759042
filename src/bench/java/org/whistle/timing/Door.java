package org.whistle.timing;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import org.springframework.boot.web.servlet.context.ServletWebServerApplicationContext;
import org.springframework.context.ConfigurableApplicationContext;

/** Asks the running application over HTTP, as a program does. */
public final class Door {

    private final HttpClient client = HttpClient.newHttpClient();
    private final int port;
    private final String account;

    /** Of anybody, as a browser asks. */
    public Door(ConfigurableApplicationContext application) {
        this(application, null);
    }

    /** @param account of the sample */
    public Door(ConfigurableApplicationContext application, String account) {
        this.port = ((ServletWebServerApplicationContext) application).getWebServer().getPort();
        this.account = account;
    }

    public String get(String path) throws IOException, InterruptedException {
        if (account == null) {
            return send(request(path));
        }
        String pair = account + ":" + Bench.PASSWORD;
        String signedIn = Base64.getEncoder().encodeToString(pair.getBytes(StandardCharsets.UTF_8));
        return send(request(path).header("Authorization", "Basic " + signedIn));
    }

    /** As a resident, who has no account. */
    public String file(String json) throws IOException, InterruptedException {
        return send(request("/api/requests")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json)));
    }

    private HttpRequest.Builder request(String path) {
        return HttpRequest.newBuilder(URI.create("http://localhost:" + port + path));
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = client.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() > 299) {
            throw new IOException(answer.uri() + " answered " + answer.statusCode() + " " + answer.body());
        }
        return answer.body();
    }
}
