package org.whistle.workflow.tasklist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import org.whistle.supervision.ToldDecision;
import org.whistle.workflow.tasklist.CaseDocument.Named;

/**
 * All that the tab 案卷 shows of a case, by one call.
 *
 * @param now what time it is on the server, by which clocks tick
 * @param supervised whether a supervisor has taken it up
 * @param place where it is, in one line: community and building; null for those who may not know
 * @param map what a map of it is drawn of; null where the place is known in words only
 * @param questions null for those whom it does not concern what people said; so are the next ones
 */
record CaseTab(
        @JsonUnwrapped CaseDocument file,
        Instant now,
        boolean supervised,
        Named community,
        String place,
        MapPart map,
        List<StagePart> stages,
        RelationsPart relations,
        QuestionPart questions,
        PublicationPart publication,
        NeighboursPart neighbours,
        DecisionsPart decisions,
        List<FlagPart> flags,
        List<PartyPart> parties) {

    /** A point, and the community whose outlines lie about it. */
    record MapPart(String community, double longitude, double latitude) {}

    /** @param beganAt null where it was not reached, or not needed */
    record StagePart(String stage, String text, Instant beganAt, Instant endedAt, boolean present) {}

    /**
     * @param similar open ones of the same item near by
     * @param earlier of the same building or cell, of the last twelve months, the latest first
     */
    record NeighboursPart(List<NeighbourPart> similar, List<NeighbourPart> earlier) {}

    record NeighbourPart(
            String trackingNumber,
            Named item,
            String status,
            String statusText,
            String stageText,
            Instant filedAt,
            Instant endedAt,
            int redoCount,
            boolean sameBuilding) {}

    /**
     * What tables decided, the latest first.
     *
     * @param all how many there are, also those that are not among the latest
     */
    record DecisionsPart(int all, int told, List<ToldDecision> latest) {}

    /** Something that a ledger knows of a case, in one sentence. */
    record FlagPart(String kind, String text) {}

    /**
     * Another party of the case.
     *
     * @param phone of its office; null where none is known
     */
    record PartyPart(String code, String name, String partText, String phone) {}
}
