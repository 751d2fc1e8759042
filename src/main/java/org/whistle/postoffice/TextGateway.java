package org.whistle.postoffice;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.time.InstantSource;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Deque;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import org.springframework.core.env.Environment;
import org.whistle.webhook.Gateway;
import org.whistle.webhook.SampleGateway;
import org.whistle.webhook.SignedCall;
import org.whistle.webhook.WebhookSecret;
import org.whistle.webhook.WebhookSecrets;

/** The sample's text gateway. It brings nothing to any telephone, and forgets all when it stops. */
public final class TextGateway implements SampleGateway, AutoCloseable {

    private static final int MOST_KEPT = 200;
    private static final ObjectMapper JSON = JsonMapper.builder().build();

    private final HttpServer server;
    private final WebhookSecrets sending = WebhookSecrets.of(List.of(WebhookSecret.draw()));
    private final WebhookSecrets receiving = WebhookSecrets.of(List.of(WebhookSecret.draw()));
    private final Deque<TakenText> texts = new ArrayDeque<>();
    private final AtomicReference<GatewayMood> mood = new AtomicReference<>(GatewayMood.TAKE);
    private final InstantSource now;
    private final GatewayVoice voice;

    private TextGateway(HttpServer server, InstantSource now, Environment environment) {
        this.server = server;
        this.now = now;
        this.voice = new GatewayVoice(receiving, now, environment);
    }

    static TextGateway open(int port, InstantSource now, Environment environment) {
        try {
            HttpServer server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), port), 0);
            TextGateway gateway = new TextGateway(server, now, environment);
            server.createContext("/messages", gateway::answer);
            server.start();
            return gateway;
        } catch (IOException occupied) {
            throw new UncheckedIOException(occupied);
        }
    }

    @Override
    public Gateway gateway() {
        InetSocketAddress place = server.getAddress();
        URI url = URI.create("http://%s:%d/messages".formatted(place.getHostString(), place.getPort()));
        return new Gateway(url, sending, receiving, Gateway.Reach.ANYWHERE);
    }

    /** @return what was taken in last, the latest first */
    public List<TakenText> texts() {
        synchronized (texts) {
            List<TakenText> all = new ArrayList<>(texts);
            Collections.reverse(all);
            return all;
        }
    }

    public Optional<TakenText> find(String id) {
        return texts().stream().filter(text -> text.id().equals(id)).findFirst();
    }

    public GatewayMood mood() {
        return mood.get();
    }

    public void beIn(GatewayMood next) {
        mood.set(next);
    }

    /** What it says to the application, as a gateway would. */
    public GatewayVoice voice() {
        return voice;
    }

    private void answer(HttpExchange exchange) throws IOException {
        try (exchange) {
            Headers headers = exchange.getRequestHeaders();
            SignedCall call = new SignedCall(
                    header(headers, SignedCall.ID),
                    header(headers, SignedCall.TIMESTAMP),
                    header(headers, SignedCall.SIGNATURE),
                    exchange.getRequestBody().readAllBytes());
            int status = keep(call);
            if (status == GatewayMood.BUSY.status()) {
                exchange.getResponseHeaders().set("Retry-After", "60");
            }
            exchange.sendResponseHeaders(status, -1);
        }
    }

    private static String header(Headers headers, String name) {
        return Optional.ofNullable(headers.getFirst(name)).orElse("");
    }

    private int keep(SignedCall call) throws IOException {
        boolean authentic = sending.know(call, now.instant());
        int status = authentic ? mood.get().status() : 401;
        JsonNode body = JSON.readTree(call.body());
        synchronized (texts) {
            int before = texts.stream()
                    .filter(text -> text.id().equals(call.id()))
                    .mapToInt(TakenText::attempt)
                    .sum();
            texts.removeIf(text -> text.id().equals(call.id()));
            texts.add(new TakenText(
                    call.id(),
                    now.instant(),
                    before + 1,
                    authentic,
                    status,
                    body.path("kind").asText(),
                    body.path("trackingNumber").asText(),
                    body.path("to").asText(),
                    body.path("text").asText()));
            if (texts.size() > MOST_KEPT) {
                texts.remove();
            }
        }
        return status;
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
