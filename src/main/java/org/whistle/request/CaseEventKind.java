package org.whistle.request;

import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * What a case file records of the domain, the stage it belongs to, and the members of its detail that fill the words
 * told to the resident ({@code history.<kind>}).
 */
public enum CaseEventKind {
    FILED(Stage.FEEDBACK, "channel"),
    PROMISED(Stage.FEEDBACK, "deadline"),
    CHECKED_ON_SITE(Stage.REPORT, "finding"),
    ACCEPTED(Stage.REPORT),
    RECLASSIFIED(Stage.REPORT),
    REFUSED(Stage.REPORT, "ground", "note"),
    JOINED(null, "into"),
    MERGED(null, "into"),
    MERGE_RECEIVED(null, "from"),
    MERGE_UNDONE(null, "into"),
    MERGE_RELEASED(null, "from"),
    SPLIT(null, "parts"),
    SPLIT_OFF(null, "from"),
    SOLVED_IN_COMMUNITY(Stage.REPORT, "measures"),
    DISPATCH_PROPOSED(Stage.WHISTLE, "blower"),
    WHISTLE_REFUSED(Stage.WHISTLE, "reason", "note"),
    WHISTLE_INSISTED(Stage.WHISTLE),
    WHISTLE_UPHELD(Stage.WHISTLE),
    WHISTLE_DISMISSED(Stage.WHISTLE, "note"),
    WHISTLE_BLOWN(Stage.WHISTLE, "lead", "supporting"),
    REPORT_IN_DUE(Stage.WHISTLE, "owner", "deadline"),
    REPORTED_IN(Stage.RESPONSE, "department"),
    RETURNED(Stage.RESPONSE, "department", "reason", "suggested"),
    RETURN_ANSWERED(Stage.RESPONSE, "department", "answer", "handledBy"),
    RULED(Stage.RESPONSE, "adjudicator", "department", "ruling", "handledBy"),
    LEAD_CHANGED(Stage.RESPONSE, "lead"),
    MEETING_CONVENED(Stage.JOINT_RESOLUTION, "until"),
    MEETING_HELD(Stage.JOINT_RESOLUTION, "agreement", "came", "absent", "option", "summary"),
    DISPUTE_RULED(Stage.JOINT_RESOLUTION, "disputeRuling", "option", "summary"),
    COMMITMENT_MADE(Stage.JOINT_RESOLUTION, "promisor", "what", "byWhen", "costBearer"),
    COMMITMENT_ORDERED(Stage.JOINT_RESOLUTION, "promisor", "what", "byWhen", "costBearer"),
    COMMITMENT_FULFILLED(Stage.JOINT_RESOLUTION, "promisor", "what"),
    COMMITMENT_BROKEN(Stage.JOINT_RESOLUTION, "promisor", "what"),
    ORDER_FULFILLED(Stage.JOINT_RESOLUTION, "promisor", "what"),
    ORDER_BROKEN(Stage.JOINT_RESOLUTION, "promisor", "what"),
    FURTHER_ASKED(Stage.JOINT_RESOLUTION, "lead", "department", "note"),
    FURTHER_REFUSED(Stage.JOINT_RESOLUTION, "reason", "note"),
    FURTHER_CALLED(Stage.JOINT_RESOLUTION, "department"),
    RESULT_SUBMITTED(Stage.JOINT_RESOLUTION, "department", "measures"),
    VERIFIED(Stage.JOINT_RESOLUTION),
    VERIFICATION_FAILED(Stage.JOINT_RESOLUTION),
    ATTACHED(null, "photo"),
    ATTACHMENT_WITHDRAWN(null, "photo"),
    EVALUATED(Stage.EVALUATION, "solved", "satisfaction"),
    UNANSWERED(Stage.EVALUATION, "by"),
    CALLED_IN_VAIN(Stage.EVALUATION),
    EVALUATION_REMINDED(Stage.EVALUATION),
    CALL_BACK_DRAWN(Stage.EVALUATION, "occasion", "drawn", "callBack"),
    CALL_BACK_WANTED(Stage.EVALUATION),
    CALL_BACK_LAPSED(Stage.EVALUATION),
    ANSWERS_WEIGHED(Stage.EVALUATION, "counts"),
    REDO_ORDERED(Stage.EVALUATION, "deadline"),
    REVIEWED(Stage.EVALUATION),
    CLOSED(Stage.EVALUATION),
    CLOSED_WITH_LEADING(null, "into"),
    CLOSED_WITH_PARTS(null),
    REFUSED_WITH_PARTS(null),
    WITHDRAWN_WITH_PARTS(null),
    WITHDRAWN(null),
    CLOCK_STARTED(null, "clock", "owner", "deadline"),
    CLOCK_MOVED(null, "cause", "clock", "owner", "deadline"),
    CLOCK_STOPPED(null, "clock", "owner", "outcome", "deadline"),
    CLOCK_CONTINUED(null, "clock", "owner", "deadline"),
    CONTACTED(null),
    QUESTION_ASKED(null, "unit"),
    QUESTION_ANSWERED(null),
    QUESTION_WITHDRAWN(null, "unit"),
    QUESTION_LAPSED(null),
    CONTACT_SHOWN(null, "why"),
    CONFIDENCE_ASKED(null),
    WITHHELD(null, "note"),
    RELEASED(null, "note"),
    DUE_SOON(null, "clock", "owner"),
    OVERDUE(null, "clock", "owner", "notified"),
    REMINDED(null, "clock", "owner", "notified"),
    LED(null, "clock", "owner", "notified"),
    SUPERVISED(null, "clock", "owner", "notified"),
    PUBLISHED(null, "clock", "owner", "notified"),
    EXTENSION_ASKED(null, "kind", "reason", "length"),
    EXTENSION_REFUSED(null, "kind", "note"),
    EXTENSION_LAPSED(null, "kind"),
    PAUSED(null, "reason", "until", "deadline"),
    RESUMED(null, "deadline"),
    EXTENDED(null, "reason", "deadline"),
    DEADLINE_MOVED(null, "cause", "deadline"),
    APPEALED(null, "unit", "measures", "ground"),
    APPEAL_REFUSED(null, "unit", "measures", "note"),
    APPEAL_WITHDRAWN(null, "unit", "measures"),
    EXCLUSION_PROPOSED(null, "unit", "measures", "ground"),
    EXCLUSION_DECLINED(null, "unit", "measures", "note"),
    EXCLUDED(null, "unit", "measures", "ground"),
    RESIDENT_APPEALED(null, "asks", "because"),
    RESIDENT_APPEAL_UPHELD(null, "asks", "note"),
    RESIDENT_APPEAL_REJECTED(null, "asks", "note"),
    RESIDENT_APPEAL_LAPSED(null),
    RESIDENT_APPEAL_OVERDUE(null, "asks"),
    REDO_GRANTED(null, "into"),
    REDO_OPENED(Stage.FEEDBACK, "from"),
    DEPARTMENT_SCORED(null, "unit", "by", "score"),
    WHISTLE_SCORED(null, "unit", "by", "score"),
    PERSONAL_DATA_ERASED(null, "erased"),
    PERSONAL_DATA_EXPORTED(null),
    ERASURE_ASKED(null),
    ERASURE_DECLINED(null, "note"),
    HOLD_PUT(null),
    HOLD_LIFTED(null),
    MESSAGE_UNDELIVERABLE(null, "message"),
    SUPPLEMENTED(null, "channel"),
    LETTER_ATTACHED(null, "channel"),
    ENCLOSURE_NOT_KEPT(null),
    LINKS_ENDED(null),
    INCIDENT_RETRIED(null, "note"),
    HANDED_OVER(null, "unit", "outcome"),
    SUPERVISION_BEGUN(null, "note"),
    SUPERVISION_ENDED(null, "note");

    private static final Set<CaseEventKind> INTERNAL = EnumSet.of(
            RECLASSIFIED,
            MERGE_RECEIVED,
            MERGE_RELEASED,
            DISPATCH_PROPOSED,
            WHISTLE_REFUSED,
            WHISTLE_INSISTED,
            WHISTLE_UPHELD,
            WHISTLE_DISMISSED,
            FURTHER_ASKED,
            FURTHER_REFUSED,
            REPORT_IN_DUE,
            RETURNED,
            RETURN_ANSWERED,
            RULED,
            ATTACHED,
            ATTACHMENT_WITHDRAWN,
            REVIEWED,
            CALL_BACK_DRAWN,
            CALL_BACK_WANTED,
            CALL_BACK_LAPSED,
            CLOCK_STARTED,
            CLOCK_MOVED,
            CLOCK_STOPPED,
            CLOCK_CONTINUED,
            CONTACT_SHOWN,
            WITHHELD,
            RELEASED,
            DUE_SOON,
            OVERDUE,
            REMINDED,
            LED,
            SUPERVISED,
            PUBLISHED,
            EXTENSION_ASKED,
            EXTENSION_REFUSED,
            EXTENSION_LAPSED,
            APPEALED,
            APPEAL_REFUSED,
            APPEAL_WITHDRAWN,
            EXCLUSION_PROPOSED,
            EXCLUSION_DECLINED,
            EXCLUDED,
            DEPARTMENT_SCORED,
            WHISTLE_SCORED,
            PERSONAL_DATA_EXPORTED,
            HOLD_PUT,
            HOLD_LIFTED,
            LETTER_ATTACHED,
            INCIDENT_RETRIED,
            HANDED_OVER,
            SUPERVISION_BEGUN,
            SUPERVISION_ENDED);

    /** What is about whoever filed the request and not about the matter. */
    private static final Set<CaseEventKind> OF_THE_REPORTER = EnumSet.of(
            FILED,
            PROMISED,
            JOINED,
            MERGED,
            MERGE_UNDONE,
            SPLIT_OFF,
            CONTACTED,
            QUESTION_ASKED,
            QUESTION_ANSWERED,
            QUESTION_WITHDRAWN,
            QUESTION_LAPSED,
            EVALUATED,
            UNANSWERED,
            CALLED_IN_VAIN,
            EVALUATION_REMINDED,
            ANSWERS_WEIGHED,
            WITHDRAWN,
            CONFIDENCE_ASKED,
            CLOSED_WITH_LEADING,
            RESIDENT_APPEALED,
            RESIDENT_APPEAL_UPHELD,
            RESIDENT_APPEAL_REJECTED,
            RESIDENT_APPEAL_LAPSED,
            RESIDENT_APPEAL_OVERDUE,
            REDO_GRANTED,
            REDO_OPENED,
            PERSONAL_DATA_ERASED,
            ERASURE_ASKED,
            ERASURE_DECLINED,
            MESSAGE_UNDELIVERABLE,
            SUPPLEMENTED,
            ENCLOSURE_NOT_KEPT,
            LINKS_ENDED);

    private final Stage stage;
    private final List<String> told;

    CaseEventKind(Stage stage, String... told) {
        this.stage = stage;
        this.told = List.of(told);
    }

    /** @return the stage it belongs to; empty where it can happen in any */
    public Optional<Stage> stage() {
        return Optional.ofNullable(stage);
    }

    /** Whether the resident is told. */
    public boolean isPublic() {
        return !INTERNAL.contains(this);
    }

    /** Whether those are told, too, whose requests were merged into this one. */
    public boolean isSharedWithFollowers() {
        return isPublic() && !OF_THE_REPORTER.contains(this);
    }

    /** The members of the detail that fill the words, in order. */
    public List<String> told() {
        return told;
    }
}
