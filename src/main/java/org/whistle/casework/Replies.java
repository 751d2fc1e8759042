package org.whistle.casework;

import java.time.InstantSource;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whistle.problem.Refusal;

/**
 * The four elements of a reply: when it was accepted (the case file knows), whom the handler has spoken to, what was
 * done, by when. Each rule says which of them is missing and how to say it.
 */
@Component
class Replies {

    private static final int MOST_YEARS_AHEAD = 1;

    private static final List<Rule> RULES =
            List.of(Replies::saysWithWhom, Replies::saysWhatWasDone, Replies::isToCome, Replies::isInSight);

    private final InstantSource now;
    private final ZoneId zone;

    Replies(InstantSource now, @Value("${whistle.zone}") ZoneId zone) {
        this.now = now;
        this.zone = zone;
    }

    @FunctionalInterface
    private interface Rule {
        Optional<Refusal> check(Reply reply, LocalDate today);
    }

    /** @throws Refusal when an element is missing, or is said with words that say nothing */
    void requireComplete(Reply reply) {
        LocalDate today = LocalDate.ofInstant(now.instant(), zone);
        RULES.stream()
                .flatMap(rule -> rule.check(reply, today).stream())
                .findFirst()
                .ifPresent(refusal -> {
                    throw refusal;
                });
    }

    private static Optional<Refusal> saysWithWhom(Reply reply, LocalDate today) {
        return EmptyWords.are(reply.spokenTo())
                ? Optional.of(Refusal.invalid("spokenTo", "reply-lacks-whom"))
                : Optional.empty();
    }

    private static Optional<Refusal> saysWhatWasDone(Reply reply, LocalDate today) {
        return EmptyWords.are(reply.measures())
                ? Optional.of(Refusal.invalid("measures", "reply-lacks-measures"))
                : Optional.empty();
    }

    /** What was accepted was accepted before today, so a day that is to come lies behind the acceptance as well. */
    private static Optional<Refusal> isToCome(Reply reply, LocalDate today) {
        return reply.scheduledFor() != null && reply.scheduledFor().isBefore(today)
                ? Optional.of(Refusal.invalid("scheduledFor", "in-the-past"))
                : Optional.empty();
    }

    /** What takes longer belongs on the long-term ledger, where somebody looks at it again. */
    private static Optional<Refusal> isInSight(Reply reply, LocalDate today) {
        return reply.scheduledFor() != null && reply.scheduledFor().isAfter(today.plusYears(MOST_YEARS_AHEAD))
                ? Optional.of(Refusal.invalid("scheduledFor", "reply-too-far-ahead"))
                : Optional.empty();
    }
}
