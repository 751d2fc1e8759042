package org.whistle.notification.webhook;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.whistle.webhook.Gateway;
import org.whistle.webhook.WebhookSecret;
import org.whistle.webhook.WebhookSecrets;

/** A gateway on a real HTTP server that does as the test says. */
final class ScriptedGateway implements AutoCloseable {

    static final String SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

    /** A call as it came, with its headers by their names in small letters. */
    record Heard(String path, Map<String, String> headers, byte[] body) {}

    private final HttpServer server;
    private final ExecutorService threads = Executors.newCachedThreadPool();
    private final List<Heard> heard = Collections.synchronizedList(new ArrayList<>());

    ScriptedGateway(HttpHandler answer) throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.setExecutor(threads);
        server.createContext("/", exchange -> {
            heard.add(heard(exchange));
            answer.handle(exchange);
        });
        server.start();
    }

    private static Heard heard(HttpExchange exchange) throws IOException {
        Map<String, String> headers = new TreeMap<>();
        exchange.getRequestHeaders()
                .forEach((name, values) -> headers.put(name.toLowerCase(Locale.ROOT), values.get(0)));
        return new Heard(
                exchange.getRequestURI().getPath(),
                headers,
                exchange.getRequestBody().readAllBytes());
    }

    List<Heard> heard() {
        return heard;
    }

    Gateway gateway(String scheme, Gateway.Reach reach) {
        URI url = URI.create(scheme + "://127.0.0.1:" + server.getAddress().getPort() + "/sms");
        WebhookSecrets secrets =
                WebhookSecrets.of(List.of(WebhookSecret.of(SECRET).orElseThrow()));
        return new Gateway(url, secrets, WebhookSecrets.none(), reach);
    }

    Gateway gateway() {
        return gateway("http", Gateway.Reach.ANYWHERE);
    }

    @Override
    public void close() {
        server.stop(0);
        threads.shutdownNow();
    }
}
