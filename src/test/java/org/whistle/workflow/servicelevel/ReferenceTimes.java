package org.whistle.workflow.servicelevel;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.whistle.catalogue.Level;
import org.whistle.servicelevel.ClockKind;
import org.whistle.servicelevel.Deadline;
import org.whistle.servicelevel.Deadlines;
import org.whistle.servicelevel.ExtensionKind;
import org.whistle.servicelevel.Limit;
import org.whistle.servicelevel.Span;
import org.whistle.servicelevel.Standing;

/** When the clocks of the reference end, with all that was granted. Only the calendar is the application's. */
final class ReferenceTimes {

    private final Deadlines deadlines;
    private final String community;
    private final List<Grant> grants = new ArrayList<>();

    ReferenceTimes(Deadlines deadlines, String community) {
        this.deadlines = deadlines;
        this.community = community;
    }

    /** A wish for more time that was granted; a pause ends when it was to end, or before. */
    static final class Grant {
        private final int round;
        private final ExtensionKind kind;
        private final Limit length;
        private final Instant begin;
        private Instant end;
        private boolean over;

        Instant begin() {
            return begin;
        }

        private Grant(int round, ExtensionKind kind, Limit length, Instant begin, Instant end) {
            this.round = round;
            this.kind = kind;
            this.length = length;
            this.begin = begin;
            this.end = end;
        }

        Instant end() {
            return end;
        }

        void endBy(Instant now) {
            end = now.isBefore(end) ? now : end;
            over = true;
        }
    }

    void grant(int round, ExtensionKind kind, Limit length, Instant now) {
        Instant end = kind == ExtensionKind.PAUSE ? after(now, length) : null;
        grants.add(new Grant(round, kind, length, now, end));
    }

    long granted(int round, ExtensionKind kind) {
        return grants.stream()
                .filter(grant -> grant.round == round && grant.kind == kind)
                .count();
    }

    Optional<Grant> pause() {
        return grants.stream()
                .filter(grant -> grant.kind == ExtensionKind.PAUSE && !grant.over)
                .findFirst();
    }

    Limit sooner(Limit limit, Limit resolution, Instant now) {
        return after(now, resolution).isBefore(after(now, limit)) ? resolution : limit;
    }

    Instant after(Instant start, Limit limit) {
        return deadlines.after(start, limit, community).at();
    }

    /** More time is granted before the deadline; afterwards it makes nothing good. */
    Instant deadline(ReferenceClock clock) {
        Instant deadline = deadlines
                .after(clock.start, clock.limit, unit(clock), stops(clock))
                .at();
        for (Grant grant : granted(clock, ExtensionKind.EXTENSION).toList()) {
            if (grant.begin.isBefore(deadline)) {
                deadline = deadlines
                        .after(deadline, grant.length, unit(clock), stops(clock))
                        .at();
            }
        }
        return deadline;
    }

    Instant at(ReferenceClock clock, Standing step, Level level) {
        return switch (step) {
            case WITHIN_TIME, OVERDUE -> clock.deadline;
            case DUE_SOON ->
                deadlines.partly(
                        clock.start, new Deadline(clock.deadline, false), clock.limit, unit(clock), stops(clock), 80);
            case REMINDED, LED, SUPERVISED, PUBLISHED ->
                deadlines
                        .after(clock.deadline, ReferenceRules.after(level, step), unit(clock))
                        .at();
        };
    }

    private Stream<Grant> granted(ReferenceClock clock, ExtensionKind kind) {
        return grants.stream()
                .filter(grant -> clock.kind == ClockKind.RESOLUTION)
                .filter(grant -> grant.kind == kind && grant.round == clock.round);
    }

    private List<Span> stops(ReferenceClock clock) {
        return granted(clock, ExtensionKind.PAUSE)
                .map(pause -> new Span(pause.begin, pause.end))
                .toList();
    }

    private String unit(ReferenceClock clock) {
        return clock.department == null ? community : clock.department;
    }
}
