package org.whistle.gate;

import com.fasterxml.jackson.core.StreamReadConstraints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties.ForwardHeadersStrategy;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server itself looks at before it asks the application. */
@Configuration(proxyBeanMethods = false)
class WayIn {

    private static final Logger log = LoggerFactory.getLogger(WayIn.class);

    /** No document of ours is nested more deeply than ten times. */
    private static final int DEEPEST = 100;

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1_000;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> valves(
            GateSettings settings, PublicAddress address, ServerProperties server) {
        if (server.getForwardHeadersStrategy() != ForwardHeadersStrategy.NONE) {
            log.warn(
                    "Every private address may say whom it calls for: take SERVER_FORWARD_HEADERS_STRATEGY away and name"
                            + " the proxies in WHISTLE_TRUSTED_PROXIES");
        }
        return valves(settings, address);
    }

    private static WebServerFactoryCustomizer<TomcatServletWebServerFactory> valves(
            GateSettings settings, PublicAddress address) {
        return server -> {
            server.addEngineValves(
                    new Arrival(TrustedProxies.of(settings.trustedProxies()), address),
                    new SealedAnswers(settings.https()),
                    new BodyGuard(settings.slowBodies()));
            server.addContextValves(new BodyVerdict());
            server.setProtocol(PromptProtocol.class.getName());
            server.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof PromptProtocol protocol) {
                    protocol.setSlowHeaders(settings.slowHeaders());
                }
            });
        };
    }

    @Bean
    Jackson2ObjectMapperBuilderCustomizer boundedDocuments() {
        return builder -> builder.postConfigurer(json -> json.getFactory()
                .setStreamReadConstraints(StreamReadConstraints.builder()
                        .maxNestingDepth(DEEPEST)
                        .maxNumberLength(LONGEST_NUMBER)
                        .maxNameLength(LONGEST_NAME)
                        .build()));
    }
}
