package org.whistle.access;

import ch.qos.logback.core.status.Status;
import ch.qos.logback.core.status.StatusListener;
import java.util.Arrays;
import java.util.List;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Logback keeps its own troubles to itself; those of the file of security events are said in the application's log. */
final class SecurityLogTrouble implements StatusListener {

    private static final Logger log = LoggerFactory.getLogger(SecurityLogTrouble.class);

    private final List<Object> ours;

    /** @param ours whose troubles */
    SecurityLogTrouble(Object... ours) {
        this.ours = Arrays.asList(ours);
    }

    @Override
    public void addStatusEvent(Status status) {
        if (status.getEffectiveLevel() >= Status.WARN && ours.contains(status.getOrigin())) {
            log.error(
                    "Security events cannot be written to their file; look at the disk and at its rights: {}",
                    status.getMessage(),
                    status.getThrowable());
        }
    }
}
