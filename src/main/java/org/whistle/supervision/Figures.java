package org.whistle.supervision;

import java.util.ArrayList;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import org.whistle.rates.Fraction;
import org.whistle.rates.Measure;
import org.whistle.servicelevel.OpenClocks;
import org.whistle.servicelevel.OpenClocks.Line;
import org.whistle.supervision.LevelPage.Both;
import org.whistle.supervision.LevelPage.Rung;
import org.whistle.supervision.LevelPage.States;
import org.whistle.supervision.LevelPage.Steps;

/** Puts what was counted of the past and what runs now side by side. */
final class Figures {

    private static final List<String> RUNGS =
            List.of("DUE_SOON", "OVERDUE", "REMINDED", "LED", "SUPERVISED", "PUBLISHED");

    private final List<Fact> facts;
    private final List<Line> lines;

    /**
     * @param facts of the days, added up
     * @param lines of the clocks that run in the district
     */
    Figures(List<Fact> facts, List<Line> lines) {
        this.facts = facts;
        this.lines = lines;
    }

    /** @return by unit or by item: every kind of clock, each once, for the same while it runs and when it has stopped */
    Map<String, States> states(Topic topic, OpenClocks.By by) {
        Map<String, States> states = new HashMap<>();
        facts.stream()
                .filter(fact -> fact.topic() == topic)
                .forEach(fact -> states.merge(fact.key(), new States(fact.a(), fact.b(), 0, 0, 0, 0), States::plus));
        lines.stream()
                .filter(line -> line.by() == by)
                .forEach(line -> states.merge(line.key(), now(line), States::plus));
        return states;
    }

    static States now(Line line) {
        long clocks = line.clocks();
        return switch (line.state()) {
            case WITHIN_TIME -> new States(0, 0, clocks, 0, 0, 0);
            case DUE_SOON -> new States(0, 0, 0, clocks, 0, 0);
            case PAUSED -> new States(0, 0, 0, 0, 0, clocks);
            case OVERDUE, REMINDED, LED, SUPERVISED, PUBLISHED -> new States(0, 0, 0, 0, clocks, 0);
        };
    }

    List<Steps> steps() {
        Map<Step, Dwell> dwells = new EnumMap<>(Step.class);
        of(Topic.STEP).forEach(fact -> dwells.computeIfAbsent(Step.valueOf(fact.key()), first -> new Dwell())
                .add(Integer.parseInt(fact.part()), fact.a()));
        List<Steps> steps = new ArrayList<>();
        dwells.forEach((step, dwell) -> {
            if (dwell.count() > 0) {
                steps.add(new Steps(step, dwell.count(), dwell.minutes(50), dwell.minutes(90)));
            }
        });
        return steps;
    }

    Map<String, Long> returns() {
        Map<String, Long> counts = new TreeMap<>();
        of(Topic.RETURNS).forEach(fact -> counts.put(fact.key(), fact.a()));
        counts.values().removeIf(count -> count == 0);
        return counts;
    }

    List<Rung> rungs() {
        Map<String, Long> counts = new HashMap<>();
        of(Topic.RUNG).forEach(fact -> counts.merge(fact.key(), fact.a(), Long::sum));
        return RUNGS.stream()
                .map(rung -> new Rung(rung, counts.getOrDefault(rung, 0L)))
                .toList();
    }

    /** @return by unit; measures without a mark are missing */
    Map<String, Map<Measure, Both>> rates() {
        Map<String, Map<Measure, Both>> rates = new HashMap<>();
        Function<String, Map<Measure, Both>> first = unit -> new EnumMap<>(Measure.class);
        of(Topic.UNIT).stream().filter(fact -> fact.b() > 0).forEach(fact -> rates.computeIfAbsent(fact.key(), first)
                .put(
                        Measure.valueOf(fact.part()),
                        new Both(new Fraction(fact.a(), fact.b()), new Fraction(fact.c(), fact.d()))));
        return rates;
    }

    private List<Fact> of(Topic topic) {
        return facts.stream().filter(fact -> fact.topic() == topic).toList();
    }
}
