package org.whistle.evidence;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;

/** Whether the pictures of a case are those that its case file names: a replaced picture shows. */
@Component
@Transactional(readOnly = true)
public class AttachmentVerifier {

    private final AttachmentRows rows;
    private final AttachmentStore store;
    private final CaseFile caseFile;

    AttachmentVerifier(AttachmentRows rows, AttachmentStore store, CaseFile caseFile) {
        this.rows = rows;
        this.store = store;
        this.caseFile = caseFile;
    }

    /** @return the pictures whose bytes are missing, or are not those whose fingerprint stands in the case file */
    public List<Attachment> changed(String trackingNumber) {
        Map<String, String> recorded = caseFile.entriesOf(trackingNumber).stream()
                .filter(entry -> entry.kind() == CaseEventKind.ATTACHED)
                .collect(Collectors.toMap(
                        entry -> String.valueOf(entry.detail().get("attachment")),
                        entry -> String.valueOf(entry.detail().get("sha256"))));
        return rows.ofCase(trackingNumber).stream()
                .filter(attachment -> !attachment.isWithdrawn())
                .filter(attachment -> !store.get(attachment.id())
                        .map(Fingerprint::of)
                        .filter(found -> found.equals(recorded.get(String.valueOf(attachment.id()))))
                        .isPresent())
                .toList();
    }
}
