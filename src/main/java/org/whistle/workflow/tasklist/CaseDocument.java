package org.whistle.workflow.tasklist;

import java.time.Instant;
import java.util.List;
import org.whistle.request.MaskedContact;

/**
 * A case as the tab 案卷 shows it: codes with their words in the caller's language.
 *
 * @param appeal what the task asks to decide on; null where it asks about something else
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
        Instant filedAt,
        Instant deadline,
        TimePart time,
        ProposalPart proposal,
        List<CallPart> calls,
        EvidencePart evidence,
        List<ReturnPart> returns,
        AppealPart appeal,
        List<HistoryPart> history) {

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
            String number) {}

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

    record HistoryPart(Instant at, String who, String stageText, String text) {}
}
