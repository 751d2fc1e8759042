package org.whistle.appeal;

import java.time.InstantSource;
import java.util.List;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.appeal.Appeal.Said;
import org.whistle.organisation.Organisation;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.rates.Mark;

/**
 * Appeals (申诉) against bad marks, and exclusions (剔除) that are proposed without one. Nothing is deleted: an exclusion
 * is one more entry of the case file, which the adjusted figures heed and the raw ones do not.
 */
@Component
@Transactional
public class Appeals {

    private static final int LONGEST_TEXT = 2000;
    private static final int MOST_PICTURES = 20;

    private final AppealRows rows;
    private final AppealRecord appeals;
    private final ContestedMarks marks;
    private final Grounds grounds;
    private final ImpartialPeople people;
    private final Organisation organisation;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    Appeals(
            AppealRows rows,
            AppealRecord appeals,
            ContestedMarks marks,
            Grounds grounds,
            ImpartialPeople people,
            Organisation organisation,
            ApplicationEventPublisher events,
            InstantSource now) {
        this.rows = rows;
        this.appeals = appeals;
        this.marks = marks;
        this.grounds = grounds;
        this.people = people;
        this.organisation = organisation;
        this.events = events;
        this.now = now;
    }

    /**
     * Contests bad marks of a unit that the signed-in account works for, once, within ten working days of the mark's day.
     *
     * @throws Refusal when the marks are not the unit's, not there, not bad, excluded, contested already or too old, or
     *     the ground or its evidence does not do
     */
    public Appeal appeal(String trackingNumber, NewAppeal asked) {
        NewAppeal wanted = complete(asked);
        String account = people.somebody();
        String unit = marks.unitOf(trackingNumber, wanted, people.unitsOf(account));
        List<Mark> bad = marks.requireBad(trackingNumber, unit, wanted);
        marks.requireInTime(bad);
        grounds.require(trackingNumber, wanted);
        Appeal raised = raise(trackingNumber, unit, wanted, AppealState.APPEALED, account);
        if (rows.isRefused(raised)) {
            throw Refusal.conflict("appeal-refused-before");
        }
        return begin(raised);
    }

    /**
     * Proposes to exclude bad marks without an appeal, in the name of the signed-in supervisor; a second one decides.
     *
     * @throws Refusal when the account has a part in the matter, the marks are not there, not bad, excluded or contested
     *     already, or the ground or its evidence does not do
     */
    public Appeal propose(String trackingNumber, NewAppeal asked) {
        NewAppeal wanted = complete(asked);
        String unit = Require.text("unit", wanted.unit(), 40);
        if (organisation.find(unit).isEmpty()) {
            throw Refusal.invalid("unit", "unknown-unit");
        }
        marks.requireBad(trackingNumber, unit, wanted);
        grounds.require(trackingNumber, wanted);
        String account = people.requireDecider(intended(trackingNumber, unit, wanted));
        return begin(raise(trackingNumber, unit, wanted, AppealState.PROPOSED, account));
    }

    /**
     * The unit takes its appeal back, while it is not decided for good.
     *
     * @throws Refusal when it is not an appeal of a unit of the account, or has been decided
     */
    public Appeal withdraw(long appeal) {
        Appeal open = appeals.get(appeal);
        if (!people.unitsOf(people.somebody()).contains(open.unit())) {
            throw Refusal.notFound("no-such-appeal");
        }
        if (!rows.withdraw(appeal)) {
            throw Refusal.conflict("appeal-decided");
        }
        Appeal withdrawn = appeals.tell(appeal);
        events.publishEvent(new AppealTakenBack(withdrawn));
        return withdrawn;
    }

    private static NewAppeal complete(NewAppeal asked) {
        if (asked.measures().isEmpty()) {
            throw Refusal.invalid("measures", "required");
        }
        if (asked.ground() == null) {
            throw Refusal.invalid("ground", "required");
        }
        if (asked.evidence().size() > MOST_PICTURES) {
            throw Refusal.invalid("evidence", "too-many-pictures", MOST_PICTURES);
        }
        return new NewAppeal(
                asked.unit(),
                asked.measures(),
                asked.round(),
                asked.ground(),
                Require.optionalText("text", asked.text(), LONGEST_TEXT),
                asked.evidence());
    }

    /** It is held against the people before it is written. */
    private static Appeal intended(String trackingNumber, String unit, NewAppeal wanted) {
        return appeal(0, trackingNumber, unit, wanted, AppealState.PROPOSED, null);
    }

    private Appeal raise(String trackingNumber, String unit, NewAppeal wanted, AppealState state, String by) {
        Said raised = new Said(by, now.instant(), wanted.text());
        long id = rows.insert(trackingNumber, unit, wanted, state, by, raised.at());
        Appeal appeal = appeal(id, trackingNumber, unit, wanted, state, raised);
        if (!rows.hold(appeal)) {
            throw Refusal.conflict("mark-contested-already");
        }
        return appeal;
    }

    private static Appeal appeal(
            long id, String trackingNumber, String unit, NewAppeal wanted, AppealState state, Said raised) {
        boolean appealed = state == AppealState.APPEALED;
        return new Appeal(
                id,
                trackingNumber,
                unit,
                wanted.round(),
                wanted.measures(),
                wanted.ground(),
                wanted.text(),
                wanted.evidence(),
                state,
                appealed ? raised : null,
                appealed ? null : raised,
                null);
    }

    private Appeal begin(Appeal raised) {
        Appeal told = appeals.tell(raised.id());
        events.publishEvent(new AppealRaised(told));
        return told;
    }
}
