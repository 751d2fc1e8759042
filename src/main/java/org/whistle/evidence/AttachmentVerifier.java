package org.whistle.evidence;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.bytes.Sha256;
import org.whistle.evidence.PictureFinding.Fault;
import org.whistle.request.CaseEntry;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.PersonalKind;

/** Whether the pictures are those that the case files name: one that was replaced or removed shows. */
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

    /** Reads every picture; one case after the other, one picture at a time. */
    public List<PictureFinding> verifyAll() {
        return Stream.of(caseFile.casesWith(CaseEventKind.ATTACHED), rows.cases())
                .flatMap(List::stream)
                .collect(Collectors.toCollection(TreeSet::new))
                .stream()
                .flatMap(number -> verify(number).stream())
                .toList();
    }

    /** @return what is wrong with the pictures of one case, by their numbers */
    public List<PictureFinding> verify(String trackingNumber) {
        List<CaseEntry> entries = caseFile.entriesOf(trackingNumber);
        SortedMap<Long, String> recorded = recorded(entries);
        boolean erased = entries.stream().anyMatch(AttachmentVerifier::tellsOfErasure);
        Map<Long, Attachment> kept =
                rows.ofCase(trackingNumber).stream().collect(Collectors.toMap(Attachment::id, Function.identity()));
        Stream<PictureFinding> named = recorded.entrySet().stream()
                .flatMap(entry -> fault(kept.get(entry.getKey()), entry.getValue(), erased).stream()
                        .map(fault -> new PictureFinding(trackingNumber, entry.getKey(), fault)));
        Stream<PictureFinding> unnamed = kept.values().stream()
                .filter(attachment -> !attachment.isWithdrawn() && !recorded.containsKey(attachment.id()))
                .map(attachment -> new PictureFinding(trackingNumber, attachment.id(), Fault.UNRECORDED));
        return Stream.concat(named, unnamed).toList();
    }

    private Optional<Fault> fault(Attachment kept, String sha256, boolean erased) {
        Optional<String> found =
                Optional.ofNullable(kept).flatMap(one -> store.get(one.id())).map(Sha256::hexOf);
        if (found.isEmpty()) {
            return Optional.of(erased && kept != null && kept.erasedAt() != null ? Fault.ERASED : Fault.MISSING);
        }
        return found.get().equals(sha256) ? Optional.empty() : Optional.of(Fault.CHANGED);
    }

    /** The fingerprints of those that were added and not taken back. */
    private SortedMap<Long, String> recorded(List<CaseEntry> entries) {
        SortedMap<Long, String> recorded = new TreeMap<>();
        for (CaseEntry entry : entries) {
            if (entry.kind() == CaseEventKind.ATTACHED) {
                recorded.put(number(entry), String.valueOf(entry.detail().get("sha256")));
            } else if (entry.kind() == CaseEventKind.ATTACHMENT_WITHDRAWN) {
                recorded.remove(number(entry));
            }
        }
        return recorded;
    }

    private static boolean tellsOfErasure(CaseEntry entry) {
        return entry.kind() == CaseEventKind.PERSONAL_DATA_ERASED
                && String.valueOf(entry.detail().get("erased")).contains(PersonalKind.PICTURES.name());
    }

    private static long number(CaseEntry entry) {
        return Long.parseLong(String.valueOf(entry.detail().get("attachment")));
    }
}
