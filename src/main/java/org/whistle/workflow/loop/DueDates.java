package org.whistle.workflow.loop;

import java.time.Period;
import java.util.Date;
import java.util.List;
import java.util.Optional;
import java.util.function.Predicate;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.whistle.redress.ResidentAppealReviews;
import org.whistle.request.RequestFacts;
import org.whistle.request.RequestProgress;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.ClockKind;
import org.whistle.servicelevel.Clocks;
import org.whistle.servicelevel.Extensions;
import org.whistle.workflow.UsedByModels;

/**
 * By when a task is due: the deadline of a clock, and nothing else; models name it {@code ${dueDates…}}. Null where no
 * clock has started.
 */
@UsedByModels
public class DueDates {

    private final RequestProgress requests;
    private final Clocks clocks;
    private final Extensions extensions;
    private final ResidentAppealReviews residentAppeals;

    DueDates(RequestProgress requests, Clocks clocks, Extensions extensions, ResidentAppealReviews residentAppeals) {
        this.residentAppeals = residentAppeals;
        this.requests = requests;
        this.clocks = clocks;
        this.extensions = extensions;
    }

    /** The deadline that the resident was given. */
    public Date promise(String trackingNumber) {
        return Optional.ofNullable(requests.facts(trackingNumber).deadline())
                .map(Date::from)
                .orElse(null);
    }

    /** The deadline by which the department has to report in. */
    public Date reportIn(String trackingNumber, String department) {
        return latest(
                trackingNumber, clock -> clock.kind() == ClockKind.REPORT_IN && department.equals(clock.department()));
    }

    /** The deadline by which the resident has to be heard. */
    public Date evaluation(String trackingNumber) {
        return latest(trackingNumber, clock -> clock.kind() == ClockKind.EVALUATION);
    }

    /**
     * When a resident who has not answered is reminded. A wait that follows a verdict goes on, and counts from where it
     * began; the first begins just now, and costs no look at the clocks.
     *
     * @param wait the scope of the wait
     * @param after whole days, such as {@code P7D}
     * @return a date, or the days as they are
     */
    public Object reminder(DelegateExecution wait, String after) {
        return wait.hasVariable("redoCount") ? lastAnswer(wait.getProcessBusinessKey(), after) : after;
    }

    /**
     * The end of the wait for an answer, so long after the round's result, however often somebody calls in vain; where
     * the answer is there already, so long after the call about it became due.
     *
     * @param longest whole days, such as {@code P15D}
     */
    public Date lastAnswer(String trackingNumber, String longest) {
        RequestFacts facts = requests.facts(trackingNumber);
        List<Clock> waits = clocks.of(trackingNumber).stream()
                .filter(clock -> clock.kind() == ClockKind.EVALUATION && clock.round() == facts.redoCount())
                .toList();
        Clock counted = waits.get(facts.awaitingAnswer() ? 0 : waits.size() - 1);
        return Date.from(counted.startedAt().plus(Period.parse(longest)));
    }

    /** The end of the day by which a party promised to keep a commitment. */
    public Date commitment(String trackingNumber, String commitment) {
        long wanted = Long.parseLong(commitment);
        return latest(trackingNumber, clock -> clock.commitment() != null && clock.commitment() == wanted);
    }

    /** By when a resident's appeal is decided. */
    public Date residentAppeal(String appeal) {
        return Date.from(residentAppeals.get(Long.parseLong(appeal)).dueAt());
    }

    /** Who wants more time has to be answered before the time is over. */
    public Date extension(String extension) {
        return promise(extensions.get(Long.parseLong(extension)).trackingNumber());
    }

    private Date latest(String trackingNumber, Predicate<Clock> wanted) {
        return clocks.of(trackingNumber).stream()
                .filter(wanted)
                .reduce((earlier, later) -> later)
                .map(clock -> Date.from(clock.deadline()))
                .orElse(null);
    }
}
