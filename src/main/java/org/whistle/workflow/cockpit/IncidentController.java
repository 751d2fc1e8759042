package org.whistle.workflow.cockpit;

import java.time.Instant;
import java.util.List;
import java.util.Locale;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.springframework.security.core.Authentication;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RestController;
import org.whistle.problem.Overtaken;
import org.whistle.supervision.Reach;
import org.whistle.supervision.Reaches;
import org.whistle.supervision.RetryBook.Retry;
import org.whistle.workflow.cockpit.IncidentDesk.Progress;

/** {@code /api/supervision/incidents} and {@code /api/supervision/retries}: what stands still, and runs again. */
@RestController
@RequestMapping("/api/supervision")
class IncidentController {

    private static final int NEWEST = 20;

    private final Reaches reaches;
    private final IncidentDesk desk;
    private final ModelNames names;
    private final RepositoryService models;

    IncidentController(Reaches reaches, IncidentDesk desk, ModelNames names, RepositoryService models) {
        this.reaches = reaches;
        this.desk = desk;
        this.names = names;
        this.models = models;
    }

    /** What stands in a supervisor's form may be personal. */
    record Wish(String key, String process, String step, String reason) {
        @Override
        public String toString() {
            return "Wish[" + process + ", " + step + "]";
        }
    }

    /** @param since when the oldest one came to a stand */
    record Kind(
            String process,
            String processName,
            String step,
            String stepName,
            int count,
            int cases,
            Instant since,
            boolean atLeast) {}

    /**
     * @param wanted how many there were when it began
     * @param done how many have run
     * @param failed how many stand still again
     * @param waiting how many will run in a moment
     * @param left how many have to be tried yet
     */
    record Shown(
            long id,
            String process,
            String processName,
            String step,
            String stepName,
            String reason,
            String by,
            Instant at,
            int wanted,
            int tried,
            int done,
            int failed,
            int waiting,
            int left,
            boolean over) {
        @Override
        public String toString() {
            return "Shown[" + id + "]";
        }
    }

    @GetMapping("/incidents")
    List<Kind> kinds(Authentication caller, Locale locale) {
        return desk.kinds(reaches.of(caller)).stream()
                .map(kind -> new Kind(
                        kind.process(),
                        names.process(kind.definition(), kind.process(), locale),
                        kind.step(),
                        names.step(kind.definition(), kind.step(), locale),
                        kind.count(),
                        kind.cases(),
                        kind.since(),
                        kind.atLeast()))
                .toList();
    }

    @GetMapping("/retries")
    List<Shown> newest(Authentication caller, Locale locale) {
        return desk.newest(reaches.of(caller), NEWEST).stream()
                .map(progress -> shown(progress, locale))
                .toList();
    }

    @PostMapping("/retries")
    Shown begin(@RequestBody Wish wish, Authentication caller, Locale locale) {
        Reach reach = reaches.of(caller);
        return shown(
                Overtaken.retry(() -> desk.begin(reach, wish.key(), wish.process(), wish.step(), wish.reason())),
                locale);
    }

    @PostMapping("/retries/{id}/continuation")
    Shown goOn(@PathVariable long id, Authentication caller, Locale locale) {
        Reach reach = reaches.of(caller);
        return shown(Overtaken.retry(() -> desk.goOn(reach, id)), locale);
    }

    private Shown shown(Progress progress, Locale locale) {
        Retry retry = progress.retry();
        IncidentRows.Outcome outcome = progress.outcome();
        ProcessDefinition model = models.createProcessDefinitionQuery()
                .processDefinitionKey(retry.process())
                .latestVersion()
                .singleResult();
        return new Shown(
                retry.id(),
                retry.process(),
                model == null ? retry.process() : names.process(model.getId(), retry.process(), locale),
                retry.step(),
                model == null ? retry.step() : names.step(model.getId(), retry.step(), locale),
                retry.reason(),
                retry.by(),
                retry.at(),
                retry.wanted(),
                outcome.tried(),
                outcome.tried() - outcome.failed() - outcome.waiting(),
                outcome.failed(),
                outcome.waiting(),
                progress.left(),
                retry.over());
    }
}
