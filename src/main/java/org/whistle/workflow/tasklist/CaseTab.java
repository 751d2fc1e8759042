package org.whistle.workflow.tasklist;

import com.fasterxml.jackson.annotation.JsonUnwrapped;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import org.whistle.workflow.tasklist.CaseDocument.Named;

/**
 * All that the tab 案卷 shows of a case, by one call.
 *
 * @param now what time it is on the server, by which clocks tick
 * @param place where it is, in one line: community and building; null for those who may not know
 * @param map what a map of it is drawn of; null where the place is known in words only
 * @param questions null for those whom it does not concern what people said; so are the next ones
 */
record CaseTab(
        @JsonUnwrapped CaseDocument file,
        Instant now,
        Named community,
        String place,
        MapPart map,
        List<StagePart> stages,
        RelationsPart relations,
        QuestionPart questions,
        PublicationPart publication,
        NeighboursPart neighbours,
        List<DecisionPart> decisions,
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
     * What a table decided.
     *
     * @param why the annotation of the rule that matched; null where there is none
     * @param rule its id in the model; null where no rule matched
     * @param inputs labels of the columns with what stood there, in words
     * @param outputs what came out, in words
     */
    record DecisionPart(
            Instant at,
            String key,
            Integer version,
            String name,
            String why,
            String rule,
            Map<String, String> inputs,
            List<String> outputs) {}

    /** Something that a ledger knows of a case, in one sentence. */
    record FlagPart(String kind, String text) {}

    /**
     * Another party of the case.
     *
     * @param phone of its office; null where none is known
     */
    record PartyPart(String code, String name, String partText, String phone) {}
}
