package org.whistle.webhook;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;
import org.whistle.webhook.Gateway.Reach;

/**
 * Which gateway there is: the operator's, else the sample's, else none. A setting that is wrong leaves it out and is told
 * of at every start; everything else goes on.
 */
@Component
public final class Gateways {

    private static final Logger log = LoggerFactory.getLogger(Gateways.class);

    private final Optional<Gateway> gateway;
    private final Optional<String> wrong;

    Gateways(WebhookSettings settings, ObjectProvider<SampleGateway> sample, Environment environment) {
        boolean isSample = !environment.containsProperty("spring.datasource.url");
        boolean isSet = !settings.url().isBlank() || !settings.inboundSecret().isBlank();
        this.wrong = isSet ? wrong(settings, isSample) : Optional.empty();
        this.gateway = isSet
                ? Optional.of(settings).filter(set -> wrong.isEmpty()).map(set -> of(set, isSample))
                : Optional.ofNullable(sample.getIfAvailable()).map(SampleGateway::gateway);
    }

    /** @return the one there is; empty where none was set up, or not rightly */
    public Optional<Gateway> find() {
        return gateway;
    }

    /** @return the setting that is missing or wrong */
    Optional<String> wrong() {
        return wrong;
    }

    @EventListener(ApplicationReadyEvent.class)
    void tell() {
        wrong.ifPresent(setting -> log.warn(
                "{} 未设置或有误，短信网关未启用 · {} is missing or wrong: the gateway of text messages is off", setting, setting));
    }

    private static Optional<String> wrong(WebhookSettings settings, boolean isSample) {
        boolean sends = !settings.url().isBlank();
        if (sends && !isUsable(settings.url(), reach(settings, isSample))) {
            return Optional.of("WHISTLE_WEBHOOK_URL");
        }
        if (sends && WebhookSecret.of(settings.secret()).isEmpty()) {
            return Optional.of("WHISTLE_WEBHOOK_SECRET");
        }
        if (sends && !isSample && settings.publicUrl().isBlank()) {
            return Optional.of("WHISTLE_PUBLIC_URL");
        }
        return Stream.of(
                        new String[] {"WHISTLE_WEBHOOK_SECOND_SECRET", settings.secondSecret()},
                        new String[] {"WHISTLE_WEBHOOK_INBOUND_SECRET", settings.inboundSecret()},
                        new String[] {"WHISTLE_WEBHOOK_SECOND_INBOUND_SECRET", settings.secondInboundSecret()})
                .filter(each -> !each[1].isBlank() && WebhookSecret.of(each[1]).isEmpty())
                .map(each -> each[0])
                .findFirst();
    }

    /** Without TLS only to this machine: the numbers in it are people's. */
    private static boolean isUsable(String url, Reach reach) {
        try {
            URI uri = new URI(url.strip());
            boolean plain = "http".equalsIgnoreCase(uri.getScheme());
            return uri.getHost() != null
                    && uri.getUserInfo() == null
                    && uri.getFragment() == null
                    && ("https".equalsIgnoreCase(uri.getScheme())
                            || plain && reach == Reach.ANYWHERE && Addresses.isThisMachine(uri.getHost()));
        } catch (URISyntaxException unreadable) {
            return false;
        }
    }

    private static Gateway of(WebhookSettings settings, boolean isSample) {
        URI url = settings.url().isBlank() ? null : URI.create(settings.url().strip());
        return new Gateway(
                url,
                secrets(settings.secret(), settings.secondSecret()),
                secrets(settings.inboundSecret(), settings.secondInboundSecret()),
                reach(settings, isSample));
    }

    private static Reach reach(WebhookSettings settings, boolean isSample) {
        return isSample || settings.privateAddress() ? Reach.ANYWHERE : Reach.PUBLIC;
    }

    private static WebhookSecrets secrets(String... written) {
        return WebhookSecrets.of(List.of(written).stream()
                .map(WebhookSecret::of)
                .flatMap(Optional::stream)
                .toList());
    }
}
