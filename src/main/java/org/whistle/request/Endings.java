package org.whistle.request;

import java.time.Clock;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.whistle.problem.Refusal;

/**
 * How a request ends, and what becomes of those that belong to it: one result closes all that were merged into it, no
 * other end takes them along; and what was split ends with the last of its parts.
 */
@Component
class Endings {

    private final RequestRows rows;
    private final MergeRows merges;
    private final SplitRows splits;
    private final StandingRows standings;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;
    private final Clock clock;

    Endings(
            RequestRows rows,
            MergeRows merges,
            SplitRows splits,
            StandingRows standings,
            CaseFile caseFile,
            ApplicationEventPublisher events,
            Clock clock) {
        this.rows = rows;
        this.merges = merges;
        this.splits = splits;
        this.standings = standings;
        this.caseFile = caseFile;
        this.events = events;
        this.clock = clock;
    }

    /** @throws Refusal when it has ended, or another request goes on for it */
    RequestRows.Ended end(String trackingNumber, Status status) {
        Instant at = clock.instant();
        RequestRows.Ended ended = rows.end(trackingNumber, status, at).orElseThrow(() -> whyNot(trackingNumber));
        events.publishEvent(new RequestEnded(trackingNumber, status));
        if (ended.followers() > 0 && status == Status.CLOSED) {
            closeFollowers(trackingNumber, at);
        } else if (ended.followers() > 0) {
            withdrawWithWhole(trackingNumber, at);
            handOver(trackingNumber);
        }
        if (ended.splitFrom() != null) {
            endWhole(ended.splitFrom());
        }
        return ended;
    }

    /** The resident takes the request back, and with it what it was split into. */
    void withdraw(String trackingNumber, Map<String, ?> detail) {
        List<String> parts = splits.lockOpenParts(trackingNumber);
        boolean waits = withdrawAlone(trackingNumber, detail).parts() > 0;
        events.publishEvent(waits ? new PartsEnded(trackingNumber) : new RequestWithdrawn(trackingNumber));
        parts.forEach(part -> {
            withdrawAlone(part, detail);
            events.publishEvent(new RequestWithdrawn(part));
        });
    }

    private RequestRows.Ended withdrawAlone(String trackingNumber, Map<String, ?> detail) {
        RequestRows.Ended ended = end(trackingNumber, Status.WITHDRAWN);
        caseFile.appendForResident(trackingNumber, CaseEventKind.WITHDRAWN, detail);
        return ended;
    }

    private void closeFollowers(String leading, Instant at) {
        List<MergeRows.Closed> closed = merges.closeFollowers(leading, at);
        closed.forEach(follower -> {
            String number = follower.trackingNumber();
            events.publishEvent(new RequestEnded(number, Status.CLOSED));
            events.publishEvent(new ClosedWithLeading(number));
            caseFile.append(number, CaseEventKind.CLOSED_WITH_LEADING, Map.of("into", leading));
        });
        closed.stream()
                .map(MergeRows.Closed::splitFrom)
                .filter(whole -> whole != null)
                .distinct()
                .forEach(this::endWhole);
    }

    /** Whoever took the whole back wants nothing of a part of it either, now that nobody goes on for it. */
    private void withdrawWithWhole(String leading, Instant at) {
        merges.withdrawWithWhole(leading, at).forEach(part -> {
            events.publishEvent(new RequestEnded(part, Status.WITHDRAWN));
            events.publishEvent(new ClosedWithLeading(part));
            caseFile.append(part, CaseEventKind.WITHDRAWN, Map.of());
            withdrawWithWhole(part, at);
            handOver(part);
        });
    }

    /** Nobody is lost with a request that had no result: the oldest of those merged into it leads the others. */
    private void handOver(String leading) {
        List<String> followers = merges.lockFollowers(leading);
        if (followers.isEmpty()) {
            return;
        }
        String heir = followers.get(0);
        merges.undo(heir, leading);
        caseFile.append(heir, CaseEventKind.MERGE_UNDONE, Map.of("into", leading));
        caseFile.append(leading, CaseEventKind.MERGE_RELEASED, Map.of("from", heir));
        List<String> others = followers.subList(1, followers.size());
        if (!others.isEmpty()) {
            merges.handOver(leading, heir, others.size());
        }
        others.forEach(other -> {
            caseFile.append(other, CaseEventKind.MERGED, Map.of("into", heir));
            caseFile.append(heir, CaseEventKind.MERGE_RECEIVED, Map.of("from", other));
        });
        events.publishEvent(new MergeUndone(heir, leading));
    }

    private void endWhole(String whole) {
        splits.endOf(whole).ifPresent(status -> {
            end(whole, status);
            caseFile.append(whole, endedWithParts(status), Map.of());
            events.publishEvent(new PartsEnded(whole));
        });
    }

    private static CaseEventKind endedWithParts(Status status) {
        return switch (status) {
            case REFUSED -> CaseEventKind.REFUSED_WITH_PARTS;
            case WITHDRAWN -> CaseEventKind.WITHDRAWN_WITH_PARTS;
            default -> CaseEventKind.CLOSED_WITH_PARTS;
        };
    }

    private Refusal whyNot(String trackingNumber) {
        return standings
                .lock(trackingNumber)
                .filter(standing -> standing.status() == Status.MERGED)
                .map(standing -> Refusal.conflict("merged-away", standing.mergedInto()))
                .orElseGet(() -> Refusal.conflict("already-ended", trackingNumber));
    }
}
