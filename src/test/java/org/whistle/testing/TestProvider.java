package org.whistle.testing;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.ServerSocket;
import java.util.List;
import java.util.Map;
import no.nav.security.mock.oauth2.MockOAuth2Server;
import no.nav.security.mock.oauth2.token.DefaultOAuth2TokenCallback;

/**
 * The OpenID Connect provider that the application is told of. It is away until a test starts it, as a real one may be
 * while we start.
 */
public final class TestProvider implements AutoCloseable {

    private static final String NAME = "city";
    private static final int PORT = freePort();

    static final String ISSUER = "http://localhost:" + PORT + "/" + NAME;

    private final MockOAuth2Server server = new MockOAuth2Server();

    public TestProvider() {
        server.start(PORT);
    }

    private static int freePort() {
        try (ServerSocket socket = new ServerSocket(0)) {
            return socket.getLocalPort();
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** What the provider says of whoever signs in next. */
    public void knows(String subject, Map<String, Object> claims) {
        server.enqueueCallback(callback(subject, "whistle", claims, 3600));
    }

    /** @return a token as a program of the person gets it */
    public String token(String subject, String audience, Map<String, Object> claims, long seconds) {
        return server.issueToken(NAME, "whistle", callback(subject, audience, claims, seconds))
                .serialize();
    }

    private static DefaultOAuth2TokenCallback callback(
            String subject, String audience, Map<String, Object> claims, long seconds) {
        return new DefaultOAuth2TokenCallback(NAME, subject, "JWT", List.of(audience), claims, seconds);
    }

    @Override
    public void close() {
        server.shutdown();
    }
}
