package org.whistle.supervision;

import static org.whistle.request.CaseEventKind.ACCEPTED;
import static org.whistle.request.CaseEventKind.CLOSED;
import static org.whistle.request.CaseEventKind.DISPATCH_PROPOSED;
import static org.whistle.request.CaseEventKind.EVALUATED;
import static org.whistle.request.CaseEventKind.FILED;
import static org.whistle.request.CaseEventKind.MEETING_CONVENED;
import static org.whistle.request.CaseEventKind.MEETING_HELD;
import static org.whistle.request.CaseEventKind.REDO_OPENED;
import static org.whistle.request.CaseEventKind.REDO_ORDERED;
import static org.whistle.request.CaseEventKind.REFUSED;
import static org.whistle.request.CaseEventKind.REPORTED_IN;
import static org.whistle.request.CaseEventKind.REPORT_IN_DUE;
import static org.whistle.request.CaseEventKind.RESULT_SUBMITTED;
import static org.whistle.request.CaseEventKind.RETURNED;
import static org.whistle.request.CaseEventKind.RETURN_ANSWERED;
import static org.whistle.request.CaseEventKind.RULED;
import static org.whistle.request.CaseEventKind.SOLVED_IN_COMMUNITY;
import static org.whistle.request.CaseEventKind.SPLIT_OFF;
import static org.whistle.request.CaseEventKind.UNANSWERED;
import static org.whistle.request.CaseEventKind.VERIFICATION_FAILED;
import static org.whistle.request.CaseEventKind.VERIFIED;
import static org.whistle.request.CaseEventKind.WHISTLE_BLOWN;
import static org.whistle.request.CaseEventKind.WHISTLE_REFUSED;

import java.util.Set;
import org.whistle.request.CaseEventKind;

/** A step that a case waits in: from the first entry that makes it due to the entry that ends it, by the wall clock. */
public enum Step {
    /** 受理: until it is accepted or refused. */
    SCREENING(Set.of(FILED, SPLIT_OFF, REDO_OPENED), Set.of(ACCEPTED, REFUSED)),
    /** 社区处理: until the community has solved it, or asks for departments. */
    COMMUNITY(Set.of(ACCEPTED), Set.of(SOLVED_IN_COMMUNITY, DISPATCH_PROPOSED)),
    /** 派遣: until the whistle is blown, or refused. */
    DISPATCH(Set.of(DISPATCH_PROPOSED, REDO_ORDERED), Set.of(WHISTLE_BLOWN, WHISTLE_REFUSED)),
    /** 签收: of each department, until it has reported in or returned the call. */
    REPORT_IN(Set.of(REPORT_IN_DUE), Set.of(REPORTED_IN, RETURNED)),
    /** 裁决: until a return is answered or ruled on. */
    RULING(Set.of(RETURNED), Set.of(RETURN_ANSWERED, RULED)),
    /** 联商: until the meeting is held. */
    MEETING(Set.of(MEETING_CONVENED), Set.of(MEETING_HELD)),
    /** 办理: of each department, from its report-in to its result; and again where that does not hold. */
    WORK(Set.of(REPORTED_IN, VERIFICATION_FAILED), Set.of(RESULT_SUBMITTED)),
    /** 核验: from the last result until somebody has looked at it. */
    VERIFICATION(Set.of(RESULT_SUBMITTED), Set.of(VERIFIED, VERIFICATION_FAILED)),
    /** 评价: until the resident has been heard, or did not answer. */
    EVALUATION(Set.of(VERIFIED, SOLVED_IN_COMMUNITY), Set.of(EVALUATED, UNANSWERED)),
    /** 全程: from the filing to the end. */
    WHOLE(Set.of(FILED, SPLIT_OFF, REDO_OPENED), Set.of(CLOSED, REFUSED));

    private final Set<CaseEventKind> begins;
    private final Set<CaseEventKind> ends;

    Step(Set<CaseEventKind> begins, Set<CaseEventKind> ends) {
        this.begins = begins;
        this.ends = ends;
    }

    boolean beginsBy(CaseEventKind kind) {
        return begins.contains(kind);
    }

    boolean endsBy(CaseEventKind kind) {
        return ends.contains(kind);
    }

    /** Whether each department has its own. */
    boolean isOfDepartments() {
        return this == REPORT_IN || this == RULING || this == WORK;
    }

    /** Whether what comes later makes it due anew. */
    boolean beginsAnew() {
        return this == VERIFICATION;
    }
}
