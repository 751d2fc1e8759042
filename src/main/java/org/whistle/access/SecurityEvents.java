package org.whistle.access;

import java.util.Map;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;

/** The log of security events: the logger {@value #LOG}, one event a line. */
@Component
public class SecurityEvents {

    /** Stands apart from the application's own log, so that it can be kept longer and elsewhere. */
    public static final String LOG = "whistle.security";

    private static final Logger log = LoggerFactory.getLogger(LOG);

    /**
     * @param account in whose name; empty where nobody is known
     * @param details codes and numbers, never personal data, passwords or tokens
     */
    public void happened(SecurityEvent event, String account, Map<String, String> details) {
        log.info("{} account={} {}", event, account, details);
    }
}
