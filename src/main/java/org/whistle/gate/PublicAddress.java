package org.whistle.gate;

import java.net.URI;
import java.util.HashSet;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;
import org.apache.catalina.connector.Request;
import org.springframework.stereotype.Component;

/**
 * Under which names we are known ({@code whistle.gate.public-url}, {@code whistle.gate.hosts}). A caller names the host
 * it asks, and links are made of that name; so without an address of our own they can be made to lead anywhere.
 */
@Component
class PublicAddress {

    private static final String HTTPS = "https";

    private final Optional<URI> url;
    private final Set<String> hosts = new HashSet<>();

    PublicAddress(GateSettings settings) {
        this.url = Optional.of(settings.publicUrl().strip())
                .filter(written -> !written.isEmpty())
                .map(URI::create);
        url.ifPresent(address -> {
            if (address.getHost() == null || address.getScheme() == null) {
                throw new IllegalArgumentException(
                        "WHISTLE_PUBLIC_URL has to be written as in https://whistle.example.org, not " + address);
            }
            hosts.add(address.getHost().toLowerCase(Locale.ROOT));
        });
        settings.hosts().forEach(host -> hosts.add(host.strip().toLowerCase(Locale.ROOT)));
    }

    /** Where no name is set, every name is ours. */
    boolean isOurs(String host) {
        return hosts.isEmpty() || hosts.contains(String.valueOf(host).toLowerCase(Locale.ROOT));
    }

    /** Lets everything behind, whatever makes a link, believe that the call named the public address. */
    void standIn(Request request) {
        if (url.isPresent() && isOurs(request.getServerName())) {
            URI address = url.get();
            boolean isHttps = HTTPS.equalsIgnoreCase(address.getScheme());
            request.getCoyoteRequest().serverName().setString(address.getHost());
            request.getCoyoteRequest().scheme().setString(isHttps ? HTTPS : "http");
            request.setServerPort(address.getPort() > 0 ? address.getPort() : isHttps ? 443 : 80);
            request.setSecure(isHttps);
        }
    }
}
