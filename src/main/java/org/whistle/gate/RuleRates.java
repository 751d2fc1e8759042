package org.whistle.gate;

import java.util.EnumMap;
import java.util.Map;
import java.util.Optional;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * The rate of each rule. On the embedded database, which is for looking around, programs of this machine are only kept
 * from guessing passwords, and that generously.
 */
@Component
class RuleRates {

    private final Map<Rule, Rate> rates = new EnumMap<>(Rule.class);
    private final boolean isSample;
    private final int localSignIns;

    RuleRates(GateSettings settings, Environment environment) {
        this.isSample = !environment.containsProperty("spring.datasource.url");
        this.localSignIns = settings.localSignIns();
        for (Rule rule : Rule.values()) {
            String written = settings.limits().getOrDefault(rule.word(), "").strip();
            if (!"off".equals(written)) {
                rates.put(rule, written.isEmpty() ? rule.byDefault() : Rate.of(written));
            }
        }
    }

    /** @return nothing where this caller is not limited in this */
    Optional<Rate> of(Rule rule, Caller caller) {
        Optional<Rate> rate = Optional.ofNullable(rates.get(rule));
        if (!isSample || !caller.isLocal()) {
            return rate;
        }
        return rule == Rule.SIGN_IN ? rate.map(usual -> usual.times(localSignIns)) : Optional.empty();
    }
}
