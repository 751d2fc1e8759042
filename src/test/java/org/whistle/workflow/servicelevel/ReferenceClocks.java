package org.whistle.workflow.servicelevel;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.whistle.catalogue.Level;
import org.whistle.catalogue.WhistleKind;
import org.whistle.servicelevel.ClockKind;
import org.whistle.servicelevel.ClockOutcome;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.Limit;
import org.whistle.servicelevel.Standing;

/** What the rules say of the clocks of one request. Written from the rules, not from the code. */
final class ReferenceClocks {

    private static final Duration SILENCE = Duration.ofDays(15);

    private final ReferenceTimes times;
    final List<ReferenceClock> clocks = new ArrayList<>();
    String item;
    int round;
    private ReferenceWish wish;
    private Instant closesUnheard;
    private Instant reviewDue;
    private Instant submitted;

    ReferenceClocks(ReferenceTimes times, String item, Instant filedAt) {
        this.times = times;
        this.item = item;
        start(ClockKind.RESOLUTION, null, filedAt, ReferenceRules.resolution(item, 0));
    }

    void reclassify(String newItem) {
        item = newItem;
    }

    Level level() {
        return ReferenceRules.level(item);
    }

    void dispatch(Instant now, String lead, List<String> supporting, WhistleKind kind) {
        Limit resolution = ReferenceRules.resolution(item, round);
        Limit reportIn = times.sooner(ReferenceRules.reportIn(kind), resolution, now);
        start(ClockKind.REPORT_IN, lead, now, reportIn);
        supporting.forEach(department -> start(ClockKind.REPORT_IN, department, now, reportIn));
        start(ClockKind.FIRST_CONTACT, lead, now, times.sooner(ReferenceRules.firstContact(kind), resolution, now));
        start(ClockKind.RESOLUTION, lead, now, resolution);
    }

    private void start(ClockKind kind, String department, Instant now, Limit limit) {
        ReferenceClock clock = new ReferenceClock(kind, department, round, now, limit);
        clock.deadline = times.deadline(clock);
        clocks.add(clock);
    }

    void accept(Instant now, String department) {
        stop(now, ClockOutcome.DONE, clock -> clock.kind == ClockKind.REPORT_IN && department.equals(clock.department));
    }

    void release(Instant now, String department) {
        stop(now, ClockOutcome.RELEASED, clock -> department.equals(clock.department));
    }

    /** The heir goes on with the same start and deadline; what it has already, it keeps. */
    void handOver(Instant now, String department, String heir) {
        List<ReferenceClock> handed = clocks.stream()
                .filter(clock -> clock.isOpen() && department.equals(clock.department))
                .toList();
        release(now, department);
        handed.stream()
                .filter(clock -> clocks.stream().noneMatch(own -> own.isOf(heir, clock)))
                .toList()
                .forEach(clock -> clocks.add(clock.handedTo(heir)));
    }

    void contact(Instant now) {
        stop(now, ClockOutcome.DONE, clock -> clock.kind == ClockKind.FIRST_CONTACT);
    }

    void submit(Instant now) {
        resume(now);
        wish = null;
        submitted = now;
        contact(now);
        stop(now, ClockOutcome.DONE, clock -> clock.kind == ClockKind.RESOLUTION && !clock.isPromise());
    }

    void failVerification() {
        clocks.stream()
                .filter(clock -> clock.outcome == ClockOutcome.DONE && submitted.equals(clock.stopped))
                .forEach(clock -> clock.runOn(times.deadline(clock)));
    }

    void passVerification(Instant now) {
        resume(now);
        wish = null;
        stop(now, ClockOutcome.DONE, ReferenceClock::isPromise);
        start(ClockKind.EVALUATION, null, now, ReferenceRules.evaluation());
        closesUnheard = now.plus(SILENCE);
    }

    void hear(Instant now) {
        closesUnheard = null;
        reviewDue = times.after(now, Limit.parse("P3BD"));
        stop(now, ClockOutcome.DONE, clock -> clock.kind == ClockKind.EVALUATION);
    }

    void redo(Instant now) {
        round++;
        start(ClockKind.RESOLUTION, null, now, ReferenceRules.resolution(item, round));
    }

    void end(Instant now) {
        resume(now);
        wish = null;
        closesUnheard = null;
        stop(now, ClockOutcome.ENDED, clock -> true);
    }

    private void stop(Instant now, ClockOutcome outcome, Predicate<ReferenceClock> which) {
        clocks.stream().filter(which).forEach(clock -> clock.stop(now, outcome));
    }

    boolean mayAsk(Instant now, ExtensionKind kind) {
        return wish == null
                && times.granted(round, kind) < ReferenceRules.often(kind)
                && times.pause().isEmpty()
                && promise().isOpen()
                && now.isBefore(promise().deadline);
    }

    void ask(ExtensionKind kind, Limit length) {
        wish = new ReferenceWish(kind, length);
    }

    void refuse() {
        wish = null;
    }

    void grant(Instant now) {
        times.grant(round, wish.kind(), wish.length(), now);
        wish = null;
        follow(now);
    }

    void resume(Instant now) {
        times.pause().ifPresent(pause -> {
            pause.endBy(now);
            follow(now);
        });
    }

    /** The clocks of the resolution follow; a warning that came too soon is taken back. */
    private void follow(Instant now) {
        clocks.stream()
                .filter(clock -> clock.kind == ClockKind.RESOLUTION && clock.isOpen())
                .forEach(clock -> {
                    Instant before = clock.deadline;
                    clock.deadline = times.deadline(clock);
                    if (clock.standing == Standing.DUE_SOON
                            && clock.deadline.isAfter(before)
                            && now.isBefore(times.at(clock, Standing.DUE_SOON, level()))) {
                        clock.standing = Standing.WITHIN_TIME;
                    }
                });
    }

    private boolean stands(ReferenceClock clock) {
        return clock.kind == ClockKind.RESOLUTION
                && clock.isOpen()
                && times.pause()
                        .filter(pause -> pause.begin().isBefore(clock.deadline))
                        .isPresent();
    }

    /** Time has passed: all that was due by now has happened, in its order. */
    void timePasses(Instant now) {
        ReferenceEvent next = earliest(now);
        while (!next.at().isAfter(now)) {
            next.happens().run();
            next = earliest(now);
        }
    }

    private ReferenceEvent earliest(Instant now) {
        Stream<ReferenceEvent> pause =
                times.pause().stream().map(over -> new ReferenceEvent(over.end(), () -> resume(now)));
        Stream<ReferenceEvent> silence = Stream.ofNullable(closesUnheard)
                .map(end -> new ReferenceEvent(end, () -> {
                    hear(now);
                    end(now);
                }));
        Stream<ReferenceEvent> steps = clocks.stream()
                .filter(clock -> clock.isOpen() && !stands(clock) && clock.standing != Standing.PUBLISHED)
                .map(clock -> new ReferenceEvent(times.at(clock, clock.next(), level()), () -> step(clock)));
        return Stream.of(pause, silence, steps)
                .flatMap(events -> events)
                .min(Comparator.comparing(ReferenceEvent::at))
                .orElse(new ReferenceEvent(Instant.MAX, () -> {}));
    }

    private void step(ReferenceClock clock) {
        clock.standing = clock.next();
        if (clock.isPromise() && clock.standing == Standing.OVERDUE) {
            wish = null;
        }
    }

    private ReferenceClock promise() {
        return last(ReferenceClock::isPromise);
    }

    private ReferenceClock last(Predicate<ReferenceClock> which) {
        return clocks.stream().filter(which).reduce((earlier, later) -> later).orElseThrow();
    }

    Instant promised() {
        return promise().deadline;
    }

    /** By when a task is due. */
    Instant due(String task, String department) {
        return switch (task) {
            case "reportIn" ->
                last(clock -> clock.kind == ClockKind.REPORT_IN && department.equals(clock.department)).deadline;
            case "callBack" -> last(clock -> clock.kind == ClockKind.EVALUATION).deadline;
            case "reviewEvaluation" -> reviewDue;
            default -> promised();
        };
    }

    List<String> describe() {
        return clocks.stream()
                .map(clock -> clock.describe(stands(clock), wakes(clock)))
                .toList();
    }

    /** When the watch of a clock wakes up next; null where it sleeps for good. */
    private Instant wakes(ReferenceClock clock) {
        if (stands(clock)) {
            return times.pause().orElseThrow().end();
        }
        return clock.isOpen() && clock.standing != Standing.PUBLISHED ? times.at(clock, clock.next(), level()) : null;
    }
}
