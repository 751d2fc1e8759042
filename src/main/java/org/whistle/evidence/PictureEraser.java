package org.whistle.evidence;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;

/** Erases the bytes of pictures. Whoever calls this has made sure that it may be done, and writes it down. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class PictureEraser {

    private final AttachmentRows rows;
    private final AttachmentStore store;
    private final InstantSource now;

    PictureEraser(AttachmentRows rows, AttachmentStore store, InstantSource now) {
        this.rows = rows;
        this.store = store;
        this.now = now;
    }

    /** Erases those of a case. Harmless when repeated. */
    public void erase(String trackingNumber) {
        rows.erase(trackingNumber, now.instant()).forEach(store::remove);
    }
}
