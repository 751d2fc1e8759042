package org.whistle.redress;

import java.time.Instant;
import java.time.InstantSource;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whistle.request.EndedRequest;
import org.whistle.servicelevel.Clock;
import org.whistle.servicelevel.Clocks;
import org.whistle.servicelevel.Deadlines;

/** What may be asked for of a request as it stands, and until when. */
@Component
class ResidentAppealTerms {

    private final ResidentAppealRules rules;
    private final ResidentAppealRows rows;
    private final Deadlines deadlines;
    private final Clocks clocks;
    private final InstantSource now;

    ResidentAppealTerms(
            ResidentAppealRules rules, ResidentAppealRows rows, Deadlines deadlines, Clocks clocks, InstantSource now) {
        this.rules = rules;
        this.rows = rows;
        this.deadlines = deadlines;
        this.clocks = clocks;
        this.now = now;
    }

    /**
     * @param until null where it may be asked as long as the request stands so
     * @param over whether the time for it is over
     * @param asked whether this round had its appeal before
     */
    record Term(ResidentAppealKind kind, Instant until, boolean over, boolean asked) {

        boolean isOpen() {
            return !over && !asked;
        }
    }

    /** @return empty where nothing may be asked for, whenever */
    Optional<Term> of(EndedRequest request) {
        return kind(request).map(kind -> {
            Instant until = until(request, kind);
            boolean asked = rows.of(request.trackingNumber()).stream()
                    .anyMatch(appeal -> appeal.asks() == kind && appeal.round() == request.round());
            return new Term(kind, until, until != null && until.isBefore(now.instant()), asked);
        });
    }

    /** @return by when the supervisor decides */
    Instant decidedBy(EndedRequest request, ResidentAppealKind kind) {
        return deadlines
                .after(now.instant(), rules.answer(kind).decided(), request.community())
                .at();
    }

    private Optional<ResidentAppealKind> kind(EndedRequest request) {
        if (request.erased() || request.parts() > 0) {
            return Optional.empty();
        }
        return switch (request.status()) {
            case CLOSED -> Optional.of(ResidentAppealKind.REDO);
            case REFUSED -> Optional.of(ResidentAppealKind.ACCEPTANCE);
            case OPEN, MERGED ->
                isOverdue(request.trackingNumber()) ? Optional.of(ResidentAppealKind.DELAY) : Optional.empty();
            case WITHDRAWN -> Optional.empty();
        };
    }

    private Instant until(EndedRequest request, ResidentAppealKind kind) {
        return kind == ResidentAppealKind.DELAY
                ? null
                : deadlines
                        .after(request.endedAt(), rules.answer(kind).within(), request.community())
                        .at();
    }

    /** The promise is what the resident was told, and what counts here; a clock that is paused is not late. */
    private boolean isOverdue(String trackingNumber) {
        return clocks.of(trackingNumber).stream()
                .filter(Clock::isPromise)
                .anyMatch(clock -> !clock.isStopped()
                        && !clock.isPaused()
                        && clock.deadline().isBefore(now.instant()));
    }
}
