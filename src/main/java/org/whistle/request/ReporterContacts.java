package org.whistle.request;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;

/**
 * Gives in full how to reach whoever filed a request, for a reason. Whoever calls this has checked that the caseworker
 * may. Every look stands in the case file of each request whose contact is given, and among the looks that the data
 * officer goes through: who, when and why, nothing of what was seen. Of those who filed in confidence nothing is given to
 * whoever works on the matter.
 */
@Component
@Transactional
public class ReporterContacts {

    private final ReporterRows reporters;
    private final RequestRows rows;
    private final RelationRows relations;
    private final CaseFile caseFile;
    private final RevealLog log;

    ReporterContacts(
            ReporterRows reporters, RequestRows rows, RelationRows relations, CaseFile caseFile, RevealLog log) {
        this.reporters = reporters;
        this.rows = rows;
        this.relations = relations;
        this.caseFile = caseFile;
        this.log = log;
    }

    /**
     * @return the contact of who filed it; empty where none was left
     * @throws Refusal when there is no such request, it has ended, or it rests
     */
    public List<ReporterContact> showOwn(String trackingNumber, Looking looking) {
        requireOpen(trackingNumber);
        return show(List.of(trackingNumber), looking);
    }

    /**
     * @return the contact of who filed it, then of those whose requests were merged into it, without those who left none
     * @throws Refusal when there is no such request, it has ended, or it rests
     */
    public List<ReporterContact> showAll(String trackingNumber, Looking looking) {
        requireOpen(trackingNumber);
        List<String> matter = new ArrayList<>(List.of(trackingNumber));
        matter.addAll(relations.of(trackingNumber).followers());
        return show(matter, looking);
    }

    /**
     * For the data officer, wherever the request stands.
     *
     * @return the contact of who filed it; empty where none was left
     * @throws Refusal when there is no such request
     */
    public List<ReporterContact> showToDataOfficer(String trackingNumber, Looking looking) {
        known(trackingNumber);
        return show(List.of(trackingNumber), looking);
    }

    /** Whether others reported the same, so that there may be something to see beside what is confidential. */
    @Transactional(readOnly = true)
    public boolean othersReported(String trackingNumber) {
        return !relations.of(trackingNumber).followers().isEmpty();
    }

    private void requireOpen(String trackingNumber) {
        Status status = known(trackingNumber).status();
        if (status != Status.OPEN) {
            throw Refusal.conflict(status == Status.MERGED ? "at-rest" : "already-ended", trackingNumber);
        }
    }

    private RequestFacts known(String trackingNumber) {
        return rows.facts(trackingNumber).orElseThrow(() -> Refusal.notFound("no-such-request", trackingNumber));
    }

    private List<ReporterContact> show(List<String> trackingNumbers, Looking looking) {
        List<ReporterContact> found = reporters.of(trackingNumbers).stream()
                .filter(contact -> contact.confidential() || !contact.isEmpty())
                .map(contact -> Masking.inFull(contact, looking.reader()))
                .toList();
        found.stream().filter(contact -> !contact.isEmpty()).forEach(contact -> {
            caseFile.append(
                    contact.trackingNumber(),
                    CaseEventKind.CONTACT_SHOWN,
                    Map.of("why", looking.reason().name()));
            log.shown(contact.trackingNumber(), looking);
        });
        return found;
    }
}
