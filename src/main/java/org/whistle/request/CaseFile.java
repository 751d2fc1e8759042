package org.whistle.request;

import java.util.List;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.whistle.access.Actor;

/**
 * The case file (案卷) of every request: who, what, when, why. Entries are added in the transaction of what they record
 * and stand for ever.
 */
@Component
public class CaseFile {

    private final CaseFileBuffer buffer;
    private final CaseFileRows rows;
    private final Actor actor;

    CaseFile(CaseFileBuffer buffer, CaseFileRows rows, Actor actor) {
        this.buffer = buffer;
        this.rows = rows;
        this.actor = actor;
    }

    /** Adds what the signed-in person, or Whistle itself, has done. Texts in the detail may be personal. */
    public void append(String trackingNumber, CaseEventKind kind, Map<String, ?> detail) {
        append(trackingNumber, kind, actor.signedInOr(Actor.SYSTEM), detail);
    }

    /** Adds what a resident has done, or the person who acts for one. */
    public void appendForResident(String trackingNumber, CaseEventKind kind, Map<String, ?> detail) {
        append(trackingNumber, kind, actor.signedInOr(Actor.RESIDENT), detail);
    }

    private void append(String trackingNumber, CaseEventKind kind, String who, Map<String, ?> detail) {
        buffer.addDomainEvent(trackingNumber, kind, who, detail);
    }

    /**
     * Adds what the engine did; all of one transaction becomes one entry a case.
     *
     * @param caseKey the tracking number, or what names a process that belongs to no request
     */
    public void appendEngineEvent(String caseKey, Map<String, ?> event) {
        buffer.addEngineEvent(caseKey, actor.signedInOr(Actor.SYSTEM), event);
    }

    /** @return the cases with an entry of the kind, by their numbers */
    public List<String> casesWith(CaseEventKind kind) {
        return rows.casesWith(kind);
    }

    /**
     * @param skipped how many of the latest are left out
     * @return what tables decided for a case, with the rules that matched, the latest first
     */
    public List<TakenDecision> decisionsOf(String trackingNumber, int skipped, int most) {
        return rows.decisions(trackingNumber, skipped, most);
    }

    /** @return how often tables decided for a case */
    public int countDecisions(String trackingNumber) {
        return rows.countDecisions(trackingNumber);
    }

    /** Whether entries of a case, from before words stood beside the chain, hold words that cannot go. */
    boolean holdsWords(String trackingNumber) {
        return rows.holdsWords(trackingNumber);
    }

    /** @return the domain's entries of a case, oldest first; without words where those were erased */
    public List<CaseEntry> entriesOf(String trackingNumber) {
        return rows.domainEntries(trackingNumber);
    }
}
