package org.whistle.supervision;

import java.time.InstantSource;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.CaseEventKind;
import org.whistle.request.CaseFile;
import org.whistle.request.RequestFacts;
import org.whistle.request.StaffReader;
import org.whistle.request.Status;
import org.whistle.servicelevel.Concerned;
import org.whistle.supervision.SupervisedRows.Held;
import org.whistle.supervision.SupervisionNews.Kind;

/** Supervisors take up cases (督办), each with a reason that its unit and its leaders are told, and let them go again. */
@Component
@Transactional
public class SupervisedCases {

    static final int LONGEST_REASON = 500;

    private final SupervisedRows rows;
    private final StaffReader requests;
    private final Concerned concerned;
    private final CaseFile caseFile;
    private final Actor actor;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    SupervisedCases(
            SupervisedRows rows,
            StaffReader requests,
            Concerned concerned,
            CaseFile caseFile,
            Actor actor,
            ApplicationEventPublisher events,
            InstantSource now) {
        this.rows = rows;
        this.requests = requests;
        this.concerned = concerned;
        this.caseFile = caseFile;
        this.actor = actor;
        this.events = events;
        this.now = now;
    }

    /**
     * Takes up a case. Whoever sends the same twice has taken it up once.
     *
     * @throws Refusal when there is no such case within reach, it has ended, or somebody has taken it up before
     */
    public void begin(Reach reach, String trackingNumber, String reason) {
        String words = Require.text("reason", reason, LONGEST_REASON);
        RequestFacts facts = require(reach, trackingNumber);
        Held held = rows.hold(facts.trackingNumber());
        if (held.status() != Status.OPEN) {
            throw Refusal.conflict("supervision-of-ended");
        }
        String by = actor.signedInOr(Actor.SYSTEM);
        if (rows.begin(facts.trackingNumber(), words, by, now.instant())) {
            tell(reach, facts, held, CaseEventKind.SUPERVISION_BEGUN, Kind.SUPERVISION_BEGUN, words);
        } else if (rows.find(facts.trackingNumber())
                .filter(open -> open.begunBy().equals(by) && open.reason().equals(words))
                .isEmpty()) {
            throw Refusal.conflict("supervised-already");
        }
    }

    /**
     * Lets a case go.
     *
     * @throws Refusal when there is no such case within reach, or nobody has taken it up
     */
    public void end(Reach reach, String trackingNumber, String reason) {
        String words = Require.text("reason", reason, LONGEST_REASON);
        RequestFacts facts = require(reach, trackingNumber);
        Held held = rows.hold(facts.trackingNumber());
        String by = actor.signedInOr(Actor.SYSTEM);
        // of a case that has ended nothing is supervised any more, and nobody is told of it
        if (held.status() == Status.OPEN && rows.end(facts.trackingNumber(), words, by, now.instant())) {
            tell(reach, facts, held, CaseEventKind.SUPERVISION_ENDED, Kind.SUPERVISION_ENDED, words);
        } else if (!rows.wasEnded(facts.trackingNumber(), words, by)) {
            throw Refusal.conflict("not-supervised");
        }
    }

    private RequestFacts require(Reach reach, String trackingNumber) {
        return requests.facts(List.of(trackingNumber)).stream()
                .filter(facts -> reach.covers(facts.community()))
                .findFirst()
                .orElseThrow(() -> Refusal.notFound("no-such-request", trackingNumber));
    }

    private void tell(Reach reach, RequestFacts facts, Held held, CaseEventKind entry, Kind kind, String words) {
        caseFile.append(facts.trackingNumber(), entry, Map.of("note", words, "by", reach.role()));
        events.publishEvent(new SupervisionNews(
                facts.trackingNumber(), kind, concerned.of(facts.trackingNumber()), held.promised(), words));
    }

    /** @return since when and why it is supervised; empty where it is not. Whoever calls this has checked the reader */
    @Transactional(readOnly = true)
    public Optional<SupervisedCase> find(String trackingNumber) {
        return rows.find(trackingNumber);
    }

    /** @return those of the cases that are supervised */
    @Transactional(readOnly = true)
    public Set<String> among(Collection<String> trackingNumbers) {
        return trackingNumbers.isEmpty() ? Set.of() : Set.copyOf(rows.among(trackingNumbers));
    }

    /**
     * @param before the id of the last one of the page before; {@link Long#MAX_VALUE} for the first page
     * @return the newest first
     */
    @Transactional(readOnly = true)
    public List<SupervisedCase> page(Reach reach, long before, int size) {
        return rows.page(reach, before, size);
    }
}
