package org.whistle.supervision.web;

import java.time.Instant;
import java.util.List;
import org.whistle.supervision.ToldDecision;

/**
 * A case and the way that it went through its models, with codes in the caller's words.
 *
 * @param description what the resident wrote; null to those who see facts only, as are address, entries and who did what
 * @param cut whether the way is longer than what is shown
 */
record HistoryDocument(
        Summary summary,
        String description,
        String address,
        List<InstancePart> instances,
        List<StepPart> steps,
        List<ToldDecision> decisions,
        List<IncidentPart> incidents,
        List<EntryPart> entries,
        boolean cut) {

    record Named(String code, String name) {}

    /** A case as it stands in a list. */
    record Summary(
            String trackingNumber,
            Named item,
            Named community,
            String status,
            String statusText,
            String stageText,
            Instant filedAt,
            Instant deadline,
            Instant endedAt) {}

    /**
     * @param definition the id in the engine of the version that it ran on; null where that is not deployed any more
     * @param wall how long, in seconds
     * @param worked the working time in it, in seconds
     */
    record InstancePart(
            String id,
            String process,
            String name,
            int version,
            String definition,
            Instant startedAt,
            Instant endedAt,
            String reason,
            long wall,
            long worked) {}

    /**
     * @param activity null where the entry cannot be read, as is the instance
     * @param late whether it was not done by the time that was set; null where none was
     */
    record StepPart(
            String instance,
            String activity,
            String name,
            Instant beganAt,
            Instant endedAt,
            boolean momentary,
            boolean canceled,
            String who,
            Instant due,
            Boolean late,
            long wall,
            long worked) {}

    record IncidentPart(
            String instance,
            String activity,
            String name,
            String kind,
            String kindText,
            Instant openedAt,
            Instant closedAt,
            boolean resolved) {}

    record EntryPart(Instant at, String who, String stageText, String text) {}

    @Override
    public String toString() {
        return "HistoryDocument[" + summary.trackingNumber() + "]";
    }
}
