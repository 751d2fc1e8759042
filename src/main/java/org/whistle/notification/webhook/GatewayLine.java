package org.whistle.notification.webhook;

import java.net.URI;
import java.net.UnknownHostException;
import java.net.http.HttpClient;
import java.net.http.HttpConnectTimeoutException;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpTimeoutException;
import java.time.Duration;
import java.time.InstantSource;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.stereotype.Component;
import org.whistle.notification.CarrierFailure;
import org.whistle.notification.CarrierFailure.Remedy;
import org.whistle.webhook.Addresses;
import org.whistle.webhook.Gateway;
import org.whistle.webhook.Gateway.Reach;
import org.whistle.webhook.SignedCall;

/** Posts to the gateway and to nowhere else: no redirect is followed, no proxy asked, and no answer read but its status. */
@Component
class GatewayLine {

    private static final Duration CONNECTING = Duration.ofSeconds(5);
    private static final Duration ANSWERING = Duration.ofSeconds(10);

    private final HttpClient client = HttpClient.newBuilder()
            .connectTimeout(CONNECTING)
            .followRedirects(HttpClient.Redirect.NEVER)
            .proxy(HttpClient.Builder.NO_PROXY)
            .version(HttpClient.Version.HTTP_1_1)
            .build();
    private final Duration answering;
    private final InstantSource now;

    @Autowired
    GatewayLine(InstantSource now) {
        this(ANSWERING, now);
    }

    GatewayLine(Duration answering, InstantSource now) {
        this.answering = answering;
        this.now = now;
    }

    /**
     * @throws GatewayAway when it cannot be reached, or wants to be left alone
     * @throws CarrierFailure when it does not take this message, now or ever
     */
    void post(Gateway gateway, SignedCall call) {
        requireReachable(gateway);
        HttpResponse<Void> answer = answer(HttpRequest.newBuilder(gateway.url())
                .timeout(answering)
                .header("Content-Type", "application/json")
                .header("User-Agent", "whistle")
                .header(SignedCall.ID, call.id())
                .header(SignedCall.TIMESTAMP, call.timestamp())
                .header(SignedCall.SIGNATURE, call.signature())
                .POST(BodyPublishers.ofByteArray(call.body()))
                .build());
        GatewayAnswers.check(answer.statusCode(), answer.headers().firstValue("Retry-After"), now.instant());
    }

    private static void requireReachable(Gateway gateway) {
        URI url = gateway.url();
        try {
            if (gateway.reach() == Reach.PUBLIC && Addresses.isPrivate(url.getHost())) {
                throw new GatewayAway("private-address", GatewayAnswers.UNSAID);
            }
        } catch (UnknownHostException nowhere) {
            throw new GatewayAway("unknown-host", GatewayAnswers.UNSAID);
        }
    }

    private HttpResponse<Void> answer(HttpRequest request) {
        CompletableFuture<HttpResponse<Void>> asked = client.sendAsync(request, answer -> new UnreadBody());
        try {
            // the client watches only until the answer begins, and the rest may come as slowly as it likes
            return asked.get(CONNECTING.plus(answering.multipliedBy(2)).toMillis(), TimeUnit.MILLISECONDS);
        } catch (ExecutionException failed) {
            throw failure(failed.getCause());
        } catch (TimeoutException slow) {
            asked.cancel(true);
            throw new CarrierFailure(Remedy.TRY_AGAIN, "timeout", null);
        } catch (InterruptedException stopped) {
            asked.cancel(true);
            Thread.currentThread().interrupt();
            throw new CarrierFailure(Remedy.WAIT, "stopped", null);
        }
    }

    /** What it took and did not answer it may have sent; the same id tells it so. Nothing of the cause is told: it quotes. */
    private static RuntimeException failure(Throwable cause) {
        boolean isConnecting = cause instanceof HttpConnectTimeoutException;
        return cause instanceof HttpTimeoutException && !isConnecting
                ? new CarrierFailure(Remedy.TRY_AGAIN, "timeout", null)
                : new GatewayAway("unreachable", GatewayAnswers.UNSAID);
    }
}
