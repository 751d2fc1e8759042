package org.whistle.request;

import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Item;
import org.whistle.catalogue.Level;
import org.whistle.problem.Refusal;

/** How a request moves through the loop. Every verb is part of a larger step and needs its transaction. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class RequestProgress {

    private final RequestRows rows;
    private final StandingRows standings;
    private final RelationRows relations;
    private final CaseFile caseFile;
    private final Catalogue catalogue;
    private final ApplicationEventPublisher events;
    private final Endings endings;

    RequestProgress(
            RequestRows rows,
            StandingRows standings,
            RelationRows relations,
            CaseFile caseFile,
            Catalogue catalogue,
            ApplicationEventPublisher events,
            Endings endings) {
        this.rows = rows;
        this.standings = standings;
        this.relations = relations;
        this.caseFile = caseFile;
        this.catalogue = catalogue;
        this.events = events;
        this.endings = endings;
    }

    /** @throws Refusal when there is no such request */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public RequestFacts facts(String trackingNumber) {
        return rows.facts(trackingNumber).orElseThrow(() -> Refusal.notFound("no-such-request", trackingNumber));
    }

    /**
     * @return the facts of the request that goes on for a merged one, over all merges between; of any other, its own
     * @throws Refusal when there is no such request
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public RequestFacts factsOfLeading(String trackingNumber) {
        RequestFacts own = facts(trackingNumber);
        if (own.status() != Status.MERGED) {
            return own;
        }
        List<String> upwards = relations.leading(trackingNumber);
        return facts(upwards.get(upwards.size() - 1));
    }

    /**
     * Keeps others from changing the request until the transaction is over.
     *
     * @throws Refusal when there is no such request, it has ended, or another one goes on for it
     */
    public RequestFacts lockOpen(String trackingNumber) {
        if (lockUnmerged(trackingNumber) != Status.OPEN) {
            throw Refusal.conflict("already-ended", trackingNumber);
        }
        return facts(trackingNumber);
    }

    /**
     * Whether {@link #lockOpen} may succeed: before something that takes long is done for it.
     *
     * @throws Refusal when there is no such request, or it has ended
     */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public void requireOpen(String trackingNumber) {
        Status status = facts(trackingNumber).status();
        if (status != Status.OPEN && status != Status.MERGED) {
            throw Refusal.conflict("already-ended", trackingNumber);
        }
    }

    /**
     * The same of a request that may have ended.
     *
     * @throws Refusal when there is no such request, or another one goes on for it
     */
    public Status lockUnmerged(String trackingNumber) {
        StandingRows.Standing standing =
                standings.lock(trackingNumber).orElseThrow(() -> Refusal.notFound("no-such-request", trackingNumber));
        if (standing.status() == Status.MERGED) {
            throw Refusal.conflict("merged-away", standing.mergedInto());
        }
        return standing.status();
    }

    /** In the stage of evaluation the resident's answer is waited for. */
    public void enter(String trackingNumber, Stage stage) {
        rows.enter(trackingNumber, stage)
                .ifPresent(round -> events.publishEvent(new EvaluationAwaited(trackingNumber, round)));
    }

    /** Tells the resident by when the resolution is promised. */
    public void issueReceipt(String trackingNumber) {
        String deadline = facts(trackingNumber).deadline().toString();
        caseFile.append(trackingNumber, CaseEventKind.PROMISED, Map.of("deadline", deadline));
    }

    /** An emergency sets the level that holds while it lasts; null gives the item's own back. */
    public void raise(String trackingNumber, Level level) {
        rows.raise(trackingNumber, level);
    }

    /** Puts the request under another item; its promise stands. */
    public Item reclassify(String trackingNumber, String field, String code) {
        Item item = catalogue.require(field, code);
        rows.reclassify(trackingNumber, item.code(), item.level());
        caseFile.append(trackingNumber, CaseEventKind.RECLASSIFIED, Map.of("item", item.code()));
        return item;
    }

    /** Ends the request without accepting it, on a lawful ground; the resident is told the ground and the note. */
    public void refuse(String trackingNumber, String ground, String note) {
        endings.end(trackingNumber, Status.REFUSED);
        caseFile.append(trackingNumber, CaseEventKind.REFUSED, Map.of("ground", ground, "note", note));
    }

    /**
     * The answer that was waited for is here; a second one is refused.
     *
     * @return how often the work was done again before
     * @throws Refusal when no answer is waited for
     */
    public int answered(String trackingNumber) {
        return answeredIfAwaited(trackingNumber).orElseThrow(() -> Refusal.conflict("not-evaluable"));
    }

    /**
     * The answer is here, if it is one that was waited for.
     *
     * @return how often the work was done again before; empty where no answer is waited for
     */
    public Optional<Integer> answeredIfAwaited(String trackingNumber) {
        return rows.answered(trackingNumber);
    }

    /** Orders the work to be done again; whoever measures time promises the new deadline in the same transaction. */
    public void redo(String trackingNumber) {
        events.publishEvent(new RedoOrdered(trackingNumber, rows.redo(trackingNumber)));
        String deadline = rows.facts(trackingNumber).orElseThrow().deadline().toString();
        caseFile.append(trackingNumber, CaseEventKind.REDO_ORDERED, Map.of("deadline", deadline));
    }

    /** The promise is another from now on; who moved it tells the resident. */
    public void movePromise(String trackingNumber, Instant deadline) {
        rows.promise(trackingNumber, deadline);
    }

    /** Ends the request as settled. */
    public void close(String trackingNumber) {
        endings.end(trackingNumber, Status.CLOSED);
        caseFile.append(trackingNumber, CaseEventKind.CLOSED, Map.of());
    }
}
