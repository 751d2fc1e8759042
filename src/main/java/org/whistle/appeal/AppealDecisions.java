package org.whistle.appeal;

import java.time.InstantSource;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.appeal.Appeal.Said;
import org.whistle.problem.Refusal;

/** The two decisions on contested marks, each in the name of whoever is signed in: always two different people. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class AppealDecisions {

    private final AppealRows rows;
    private final AppealRecord appeals;
    private final ContestedMarks marks;
    private final ImpartialPeople people;
    private final InstantSource now;

    AppealDecisions(
            AppealRows rows, AppealRecord appeals, ContestedMarks marks, ImpartialPeople people, InstantSource now) {
        this.rows = rows;
        this.appeals = appeals;
        this.marks = marks;
        this.people = people;
        this.now = now;
    }

    /**
     * Upholds an appeal, which proposes the exclusion, or refuses it for good.
     *
     * @param note why; needed for a refusal
     * @throws Refusal when the person has a part in the matter, the reason is missing, somebody else was first, or a mark
     *     to be excluded is not bad any more
     */
    public void decide(long appeal, AppealDecision decision, String note) {
        Said decided = say(appeal, note);
        AppealState state = AppealState.PROPOSED;
        if (decision == AppealDecision.REFUSE) {
            requireReason(note);
            state = AppealState.REFUSED;
        }
        if (!rows.decide(appeal, state, decided)) {
            throw Refusal.conflict("appeal-decided");
        }
        if (decision == AppealDecision.UPHOLD) {
            marks.requireStillBad(appeals.get(appeal));
        }
        appeals.tell(appeal);
    }

    /**
     * Confirms an exclusion that somebody else has proposed, or declines it.
     *
     * @param note why; needed where it is declined
     * @throws Refusal when the person has a part in the matter or has proposed it, the reason is missing, somebody else
     *     was first, or a mark to be excluded is not bad any more
     */
    public void confirm(long appeal, ExclusionDecision decision, String note) {
        Said confirmed = say(appeal, note);
        AppealState state = AppealState.EXCLUDED;
        if (decision == ExclusionDecision.DECLINE) {
            requireReason(note);
            state = AppealState.DECLINED;
        }
        if (!rows.confirm(appeal, state, confirmed)) {
            throw Refusal.conflict("appeal-decided");
        }
        if (decision == ExclusionDecision.CONFIRM) {
            marks.requireStillBad(appeals.get(appeal));
        }
        appeals.tell(appeal);
    }

    private Said say(long appeal, String note) {
        return new Said(people.requireDecider(appeals.get(appeal)), now.instant(), note);
    }

    private static void requireReason(String note) {
        if (note == null) {
            throw Refusal.invalid("note", "required");
        }
    }
}
