package org.whistle.gate;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import io.github.bucket4j.Bucket;
import io.github.bucket4j.ConsumptionProbe;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.springframework.stereotype.Component;
import org.whistle.access.SecurityEvent;
import org.whistle.access.SecurityEvents;

/** How often who has done what of late. Kept in memory, of a bounded number of callers, on this node alone. */
@Component
class RateLimits {

    private static final long MOST_CALLERS = 100_000;
    /** After so long every bucket of ours is full again, and forgetting it makes no difference. */
    private static final Duration FORGOTTEN_AFTER = Duration.ofHours(2);

    private static final Duration SAID_AGAIN_AFTER = Duration.ofMinutes(1);

    private record Key(Rule rule, String caller) {}

    private final Cache<Key, Bucket> buckets = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterAccess(FORGOTTEN_AFTER)
            .build();
    private final Cache<Key, Boolean> said = Caffeine.newBuilder()
            .maximumSize(MOST_CALLERS)
            .expireAfterWrite(SAID_AGAIN_AFTER)
            .build();
    private final RuleRates rates;
    private final SecurityEvents events;

    RateLimits(RuleRates rates, SecurityEvents events) {
        this.rates = rates;
        this.events = events;
    }

    /** Counts one more, unless it is one too many. */
    Optional<Wait> take(Rule rule, Caller caller) {
        return take(rule, caller, 1);
    }

    /** Counts so many more, unless they are too many. What is more than all that may be done at once counts as that. */
    Optional<Wait> take(Rule rule, Caller caller, long amount) {
        long most = rates.of(rule, caller).map(Rate::atOnce).orElse(amount);
        return ask(rule, caller, bucket -> bucket.tryConsumeAndReturnRemaining(Math.min(amount, most)));
    }

    /** Whether one more would be one too many; nothing is counted. */
    Optional<Wait> isSpent(Rule rule, Caller caller) {
        return ask(rule, caller, bucket -> {
            var estimate = bucket.estimateAbilityToConsume(1);
            return estimate.canBeConsumed()
                    ? ConsumptionProbe.consumed(estimate.getRemainingTokens(), 0)
                    : ConsumptionProbe.rejected(estimate.getRemainingTokens(), estimate.getNanosToWaitForRefill(), 0);
        });
    }

    private Optional<Wait> ask(
            Rule rule, Caller caller, java.util.function.Function<Bucket, ConsumptionProbe> question) {
        Optional<Rate> rate = rates.of(rule, caller);
        if (rate.isEmpty()) {
            return Optional.empty();
        }
        Key key = new Key(rule, caller.name());
        ConsumptionProbe probe =
                question.apply(buckets.get(key, unknown -> rate.get().bucket()));
        if (probe.isConsumed()) {
            return Optional.empty();
        }
        if (said.asMap().putIfAbsent(key, true) == null) {
            events.happened(SecurityEvent.TOO_MANY_REQUESTS, caller.account(), Map.of("rule", rule.word()));
        }
        return Optional.of(new Wait(Duration.ofNanos(probe.getNanosToWaitForRefill())));
    }
}
