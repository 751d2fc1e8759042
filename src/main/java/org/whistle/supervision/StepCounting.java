package org.whistle.supervision;

import java.time.Duration;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.whistle.request.EngineEntry;
import org.whistle.supervision.CasePath.Instance;
import org.whistle.supervision.CasePath.Visit;
import org.whistle.supervision.Passed.Tally;

/** What a case gives to the figures of steps, from all that the engine told of it; the same entries give the same, always. */
final class StepCounting {

    private final ZoneId zone;

    StepCounting(ZoneId zone) {
        this.zone = zone;
    }

    /** @param unread how many entries of it say nothing that can be read */
    record Counted(String caseKey, Map<Passed, Tally> passed, int unread) {

        /** The one that a tracking number begins with. */
        String district() {
            return caseKey.substring(0, caseKey.indexOf('-'));
        }
    }

    Counted count(String caseKey, List<EngineEntry> entries) {
        CasePath path = PathReader.read(entries, Integer.MAX_VALUE);
        Map<String, String> processes =
                path.instances().stream().collect(Collectors.toMap(Instance::id, Instance::process));
        Map<Passed, Tally> passed = new TreeMap<>();
        path.steps().stream()
                .filter(step -> isOver(step) && processes.containsKey(step.instance()))
                .forEach(step -> passed.merge(passed(processes::get, step), Tally.of(step), Tally::plus));
        return new Counted(caseKey, passed, path.unread());
    }

    /** What is cut short has not taken its time. */
    private static boolean isOver(Visit step) {
        return step.endedAt() != null && !step.momentary() && !step.canceled();
    }

    private Passed passed(Function<String, String> processes, Visit step) {
        return new Passed(
                processes.apply(step.instance()),
                step.version(),
                step.activity(),
                LocalDate.ofInstant(step.endedAt(), zone).withDayOfMonth(1),
                Stays.classOf(Duration.between(step.beganAt(), step.endedAt()).toSeconds()));
    }
}
