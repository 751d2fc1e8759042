package org.whistle.correspondence;

import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;

/** Tells whoever filed a request, and whoever works on it, that not all that came with a mail stands with it. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
class NotKept {

    private final CaseFile caseFile;

    NotKept(CaseFile caseFile) {
        this.caseFile = caseFile;
    }

    /** @param why a code */
    void tell(String trackingNumber, String why) {
        caseFile.append(trackingNumber, CaseEventKind.ENCLOSURE_NOT_KEPT, Map.of("why", why));
    }
}
