package org.whistle.access;

import ch.qos.logback.core.recovery.ResilientOutputStreamBase;
import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Logback keeps its own troubles to itself; those of the file of security events are said in the application's log, which
 * takes the events themselves from then on until the file is written again.
 */
final class SecurityLogTrouble implements StatusListener {

    private static final Logger log = LoggerFactory.getLogger(SecurityLogTrouble.class);

    private final ch.qos.logback.classic.Logger events;
    private final String file;
    private final List<Object> ours;

    /**
     * @param events whose lines the file holds
     * @param file as logback names it in what it says of its stream
     * @param ours whose troubles, beside those of the stream
     */
    SecurityLogTrouble(ch.qos.logback.classic.Logger events, String file, Object... ours) {
        this.events = events;
        this.file = file;
        this.ours = Arrays.asList(ours);
    }

    @Override
    public void addStatusEvent(Status status) {
        boolean ofStream = isOfStream(status);
        if (status.getEffectiveLevel() >= Status.WARN && (ofStream || ours.contains(status.getOrigin()))) {
            events.setAdditive(true);
            log.error(
                    "Security events cannot be written to their file; look at the disk and at its rights: {}",
                    status.getMessage(),
                    status.getThrowable());
        } else if (ofStream && status.getMessage().startsWith("Recovered")) {
            events.setAdditive(false);
            log.warn("Security events are written to their file again");
        }
    }

    /** What fails while a line is written is told by the stream, which nobody gets hold of beforehand. */
    private boolean isOfStream(Status status) {
        return status.getOrigin() instanceof ResilientOutputStreamBase
                && String.valueOf(status.getMessage()).contains(file);
    }
}
