package org.whistle.workflow.tasklist;

import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;
import org.springframework.stereotype.Component;
import org.whistle.request.RequestFacts;
import org.whistle.request.Status;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.ClockOutcome;
import org.whistle.servicelevel.Clocks;
import org.whistle.servicelevel.Extension;
import org.whistle.servicelevel.ExtensionState;
import org.whistle.servicelevel.Extensions;
import org.whistle.servicelevel.Standing;
import org.whistle.workflow.tasklist.TimePart.ClockPart;
import org.whistle.workflow.tasklist.TimePart.ExtensionPart;

/** Puts together what a caseworker needs to know of a case's time. */
@Component
class TimeDesk {

    private static final Comparator<Clock> WHAT_RUNS_FIRST = Comparator.comparing(Clock::isStopped)
            .thenComparing(Clock::deadline)
            .thenComparing(Clock::id);

    private final Clocks clocks;
    private final Extensions extensions;
    private final DeskWords words;
    private final InstantSource now;

    TimeDesk(Clocks clocks, Extensions extensions, DeskWords words, InstantSource now) {
        this.clocks = clocks;
        this.extensions = extensions;
        this.words = words;
        this.now = now;
    }

    TimePart of(RequestFacts facts, Reader reader, Locale locale) {
        List<Clock> running = clocks.of(facts.trackingNumber());
        List<Extension> asked = new ArrayList<>(extensions.of(facts.trackingNumber()));
        Collections.reverse(asked);
        return new TimePart(
                running.stream()
                        .sorted(WHAT_RUNS_FIRST)
                        .map(clock -> clock(clock, locale))
                        .toList(),
                asked.stream().map(extension -> extension(extension, locale)).toList(),
                reader == Reader.ASKED && facts.status() == Status.OPEN ? deeds(running, asked) : List.of());
    }

    private List<Deed> deeds(List<Clock> all, List<Extension> asked) {
        boolean paused = asked.stream().anyMatch(Extension::isPauseInForce);
        boolean open = asked.stream().anyMatch(extension -> extension.state() == ExtensionState.ASKED);
        boolean inTime = all.stream()
                .anyMatch(clock ->
                        clock.isPromise() && !clock.isStopped() && now.instant().isBefore(clock.deadline()));
        return Stream.of(Deed.values())
                .filter(deed -> switch (deed) {
                    case RECORD_CONTACT -> true;
                    case ASK_FOR_TIME -> inTime && !paused && !open;
                    case RESUME -> paused;
                })
                .toList();
    }

    private ClockPart clock(Clock clock, Locale locale) {
        String kind = clock.told();
        String state = state(clock);
        return new ClockPart(
                kind,
                words.of("clock", kind, locale),
                clock.department() == null ? null : words.unit(clock.department(), locale),
                clock.deadline(),
                state,
                words.of("standing", state, locale),
                clock.provisional() && !clock.isStopped(),
                clock.pausedUntil(),
                clock.stoppedAt());
    }

    private String state(Clock clock) {
        if (clock.isStopped()) {
            return clock.outcome() == ClockOutcome.DONE
                    ? done(clock)
                    : clock.outcome().name();
        }
        if (clock.isPaused()) {
            return "PAUSED";
        }
        // the engine tells the next step within moments; a deadline that has passed has passed
        boolean passed = !now.instant().isBefore(clock.deadline());
        return passed && !clock.standing().isLate()
                ? Standing.OVERDUE.name()
                : clock.standing().name();
    }

    private static String done(Clock clock) {
        return clock.stoppedAt().isBefore(clock.deadline()) ? "IN_TIME" : "LATE";
    }

    ExtensionPart extension(Extension extension, Locale locale) {
        return new ExtensionPart(
                extension.id(),
                extension.kind().name(),
                words.of("history.kind", extension.kind().name(), locale),
                words.of("history.reason", extension.reason().name(), locale),
                extension.length().notation(),
                words.length(extension.length().notation(), locale),
                extension.evidence(),
                words.account(extension.askedBy(), locale),
                extension.askedAt(),
                extension.state().name(),
                words.of("extension", extension.state().name(), locale),
                extension.decidedBy() == null ? null : words.account(extension.decidedBy(), locale),
                extension.decidedAt(),
                extension.note(),
                extension.endsAt(),
                extension.endedAt());
    }
}
