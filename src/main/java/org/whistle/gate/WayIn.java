package org.whistle.gate;

import com.fasterxml.jackson.core.StreamReadConstraints;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** What the server itself looks at before it asks the application. */
@Configuration(proxyBeanMethods = false)
class WayIn {

    /** No document of ours is nested more deeply than ten times. */
    private static final int DEEPEST = 100;

    private static final int LONGEST_NUMBER = 100;
    private static final int LONGEST_NAME = 1_000;

    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> valves(GateSettings settings, PublicAddress address) {
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
