package org.whistle.servicelevel;

import java.time.Instant;
import java.time.InstantSource;
import java.util.EnumSet;
import java.util.List;
import java.util.Set;
import org.springframework.context.ApplicationEventPublisher;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.whistle.casework.FurtherCalled;
import org.whistle.casework.Reclassified;
import org.whistle.casework.ReportedIn;
import org.whistle.casework.ResidentContacted;
import org.whistle.casework.ResultSubmitted;
import org.whistle.casework.ResultVerified;
import org.whistle.casework.SolvedInCommunity;
import org.whistle.casework.Verification;
import org.whistle.casework.WhistleBlown;
import org.whistle.evaluation.ResidentHeard;
import org.whistle.meeting.CommitmentMade;
import org.whistle.meeting.CommitmentSettled;
import org.whistle.request.MergeUndone;
import org.whistle.request.RedoOrdered;
import org.whistle.request.RequestEnded;
import org.whistle.request.RequestMerged;
import org.whistle.request.RequestSplit;
import org.whistle.request.Status;

/**
 * What starts and stops clocks: deeds, in the transaction that records them, and nothing else. Whoever comments, edits,
 * claims or hands on does none of them; a model cannot forget or move a clock. {@link PassedOnClocks} are those of a
 * ruling.
 */
@Component
class ClockDeeds {

    private static final Set<ClockKind> ALL = EnumSet.allOf(ClockKind.class);
    private static final Set<ClockKind> ALL_BUT_RESOLUTION = EnumSet.complementOf(EnumSet.of(ClockKind.RESOLUTION));
    private static final Set<ClockKind> OF_A_CALL =
            EnumSet.of(ClockKind.REPORT_IN, ClockKind.FIRST_CONTACT, ClockKind.RESOLUTION);
    private static final Set<ClockKind> OF_THE_WORK = EnumSet.of(ClockKind.RESOLUTION, ClockKind.FIRST_CONTACT);

    private final ClockRows rows;
    private final ContinuedClockRows continued;
    private final ClockStarts starts;
    private final Pauses pauses;
    private final EmergencyEffects emergencies;
    private final CalendarEffects calendars;
    private final Recipients recipients;
    private final ClockEntries entries;
    private final ApplicationEventPublisher events;
    private final InstantSource now;

    ClockDeeds(
            ClockRows rows,
            ContinuedClockRows continued,
            ClockStarts starts,
            Pauses pauses,
            EmergencyEffects emergencies,
            CalendarEffects calendars,
            Recipients recipients,
            ClockEntries entries,
            ApplicationEventPublisher events,
            InstantSource now) {
        this.rows = rows;
        this.continued = continued;
        this.starts = starts;
        this.pauses = pauses;
        this.emergencies = emergencies;
        this.calendars = calendars;
        this.recipients = recipients;
        this.entries = entries;
        this.events = events;
        this.now = now;
    }

    /** Another item may stand in an emergency; and another level has another ladder, so the watches ask again. */
    @EventListener
    void on(Reclassified reclassified) {
        emergencies.follow(reclassified.trackingNumber());
        rows.of(reclassified.trackingNumber()).stream()
                .filter(clock -> !clock.isStopped())
                .forEach(clock -> events.publishEvent(new ClockChanged(clock.id(), clock.trackingNumber())));
    }

    @EventListener
    void on(WhistleBlown blown) {
        starts.dispatch(blown.trackingNumber(), blown.order());
    }

    @EventListener
    void on(FurtherCalled called) {
        starts.callFurther(called.trackingNumber(), called.departments(), called.kind());
    }

    @EventListener
    void on(ReportedIn reported) {
        done(reported.trackingNumber(), Set.of(ClockKind.REPORT_IN), Whose.department(reported.department()));
    }

    /** Only who has to call stops the clock: a word from the grid worker is none from the department. */
    @EventListener
    void on(ResidentContacted contacted) {
        rows.of(contacted.trackingNumber()).stream()
                .filter(clock -> clock.kind() == ClockKind.FIRST_CONTACT && !clock.isStopped())
                .filter(clock -> contacted.units().contains(recipients.unitOf(clock)))
                .forEach(clock ->
                        done(clock.trackingNumber(), Set.of(clock.kind()), Whose.department(clock.department())));
    }

    @EventListener
    void on(CommitmentMade made) {
        starts.commitment(made);
    }

    /** Kept or not: what became of it is told elsewhere, nobody waits for it any more. */
    @EventListener
    void on(CommitmentSettled settled) {
        done(settled.trackingNumber(), Set.of(ClockKind.COMMITMENT), Whose.commitment(settled.commitment()));
    }

    /**
     * The department has done its part, and a result names whom it was spoken to. The promise runs on: the resident was
     * promised a solution, not a report of one.
     */
    @EventListener
    void on(ResultSubmitted submitted) {
        pauses.endForDepartments(submitted.trackingNumber());
        done(submitted.trackingNumber(), OF_THE_WORK, Whose.DEPARTMENTS);
    }

    /** A result that was none has stopped nothing; one that stands keeps the promises to all reporters. */
    @EventListener
    void on(ResultVerified verified) {
        String number = verified.trackingNumber();
        if (verified.verification() == Verification.PASSED) {
            settle(number, Whose.REQUEST);
        } else {
            List<Clock> reopened = rows.reopen(number);
            reopened.forEach(entries::continued);
            reopened.forEach(this::runOn);
        }
    }

    private void runOn(Clock clock) {
        emergencies.runOn(clock);
        calendars.follow(clock.id());
        if (clock.kind() == ClockKind.RESOLUTION) {
            pauses.join(rows.find(clock.id()).orElseThrow());
        }
        events.publishEvent(new ClockStarted(clock.id(), clock.trackingNumber()));
    }

    @EventListener
    void on(SolvedInCommunity solved) {
        settle(solved.trackingNumber(), Whose.ALL);
    }

    private void settle(String trackingNumber, Whose whose) {
        pauses.endForGood(trackingNumber);
        tell(rows.settle(trackingNumber, OF_THE_WORK, whose, now.instant()));
        starts.evaluation(trackingNumber);
    }

    @EventListener
    void on(ResidentHeard heard) {
        done(heard.trackingNumber(), Set.of(ClockKind.EVALUATION), Whose.ALL);
    }

    @EventListener
    void on(RedoOrdered redo) {
        starts.promiseRedo(redo.trackingNumber());
    }

    /** Where it is closed everything is done; any other end can come in the middle of somebody's deed. */
    @EventListener
    void on(RequestEnded ended) {
        end(ended.trackingNumber());
        if (ended.status() != Status.CLOSED) {
            endWhatBeganMeanwhile(ended.trackingNumber());
        }
    }

    /** Nobody works on it any more. Its reporter was promised a solution all the same, whoever brings it. */
    @EventListener
    void on(RequestMerged merged) {
        String number = merged.trackingNumber();
        Instant at = now.instant();
        pauses.endForDepartments(number);
        stop(number, ALL_BUT_RESOLUTION, Whose.ALL, at, ClockOutcome.ENDED);
        stop(number, OF_THE_WORK, Whose.DEPARTMENTS, at, ClockOutcome.ENDED);
        // once more, as when it ends: see below
        stop(number, OF_A_CALL, Whose.DEPARTMENTS, at, ClockOutcome.ENDED);
    }

    /** Each part has a promise of its own, from the same filing. */
    @EventListener
    void on(RequestSplit split) {
        end(split.trackingNumber());
        endWhatBeganMeanwhile(split.trackingNumber());
    }

    /** The clocks run on from where they started, to the deadlines they had: the time in between is nobody's. */
    @EventListener
    void on(MergeUndone undone) {
        String number = undone.trackingNumber();
        List<Long> reopened = continued.reopenMerged(number);
        reopened.forEach(clock -> entries.continued(rows.find(clock).orElseThrow()));
        emergencies.follow(number);
        reopened.forEach(clock -> runOn(rows.find(clock).orElseThrow()));
    }

    private void end(String trackingNumber) {
        pauses.end(trackingNumber);
        stop(trackingNumber, ALL, Whose.ALL, now.instant(), ClockOutcome.ENDED);
    }

    /** A call that is just handed on lets the first statement wait and not see the heir's clocks; a second one does. */
    private void endWhatBeganMeanwhile(String trackingNumber) {
        stop(trackingNumber, ALL, Whose.ALL, now.instant(), ClockOutcome.ENDED);
    }

    private void done(String trackingNumber, Set<ClockKind> kinds, Whose whose) {
        stop(trackingNumber, kinds, whose, now.instant(), ClockOutcome.DONE);
    }

    private void stop(String trackingNumber, Set<ClockKind> kinds, Whose whose, Instant at, ClockOutcome outcome) {
        tell(rows.stop(trackingNumber, kinds, whose, at, outcome));
    }

    private void tell(List<Clock> stopped) {
        stopped.forEach(entries::stopped);
        stopped.forEach(clock -> events.publishEvent(new ClockChanged(clock.id(), clock.trackingNumber())));
    }
}
