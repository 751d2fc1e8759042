package org.whistle.retention;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Optional;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.access.Actor;
import org.whistle.catalogue.Catalogue;
import org.whistle.catalogue.Item;
import org.whistle.problem.Refusal;
import org.whistle.problem.Require;
import org.whistle.request.PersonalKind;
import org.whistle.retention.RetentionRule.Scope;

/** How long what is kept, item by item. The rules that come along are ours, and for the operator to replace. */
@Component
@Transactional
public class RetentionRules {

    private static final int LONGEST = 600;
    private static final int LONGEST_SOURCE = 500;

    private final RuleRows rows;
    private final Catalogue catalogue;
    private final Actor actor;
    private final Clock clock;
    private final ZoneId zone;

    RetentionRules(
            RuleRows rows, Catalogue catalogue, Actor actor, Clock clock, @Value("${whistle.zone}") ZoneId zone) {
        this.rows = rows;
        this.catalogue = catalogue;
        this.actor = actor;
        this.clock = clock;
        this.zone = zone;
    }

    /** A rule as the data officer wants it; see {@link RetentionRule}. */
    public record Wanted(
            Scope scope, String code, PersonalKind what, Integer months, LocalDate validFrom, String source) {}

    /** @return all that were ever set */
    @Transactional(readOnly = true)
    public List<RetentionRule> all() {
        return rows.all();
    }

    /**
     * Adds a rule, which takes the place of an earlier one of the same scope from its day on.
     *
     * @throws Refusal when a part is missing or unknown, the day is over, or nobody says where the rule comes from
     */
    public void set(Wanted wanted) {
        Scope scope = wanted.scope() == null ? Scope.ALL : wanted.scope();
        if (wanted.what() == null) {
            throw Refusal.invalid("what", "required");
        }
        if (wanted.months() == null || wanted.months() < 1 || wanted.months() > LONGEST) {
            throw Refusal.invalid("months", "no-whole-number", "1", String.valueOf(LONGEST));
        }
        LocalDate validFrom = wanted.validFrom() == null ? today() : wanted.validFrom();
        if (validFrom.isBefore(today())) {
            throw Refusal.invalid("validFrom", "retention-day-over");
        }
        String source = Require.text("source", wanted.source(), LONGEST_SOURCE);
        rows.add(new RetentionRule(
                scope,
                code(scope, wanted.code()),
                wanted.what(),
                wanted.months(),
                validFrom,
                source,
                clock.instant(),
                actor.signedInOr(Actor.SYSTEM)));
    }

    private String code(Scope scope, String code) {
        return switch (scope) {
            case ALL -> null;
            case ITEM -> catalogue.require("code", code).code();
            case CATEGORY -> {
                if (catalogue.all().stream().noneMatch(item -> item.category().equals(code))) {
                    throw Refusal.invalid("code", "retention-unknown-category");
                }
                yield code;
            }
        };
    }

    /** @return those of all that hold today: their day has come, and no later one of the same scope took their place */
    @Transactional(readOnly = true)
    public List<RetentionRule> inForce() {
        List<RetentionRule> valid = rows.all().stream()
                .filter(rule -> !rule.validFrom().isAfter(today()))
                .toList();
        return valid.stream()
                .filter(rule -> valid.subList(valid.indexOf(rule) + 1, valid.size()).stream()
                        .noneMatch(later -> later.isOfSameScope(rule)))
                .toList();
    }

    LocalDate today() {
        return LocalDate.ofInstant(clock.instant(), zone);
    }

    /** @return the rule in force today; empty where it is kept for ever */
    static Optional<RetentionRule> inForce(List<RetentionRule> rules, Item item, PersonalKind what, LocalDate today) {
        return rules.stream()
                .filter(rule -> rule.what() == what && !rule.validFrom().isAfter(today))
                .filter(rule -> switch (rule.scope()) {
                    case ALL -> true;
                    case CATEGORY -> rule.code().equals(item.category());
                    case ITEM -> rule.code().equals(item.code());
                })
                // of those that are as narrow, the latest in the list
                .reduce((before, rule) -> rule.scope().compareTo(before.scope()) >= 0 ? rule : before);
    }
}
