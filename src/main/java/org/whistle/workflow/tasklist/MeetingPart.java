package org.whistle.workflow.tasklist;

import java.time.Instant;
import java.time.LocalDate;
import java.util.List;
import org.whistle.workflow.tasklist.CaseDocument.Named;

/**
 * The joint meetings of a case as the tab 联商会 shows them.
 *
 * @param version of the meeting that is due, to be sent back with every change; null where there is no meeting
 * @param editable whether the reader's task lets them change it
 * @param meetings the latest first
 * @param commitments all that hold or held, the first made first
 */
record MeetingPart(
        Integer version,
        boolean editable,
        List<OneMeeting> meetings,
        List<CommitmentPart> commitments,
        Choices choices) {

    /** @param open whether its outcome is not on record yet */
    record OneMeeting(
            int round,
            int number,
            boolean open,
            Instant at,
            String place,
            String agenda,
            List<SeatPart> parties,
            List<OptionPart> options,
            List<PromisePart> promises,
            String summary,
            String agreement,
            String agreementText,
            String minutes,
            Instant heldAt,
            RulingPart ruling) {}

    record SeatPart(
            int id,
            String kind,
            String department,
            String name,
            String text,
            String attendance,
            String attendanceText) {}

    record OptionPart(int id, String title, String text, boolean chosen, List<VotesPart> votes) {}

    record VotesPart(String kind, String kindText, int inFavour, int against, int abstained) {}

    record PromisePart(
            int id,
            int party,
            String promisor,
            String what,
            LocalDate byWhen,
            String costBearer,
            String costText,
            String standing,
            String standingText) {}

    record RulingPart(String ruling, String rulingText, String measures, String by, Instant at) {}

    record CommitmentPart(
            long id,
            String promisor,
            boolean ordered,
            String what,
            LocalDate byWhen,
            String costText,
            String state,
            String stateText,
            String evidence,
            String settledBy,
            Instant settledAt) {}

    /** What may be chosen in the tab, in the reader's language. */
    record Choices(List<Named> kinds, List<Named> departments, List<Named> costBearers) {}
}
