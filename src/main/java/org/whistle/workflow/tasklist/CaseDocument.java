package org.whistle.workflow.tasklist;

import java.time.Instant;
import java.util.List;
import org.whistle.request.MaskedContact;

/**
 * A case as the tab 案卷 shows it: codes with their words in the caller's language.
 *
 * @param contact masked
 * @param contactOpen whether the reader may see it in full, which is written down
 * @param appeal what the task asks to decide on; null where it asks about something else
 * @param residentAppeal the same of a resident's
 */
record CaseDocument(
        String trackingNumber,
        String status,
        String statusText,
        String stage,
        String stageText,
        String level,
        String levelText,
        String channel,
        String channelText,
        Named item,
        String description,
        String address,
        Double longitude,
        Double latitude,
        MaskedContact contact,
        boolean contactOpen,
        Instant filedAt,
        Instant deadline,
        TimePart time,
        ProposalPart proposal,
        List<CallPart> calls,
        EvidencePart evidence,
        List<ReturnPart> returns,
        List<EvaluationPart> evaluations,
        AppealPart appeal,
        ResidentAppealPart residentAppeal,
        List<HistoryPart> history) {

    /**
     * The same one for whoever has nothing to do with people: what it is about, where it stands and when, and what of it
     * is to be decided.
     */
    CaseDocument factsOnly() {
        return new CaseDocument(
                trackingNumber,
                status,
                statusText,
                stage,
                stageText,
                level,
                levelText,
                channel,
                channelText,
                item,
                null,
                null,
                null,
                null,
                null,
                false,
                filedAt,
                deadline,
                time.factsOnly(),
                proposal,
                calls.stream().map(CallPart::factsOnly).toList(),
                EvidencePart.NONE,
                List.of(),
                List.of(),
                appeal,
                residentAppeal == null ? null : residentAppeal.factsOnly(),
                List.of());
    }

    record Named(String code, String name) {}

    record ProposalPart(
            Named lead, List<Named> supporting, String kindText, boolean joint, String blowerText, boolean insisted) {}

    record CallPart(
            Named department,
            String role,
            String roleText,
            String state,
            String stateText,
            Instant reportInDeadline,
            Instant reportedInAt,
            ReceiptPart receipt,
            String number) {

        private CallPart factsOnly() {
            return new CallPart(
                    department, role, roleText, state, stateText, reportInDeadline, reportedInAt, null, number);
        }
    }

    /** Who reported in, and where to reach them; null where nobody left it. */
    record ReceiptPart(String who, String place, String contact) {}

    /** A return and its answer; what the street passed up to the district stands there twice. */
    record ReturnPart(
            Named department,
            String roleText,
            String reasonText,
            Named suggested,
            String note,
            String evidence,
            Instant at,
            String answer,
            String answerText,
            RulingPart ruling) {}

    /** Null where the table answered at once; without text while it is to be ruled on. */
    record RulingPart(
            String adjudicatorText, String rulingText, Named handledBy, String note, String who, Instant at) {}

    /**
     * What the resident said of a round, in their own words where there are any.
     *
     * @param round the first one is 0
     * @param satisfactionText null where there is no answer
     * @param reasonText why it is not solved or not satisfying; or null
     * @param counts whether it is the one that counts for the round
     */
    record EvaluationPart(
            int round,
            String by,
            String byText,
            String solved,
            String solvedText,
            String satisfactionText,
            String reasonText,
            String comment,
            boolean counts,
            Instant at) {}

    record HistoryPart(Instant at, String who, String stageText, String text) {}
}
