package org.whistle.access;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.mock.env.MockEnvironment;
import org.springframework.web.client.ResourceAccessException;

/** A provider that takes calls and never answers them. */
class ProviderCallsTest {

    private static final int CALLERS = 30;

    private ServerSocket silent;
    private String issuer;

    @BeforeEach
    void a_provider_that_hangs() throws IOException {
        silent = new ServerSocket(0, 100, InetAddress.getLoopbackAddress());
        issuer = "http://localhost:" + silent.getLocalPort() + "/city";
    }

    @AfterEach
    void away() throws IOException {
        silent.close();
    }

    @Test
    void nobody_waits_for_it_longer_than_our_patience() {
        ProviderRegistration registration = new ProviderRegistration(settings(), patient(300));
        long begun = System.nanoTime();

        assertThatExceptionOfType(ProviderAway.class)
                .isThrownBy(() -> registration.findByRegistrationId(ProviderRegistration.ID));

        assertThat(Duration.ofNanos(System.nanoTime() - begun)).isLessThan(Duration.ofSeconds(5));
    }

    @Test
    void only_a_few_wait_at_once_and_the_others_are_told() {
        ProviderCalls calls = patient(4_000);
        ExecutorService callers = Executors.newFixedThreadPool(CALLERS);
        try {
            List<CompletableFuture<Long>> all = IntStream.range(0, CALLERS)
                    .mapToObj(caller -> CompletableFuture.supplyAsync(() -> millisOf(calls), callers))
                    .toList();

            long told = all.stream().filter(call -> call.join() < 3_500).count();

            assertThat(told).isEqualTo(CALLERS - 10);
        } finally {
            callers.shutdownNow();
        }
    }

    @Test
    void it_sends_us_nowhere_else() throws IOException {
        AtomicInteger elsewhere = new AtomicInteger();
        HttpServer provider = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        provider.createContext("/city", call -> {
            call.getResponseHeaders().set("Location", "/elsewhere");
            call.sendResponseHeaders(302, -1);
            call.close();
        });
        provider.createContext("/elsewhere", call -> {
            elsewhere.incrementAndGet();
            call.sendResponseHeaders(404, -1);
            call.close();
        });
        provider.start();
        try {
            String address = "http://localhost:" + provider.getAddress().getPort() + "/city";

            assertThatThrownBy(() -> patient(4_000).discover(address)).isInstanceOf(IllegalStateException.class);

            assertThat(elsewhere).hasValue(0);
        } finally {
            provider.stop(0);
        }
    }

    private long millisOf(ProviderCalls calls) {
        long begun = System.nanoTime();
        assertThatThrownBy(() -> calls.discover(issuer)).isInstanceOf(ResourceAccessException.class);
        return Duration.ofNanos(System.nanoTime() - begun).toMillis();
    }

    private static ProviderCalls patient(long millis) {
        return new ProviderCalls(Duration.ofMillis(millis));
    }

    private ProviderSettings settings() {
        return new ProviderSettings(new MockEnvironment()
                .withProperty("whistle.oidc.issuer", issuer)
                .withProperty("whistle.oidc.client-id", "whistle"));
    }
}
