package org.whistle.gate;

import com.fasterxml.jackson.core.StreamReadConstraints;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.autoconfigure.jackson.Jackson2ObjectMapperBuilderCustomizer;
import org.springframework.boot.autoconfigure.web.ServerProperties;
import org.springframework.boot.autoconfigure.web.ServerProperties.ForwardHeadersStrategy;
import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServerFactoryCustomizer;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.whistle.problem.ProblemAnswer;

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
            GateSettings settings, PublicAddress address, ServerProperties server, TileHost tiles) {
        if (server.getForwardHeadersStrategy() != ForwardHeadersStrategy.NONE) {
            log.warn("Every private address may say whom it calls for: take SERVER_FORWARD_HEADERS_STRATEGY away and"
                    + " name the proxies in WHISTLE_TRUSTED_PROXIES");
        }
        return valves(settings, address, tiles);
    }

    private static WebServerFactoryCustomizer<TomcatServletWebServerFactory> valves(
            GateSettings settings, PublicAddress address, TileHost tiles) {
        return server -> {
            server.addEngineValves(
                    new Arrival(TrustedProxies.of(settings.trustedProxies()), address),
                    new SealedAnswers(settings.https(), settings.hsts(), tiles),
                    new BodyGuard(settings.slowBodies()));
            server.addContextValves(new BodyVerdict());
            server.setProtocol(PromptProtocol.class.getName());
            if (settings.https()) {
                // a browser takes a cookie of that name from this very host only, over HTTPS only, for all its paths
                server.getSession().getCookie().setName("__Host-JSESSIONID");
                server.getSession().getCookie().setPath("/");
            }
            server.addConnectorCustomizers(connector -> {
                if (connector.getProtocolHandler() instanceof PromptProtocol protocol) {
                    protocol.setSlowHeaders(settings.slowHeaders());
                }
            });
        };
    }

    /** Behind the valve that Spring Boot puts there for the same, so that this one answers first. */
    @Bean
    WebServerFactoryCustomizer<TomcatServletWebServerFactory> unreadableCalls(ObjectProvider<ProblemAnswer> problems) {
        return server -> server.addContextCustomizers(
                context -> context.getParent().getPipeline().addValve(new UnreadableCalls(problems::getObject)));
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
