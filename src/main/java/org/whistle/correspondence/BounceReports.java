package org.whistle.correspondence;

import jakarta.mail.MessagingException;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.notification.CameBack;

/**
 * Takes up what mail servers report. A report that names a message of ours was written by somebody who had it; all others
 * change nothing.
 */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class BounceReports {

    private static final Logger log = LoggerFactory.getLogger(BounceReports.class);

    private final CameBack cameBack;

    BounceReports(CameBack cameBack) {
        this.cameBack = cameBack;
    }

    /**
     * @param trackingNumber of the request whose address it was sent to; empty where that was none of ours
     * @return {@link Why#BOUNCE} where it is about something of ours, else {@link Why#STRANGE_REPORT}
     */
    Why take(byte[] raw, Optional<String> trackingNumber) {
        return read(raw).map(report -> take(report, trackingNumber)).orElse(Why.STRANGE_REPORT);
    }

    private static Optional<BounceReport> read(byte[] raw) {
        try {
            return Optional.of(BounceReport.of(raw));
        } catch (MessagingException | RuntimeException unreadable) {
            log.warn(
                    "A delivery report cannot be read: {}",
                    unreadable.getClass().getSimpleName());
            return Optional.empty();
        }
    }

    private Why take(BounceReport report, Optional<String> number) {
        if (!report.failed()) {
            return Why.BOUNCE;
        }
        boolean ours = report.about()
                .map(message -> cameBack.comeBack(message, number.orElse(null), report.status()))
                .orElseGet(() -> number.isPresent() && cameBack.lastCameBack(number.get(), report.status()));
        return ours ? Why.BOUNCE : Why.STRANGE_REPORT;
    }
}
