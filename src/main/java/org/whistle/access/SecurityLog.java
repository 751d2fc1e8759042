package org.whistle.access;

import ch.qos.logback.classic.Level;
import ch.qos.logback.classic.Logger;
import ch.qos.logback.classic.LoggerContext;
import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.rolling.SizeAndTimeBasedRollingPolicy;
import ch.qos.logback.core.util.FileSize;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.stereotype.Component;

/**
 * The file of security events, a line each, rolled every day and by size. Where it cannot be written the application's
 * own log says so and takes the events itself; nothing stops.
 */
@Component
class SecurityLog implements DisposableBean {

    private final Logger logger;
    private final SecurityFile file;
    private final SecurityCounter counter;

    SecurityLog(SecurityLogSettings settings, io.micrometer.core.instrument.MeterRegistry meters) {
        LoggerContext context = (LoggerContext) LoggerFactory.getILoggerFactory();
        this.logger = context.getLogger(SecurityEvents.LOG);
        this.counter = new SecurityCounter(meters);
        this.file = new SecurityFile(meters);
        open(settings, context);
        counter.setContext(context);
        counter.start();
        logger.addAppender(counter);
        // a quieter application log must not silence this one
        logger.setLevel(Level.INFO);
    }

    private void open(SecurityLogSettings settings, LoggerContext context) {
        SecurityLine line = new SecurityLine();
        line.setContext(context);
        line.start();
        file.setName(SecurityEvents.LOG + " " + settings.file());
        file.setContext(context);
        file.setFile(settings.file().toString());
        file.setEncoder(line);
        SizeAndTimeBasedRollingPolicy<ILoggingEvent> rolling = new SizeAndTimeBasedRollingPolicy<>();
        rolling.setContext(context);
        rolling.setParent(file);
        rolling.setFileNamePattern(settings.file() + ".%d{yyyy-MM-dd}.%i.gz");
        rolling.setMaxHistory(settings.keepDays());
        rolling.setMaxFileSize(new FileSize(settings.largest().toBytes()));
        rolling.setCleanHistoryOnStart(true);
        rolling.start();
        file.setRollingPolicy(rolling);
        context.getStatusManager()
                .add(new SecurityLogTrouble(logger, settings.file().toString(), file, line, rolling));
        file.start();
        logger.addAppender(file);
        logger.setAdditive(!file.isStarted());
    }

    @Override
    public void destroy() {
        logger.detachAppender(file);
        logger.detachAppender(counter);
        file.stop();
    }
}
