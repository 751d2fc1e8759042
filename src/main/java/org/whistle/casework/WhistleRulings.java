package org.whistle.casework;

import java.time.InstantSource;
import java.util.Map;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Propagation;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.casework.WhistleNews.Kind;
import org.whistle.organisation.Unit;
import org.whistle.problem.Refusal;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;

/** The district rules on a whistle that the street refused and the community stands by; its ruling is final. */
@Component
@Transactional(propagation = Propagation.MANDATORY)
public class WhistleRulings {

    private final WhistleOrderRows orders;
    private final CaseFile caseFile;
    private final Actor actor;
    private final WhistleTelling telling;
    private final InstantSource now;

    WhistleRulings(WhistleOrderRows orders, CaseFile caseFile, Actor actor, WhistleTelling telling, InstantSource now) {
        this.orders = orders;
        this.caseFile = caseFile;
        this.actor = actor;
        this.telling = telling;
        this.now = now;
    }

    /**
     * Rules on the whistle that waits.
     *
     * @param note told to the street and the community; null only where the whistle is upheld
     * @throws Refusal when it is dismissed without saying why, or has been ruled on
     */
    public void rule(String trackingNumber, WhistleRuling ruling, String note) {
        if (ruling == WhistleRuling.DISMISS && note == null) {
            throw Refusal.invalid("note", "required");
        }
        OpenOrder order = orders.latest(trackingNumber).orElseThrow();
        String who = actor.signedInOr(Actor.SYSTEM);
        orders.rule(order.id(), ruling, who, note, now.instant());
        Map<String, String> detail = Notes.with(note, "who", who);
        boolean upheld = ruling == WhistleRuling.UPHOLD;
        caseFile.append(
                trackingNumber, upheld ? CaseEventKind.WHISTLE_UPHELD : CaseEventKind.WHISTLE_DISMISSED, detail);
        telling.tell(
                trackingNumber,
                order.id(),
                upheld ? Kind.WHISTLE_UPHELD : Kind.WHISTLE_DISMISSED,
                detail,
                Unit.STREET,
                Unit.COMMUNITY);
    }
}
