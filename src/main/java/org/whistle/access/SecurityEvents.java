package org.whistle.access;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.spi.LoggingEventBuilder;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;

/**
 * Takes down security events: the logger {@value #LOG}, one event a line. Where the lines go, and what they look like
 * there, is for {@link SecurityLog}. Whoever reports one is not kept from going on, whatever becomes of the line.
 */
@Component
public class SecurityEvents {

    /** Stands apart from the application's own log, so that it can be kept longer and elsewhere. */
    public static final String LOG = "whistle.security";

    /** In the logging context (MDC) while a call is answered: the address it came from. */
    public static final String ADDRESS = "address";

    /** In the logging context (MDC) while a call is answered: its name, which the answer carries as X-Request-Id. */
    public static final String REQUEST = "request";

    static final String EVENT = "event";
    static final String ACCOUNT = "account";
    static final String DETAILS = "details";

    private static final Logger log = LoggerFactory.getLogger(LOG);

    private final ApplicationEventPublisher listeners;

    public SecurityEvents(ApplicationEventPublisher listeners) {
        this.listeners = listeners;
    }

    /** For whoever keeps some of them elsewhere as well; a listener does not fail and does not wait. */
    public record Happened(SecurityEvent event, String account, Map<String, String> details) {}

    /**
     * @param account in whose name; empty where nobody is known
     * @param details codes and numbers, never personal data, passwords or tokens
     */
    public void happened(SecurityEvent event, String account, Map<String, String> details) {
        LoggingEventBuilder line = log.atInfo()
                .addKeyValue(EVENT, event)
                .addKeyValue(ACCOUNT, account)
                .addKeyValue(DETAILS, details);
        line.log("{} account={} {}", event, account, details);
        listeners.publishEvent(new Happened(event, account, details));
    }
}
