package org.whistle.request;

import java.time.Instant;
import java.util.List;

/**
 * A request as its reporter sees it, in the reporter's language.
 *
 * @param stage of a merged request: the stage of the one it was merged into
 * @param mergedInto the number of the request that goes on in its place, by way of others too, or was closed for it; or
 *     null
 * @param deadline the promise, or null before there is one; of a merged request its own, which runs on
 * @param sameMatter how many other requests about the same matter are handled together with this one
 * @param splitFrom the number of the request that this is a part of, or null
 * @param parts the requests that this one was split into and waits for; empty where it was not
 * @param history what happened, oldest first, without personal data
 * @param evaluable whether an evaluation is waited for
 * @param withdrawable whether it can still be taken back
 * @param redoOf the number of the settled request that is worked on again under this one, or null
 * @param redoneAs the number under which this settled request is worked on again, or null
 * @param confidential whether those who handle it do not learn who filed it
 * @param stages all six, with when each began and ended; of a merged request those of the one it was merged into
 * @param promises the deadlines that were told, oldest first; the last one holds
 * @param handledBy the unit that has it in its hands; null where nobody has
 */
public record RequestView(
        String trackingNumber,
        Status status,
        Stage stage,
        String item,
        String itemName,
        String description,
        String address,
        Instant filedAt,
        Instant deadline,
        String mergedInto,
        int sameMatter,
        String splitFrom,
        List<RequestPart> parts,
        String redoOf,
        String redoneAs,
        List<HistoryEntry> history,
        boolean evaluable,
        boolean withdrawable,
        boolean confidential,
        List<Passage> stages,
        List<Promise> promises,
        String handledBy) {

    /** One thing that happened. */
    public record HistoryEntry(Instant at, Stage stage, CaseEventKind kind, String text) {}
}
