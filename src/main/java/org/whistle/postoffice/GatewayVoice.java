package org.whistle.postoffice;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.json.JsonMapper;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse.BodyHandlers;
import java.time.Duration;
import java.time.InstantSource;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.env.Environment;
import org.whistle.webhook.SignedCall;
import org.whistle.webhook.WebhookSecrets;

/** What the sample's text gateway tells the application, over HTTP and signed, as a real one does. */
public final class GatewayVoice {

    private static final ObjectMapper JSON = JsonMapper.builder().build();
    private static final Duration PATIENCE = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(PATIENCE)
            .proxy(HttpClient.Builder.NO_PROXY)
            .build();
    private final WebhookSecrets secrets;
    private final InstantSource now;
    private final Environment environment;

    GatewayVoice(WebhookSecrets secrets, InstantSource now, Environment environment) {
        this.secrets = secrets;
        this.now = now;
        this.environment = environment;
    }

    /** @return the status that it was answered with */
    public int reply(TakenText text, String words) {
        return call("messages", Map.of("from", text.to(), "text", words, "replyTo", text.id()));
    }

    /**
     * @param result {@code delivered} or {@code failed}
     * @return the status that it was answered with
     */
    public int report(TakenText text, String result) {
        return call("deliveries", Map.of("message", text.id(), "result", result));
    }

    private int call(String door, Map<String, String> told) {
        try {
            SignedCall call = secrets.sign(UUID.randomUUID().toString(), now.instant(), JSON.writeValueAsBytes(told));
            URI url = URI.create("http://localhost:%s/api/webhooks/%s"
                    .formatted(environment.getRequiredProperty("local.server.port"), door));
            return client.send(
                            HttpRequest.newBuilder(url)
                                    .timeout(PATIENCE)
                                    .header("Content-Type", "application/json")
                                    .header(SignedCall.ID, call.id())
                                    .header(SignedCall.TIMESTAMP, call.timestamp())
                                    .header(SignedCall.SIGNATURE, call.signature())
                                    .POST(BodyPublishers.ofByteArray(call.body()))
                                    .build(),
                            BodyHandlers.discarding())
                    .statusCode();
        } catch (JsonProcessingException impossible) {
            throw new IllegalStateException("Texts are always written");
        } catch (IOException gone) {
            throw new UncheckedIOException(gone);
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            throw new IllegalStateException("Stopped");
        }
    }
}
