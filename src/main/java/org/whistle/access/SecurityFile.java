package org.whistle.access;

import ch.qos.logback.classic.spi.ILoggingEvent;
import ch.qos.logback.core.recovery.RecoveryListener;
import ch.qos.logback.core.recovery.ResilientFileOutputStream;
import ch.qos.logback.core.rolling.RollingFileAppender;
import ch.qos.logback.core.util.FileUtil;
import io.micrometer.core.instrument.Counter;
import io.micrometer.core.instrument.Gauge;
import io.micrometer.core.instrument.MeterRegistry;
import java.io.File;
import java.io.IOException;
import java.nio.file.Path;

/**
 * The file itself, which knows what it could not keep: {@code whistle_security_log_lost_total} counts lines that are not
 * in it, {@code whistle_security_log_writable} says whether the latest one is. Logback swallows both.
 */
final class SecurityFile extends RollingFileAppender<ILoggingEvent> {

    private static final long BUFFER = 8192;

    private final Counter lost;
    private volatile boolean writable;
    private volatile Stream stream;

    SecurityFile(MeterRegistry meters) {
        this.lost = Counter.builder("whistle.security.log.lost")
                .description("Security events since the start that could not be written to their file")
                .register(meters);
        Gauge.builder("whistle.security.log.writable", this, file -> file.writable ? 1 : 0)
                .description("1 while security events can be written to their file, else 0")
                .register(meters);
    }

    @Override
    public void start() {
        super.start();
        writable = isStarted();
    }

    @Override
    public void openFile(String name) throws IOException {
        streamWriteLock.lock();
        try {
            File file = Path.of(name).toFile();
            FileUtil.createMissingParentDirectories(file);
            stream = new Stream(file);
            stream.setContext(getContext());
            setOutputStream(stream);
        } finally {
            streamWriteLock.unlock();
        }
    }

    @Override
    public void doAppend(ILoggingEvent line) {
        if (!isStarted()) {
            count();
        }
        super.doAppend(line);
    }

    @Override
    protected void writeOut(ILoggingEvent line) throws IOException {
        boolean taken = false;
        try {
            taken = stream.takesLines();
            super.writeOut(line);
        } finally {
            if (taken && !stream.failed) {
                writable = true;
            } else {
                count();
            }
        }
    }

    private void count() {
        writable = false;
        lost.increment();
    }

    /** Says how it is. */
    private static final class Stream extends ResilientFileOutputStream implements RecoveryListener {

        private volatile boolean failed;

        Stream(File file) throws IOException {
            super(file, true, BUFFER);
            addRecoveryListener(this);
        }

        /** In trouble it opens the file anew with one line, which is lost, and writes from the next one on. */
        boolean takesLines() {
            return !failed || presumedClean;
        }

        @Override
        public void newFailure(IOException failure) {
            failed = true;
        }

        @Override
        public void recoveryOccured() {
            failed = false;
        }
    }
}
