package org.whistle.supervision;

import java.time.Clock;
import java.time.LocalDate;
import java.time.ZoneId;
import java.util.List;
import java.util.Map;
import java.util.TreeSet;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.springframework.transaction.annotation.Transactional;
import org.whistle.problem.Refusal;
import org.whistle.supervision.Models.Known;
import org.whistle.supervision.Models.Waiting;

/** Where cases wait: the steps of a model with what stands there and how long cases stay. */
@Component
@Transactional(readOnly = true)
public class StepFigures {

    private static final int MONTHS = 12;

    private final Models models;
    private final StepRows rows;
    private final Clock clock;
    private final ZoneId zone;

    StepFigures(Models models, StepRows rows, Clock clock, @Value("${whistle.zone}") ZoneId zone) {
        this.models = models;
        this.rows = rows;
        this.clock = clock;
        this.zone = zone;
    }

    /**
     * @param definition of a process, by its id in the engine
     * @param districts whose cases count, by their codes
     * @return of the last twelve months and the present one
     * @throws Refusal when there is no such definition
     */
    public StepHeat of(String definition, List<String> districts) {
        Known known = models.known(definition).orElseThrow(() -> Refusal.invalid("definition", "no-such-definition"));
        LocalDate since = LocalDate.now(clock.withZone(zone)).withDayOfMonth(1).minusMonths(MONTHS);
        Map<String, Stays> stays = rows.stays(known.key(), known.version(), districts, since);
        Map<String, Waiting> waiting = models.waiting(
                definition, districts.stream().map(code -> code + "-").toList());
        TreeSet<String> activities = new TreeSet<>(stays.keySet());
        activities.addAll(waiting.keySet());
        List<StepFigure> steps = activities.stream()
                .map(activity -> figure(
                        activity,
                        stays.getOrDefault(activity, new Stays()),
                        waiting.getOrDefault(activity, new Waiting(0, 0))))
                .toList();
        return new StepHeat(known.version(), since, steps);
    }

    private static StepFigure figure(String activity, Stays stays, Waiting waiting) {
        return new StepFigure(
                activity, waiting.now(), waiting.late(), stays.steps(), stays.median(), stays.lateShare());
    }
}
