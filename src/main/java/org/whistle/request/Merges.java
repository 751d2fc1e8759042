package org.whistle.request;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;
import org.whistle.request.StandingRows.Standing;

/**
 * Merging (并案): one request goes on for several about the same matter, and its result closes all. A merge can be
 * undone; then the merged one goes on where it stood, and no deadline has moved.
 */
@Component
@Transactional
public class Merges {

    private final StandingRows standings;
    private final MergeRows merges;
    private final RelationRows relations;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;

    Merges(
            StandingRows standings,
            MergeRows merges,
            RelationRows relations,
            CaseFile caseFile,
            ApplicationEventPublisher events) {
        this.standings = standings;
        this.merges = merges;
        this.relations = relations;
        this.caseFile = caseFile;
        this.events = events;
    }

    /**
     * Lets another request that is open go on for this one.
     *
     * @param field what to name where the other one cannot lead
     * @throws Refusal when the other is unknown, the same, not open or split into parts; when the chain would be too
     *     long; or when this one has ended, is split, or is being evaluated
     */
    public void merge(String trackingNumber, String field, String into) {
        if (into.equals(trackingNumber)) {
            throw Refusal.invalid(field, "merge-into-itself");
        }
        Map<String, Standing> both = standings.lock(List.of(trackingNumber, into));
        requireLeading(both.get(into), field, into);
        requireMergeable(both.get(trackingNumber), trackingNumber);
        if (merges.height(trackingNumber) >= RelationRows.LONGEST_CHAIN) {
            throw Refusal.invalid(field, "merge-too-deep", RelationRows.LONGEST_CHAIN);
        }
        doMerge(trackingNumber, into);
    }

    /**
     * Lets one that was filed in this very transaction go on with another, as its reporter wishes.
     *
     * @return false, and nothing is done, where that other one cannot lead: it has ended meanwhile, was split, or its
     *     result is there already
     */
    @Transactional(propagation = Propagation.MANDATORY)
    public boolean join(String trackingNumber, String into) {
        Standing leading = standings.lock(into).orElse(null);
        boolean leads = leading != null
                && leading.status() == Status.OPEN
                && leading.parts() == 0
                && leading.stage() != Stage.EVALUATION;
        if (leads) {
            caseFile.appendForResident(trackingNumber, CaseEventKind.JOINED, Map.of("into", into));
            doMerge(trackingNumber, into);
        }
        return leads;
    }

    private void doMerge(String trackingNumber, String into) {
        merges.merge(trackingNumber, into);
        caseFile.append(trackingNumber, CaseEventKind.MERGED, Map.of("into", into));
        caseFile.append(into, CaseEventKind.MERGE_RECEIVED, Map.of("from", trackingNumber));
        events.publishEvent(new RequestMerged(trackingNumber));
    }

    /** Whoever is open was merged into nobody; so no merge closes a circle. */
    private static void requireLeading(Standing leading, String field, String into) {
        if (leading == null) {
            throw Refusal.invalid(field, "unknown-request", into);
        }
        if (leading.status() == Status.MERGED) {
            throw Refusal.invalid(field, "merge-into-merged", into, leading.mergedInto());
        }
        if (leading.status() != Status.OPEN) {
            throw Refusal.invalid(field, "merge-into-ended", into);
        }
        if (leading.parts() > 0) {
            throw Refusal.invalid(field, "merge-into-split", into);
        }
    }

    private static void requireMergeable(Standing own, String trackingNumber) {
        if (own == null) {
            throw Refusal.notFound("no-such-request", trackingNumber);
        }
        if (own.status() == Status.MERGED) {
            throw Refusal.conflict("merged-away", own.mergedInto());
        }
        if (own.status() != Status.OPEN) {
            throw Refusal.conflict("already-ended", trackingNumber);
        }
        if (own.parts() > 0) {
            throw Refusal.conflict("merge-split");
        }
        if (own.stage() == Stage.EVALUATION) {
            throw Refusal.conflict("merge-in-evaluation");
        }
    }

    /**
     * Lets a merged request go on by itself, with what was open of it, to the deadlines it had.
     *
     * @param leading the request that goes on for it, directly or by way of others
     * @param field what to name where the other one cannot be let go
     * @throws Refusal when it was not merged into the leading one, or that one has ended
     */
    public void undo(String leading, String field, String trackingNumber) {
        List<String> upwards = relations.leading(trackingNumber);
        if (upwards.isEmpty() || !upwards.get(upwards.size() - 1).equals(leading)) {
            throw Refusal.invalid(field, "not-merged-here", trackingNumber, leading);
        }
        // the leading one first, as whoever closes it does
        List<String> downwards = new ArrayList<>(upwards);
        Collections.reverse(downwards);
        downwards.forEach(standings::lock);
        boolean leads = isIn(Status.OPEN, leading) && isIn(Status.MERGED, trackingNumber);
        if (!leads || !relations.leading(trackingNumber).equals(upwards)) {
            throw Refusal.invalid(field, "not-merged-here", trackingNumber, leading);
        }
        merges.undo(trackingNumber, upwards.get(0));
        caseFile.append(trackingNumber, CaseEventKind.MERGE_UNDONE, Map.of("into", upwards.get(0)));
        caseFile.append(leading, CaseEventKind.MERGE_RELEASED, Map.of("from", trackingNumber));
        events.publishEvent(new MergeUndone(trackingNumber, upwards.get(0)));
    }

    private boolean isIn(Status status, String trackingNumber) {
        return standings
                .lock(trackingNumber)
                .filter(standing -> standing.status() == status)
                .isPresent();
    }

    /** @return how the request belongs to others; nothing is said of who reported them */
    @Transactional(readOnly = true)
    public Relations of(String trackingNumber) {
        return relations.of(trackingNumber);
    }
}
