package org.whistle.redress;

import java.time.Instant;
import java.time.InstantSource;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.appeal.ImpartialPeople;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.PublicText;
import org.whistle.request.PublicTexts;
import org.whistle.request.RedoRoute;
import org.whistle.request.Redos;
import org.whistle.servicelevel.Ladder;

/** A supervisor decides on an appeal of a resident, for good, in the name of whoever is signed in. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class ResidentAppealReviews {

    private final ResidentAppealRows rows;
    private final ImpartialPeople people;
    private final Redos redos;
    private final PublicTexts texts;
    private final Ladder ladder;
    private final CaseFile caseFile;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    ResidentAppealReviews(
            ResidentAppealRows rows,
            ImpartialPeople people,
            Redos redos,
            PublicTexts texts,
            Ladder ladder,
            CaseFile caseFile,
            ApplicationEventPublisher events,
            InstantSource now) {
        this.rows = rows;
        this.people = people;
        this.redos = redos;
        this.texts = texts;
        this.ladder = ladder;
        this.caseFile = caseFile;
        this.events = events;
        this.now = now;
    }

    /**
     * @param route where the work begins again; heeded only where it does
     * @param answer told to the resident; needed for a rejection, null where there is none
     * @throws Refusal when the person had a part in the matter, the answer is missing or names a person, or somebody else
     *     was first
     */
    public void decide(long id, ResidentAppealDecision decision, RedoRoute route, String answer) {
        ResidentAppeal appeal = get(id);
        String account = people.requireReviewer(appeal.trackingNumber());
        boolean rejected = decision == ResidentAppealDecision.REJECT;
        if (rejected && answer == null) {
            throw Refusal.invalid("answer", "required");
        }
        if (answer != null) {
            texts.requireImpersonal(appeal.trackingNumber(), List.of(new PublicText("answer", answer)));
        }
        // whoever erases the case waits for this, or this for them
        redos.lock(appeal.trackingNumber());
        Instant at = now.instant();
        ResidentAppealState state = rejected ? ResidentAppealState.REJECTED : ResidentAppealState.UPHELD;
        if (!rows.decide(id, state, account, at, answer)) {
            throw Refusal.conflict("resident-appeal-decided");
        }
        tell(appeal, rejected ? CaseEventKind.RESIDENT_APPEAL_REJECTED : CaseEventKind.RESIDENT_APPEAL_UPHELD, answer);
        if (!rejected && appeal.asks() == ResidentAppealKind.DELAY) {
            ladder.supervise(appeal.trackingNumber());
        } else if (!rejected) {
            redos.file(appeal.trackingNumber(), route);
        }
        events.publishEvent(new ResidentAppealDecided(appeal.trackingNumber(), id));
    }

    /** Nobody has decided in time: the resident reads that supervisors were reminded, and they are. */
    public void remind(long id) {
        ResidentAppeal appeal = get(id);
        redos.lock(appeal.trackingNumber());
        if (get(id).state() == ResidentAppealState.OPEN) {
            tell(appeal, CaseEventKind.RESIDENT_APPEAL_OVERDUE, null);
            events.publishEvent(new ResidentAppealOverdue(appeal.trackingNumber(), id));
        }
    }

    private void tell(ResidentAppeal appeal, CaseEventKind kind, String answer) {
        Map<String, Object> detail = new HashMap<>();
        detail.put("appeal", appeal.id());
        detail.put("asks", appeal.asks().name());
        detail.put("round", appeal.round());
        if (answer != null) {
            detail.put("note", answer);
        }
        caseFile.append(appeal.trackingNumber(), kind, detail);
    }

    /** @throws Refusal when there is no such appeal */
    @Transactional(propagation = Propagation.SUPPORTS, readOnly = true)
    public ResidentAppeal get(long id) {
        return rows.find(id).orElseThrow(() -> Refusal.notFound("no-such-appeal"));
    }
}
