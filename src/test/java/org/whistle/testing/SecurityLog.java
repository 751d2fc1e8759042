package org.whistle.testing;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.read.ListAppender;
import java.util.List;
import org.slf4j.LoggerFactory;
import org.whistle.access.SecurityEvents;

/** What the log of security events is told while it is listened to. */
public final class SecurityLog implements AutoCloseable {

    private final Logger logger = (Logger) LoggerFactory.getLogger(SecurityEvents.LOG);
    private final Level before = logger.getLevel();
    private final ListAppender<ILoggingEvent> heard = new ListAppender<>();

    private SecurityLog() {}

    public static SecurityLog listen() {
        SecurityLog log = new SecurityLog();
        log.heard.start();
        log.logger.setLevel(Level.INFO);
        log.logger.addAppender(log.heard);
        return log;
    }

    /** @return each event as its line reads */
    public List<String> lines() {
        return heard.list.stream().map(ILoggingEvent::getFormattedMessage).toList();
    }

    @Override
    public void close() {
        logger.detachAppender(heard);
        logger.setLevel(before);
    }
}
