package org.whistle.workflow.tasklist;

import java.time.Instant;
import java.util.List;
import org.whistle.request.MaskedContact;

/** A case as the tab 案卷 shows it: codes with their words in the caller's language. */
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
            String number) {}

    record HistoryPart(Instant at, String who, String stageText, String text) {}
}
