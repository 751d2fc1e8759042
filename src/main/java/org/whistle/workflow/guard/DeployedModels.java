package org.whistle.workflow.guard;

import java.util.List;
import java.util.Locale;
import java.util.stream.Collectors;
import org.camunda.bpm.engine.RepositoryService;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.stereotype.Component;
import org.whistle.startup.StartUpStep;

/**
 * Tells at every start which models are in the engine's tables that the guard would not let in today: from before there
 * was a guard, or put there past it. What they must not do they cannot do, since the engine has walls of its own behind
 * the guard; their steps fail. So they go on, unless the operator wants them to rest.
 */
@Component
class DeployedModels extends StartUpStep {

    private static final Logger log = LoggerFactory.getLogger(DeployedModels.class);

    /** What becomes of processes with code in them; {@code whistle.guard.deployed}. */
    enum Then {
        /** Nothing is looked at; commands leave it to the application that may run beside them. */
        LEAVE,
        /** They go on. */
        WARN,
        /** They and their instances rest until somebody activates them, in Cockpit, or the next start. */
        SUSPEND
    }

    private final StoredModelsCheck check;
    private final RepositoryService repository;
    private final FindingWords words;
    private final DeploymentEvents events;
    private final Then then;
    private volatile Counts counts = new Counts(0, 0);

    DeployedModels(
            StoredModelsCheck check,
            RepositoryService repository,
            FindingWords words,
            DeploymentEvents events,
            @Value("${whistle.guard.deployed:warn}") Then then) {
        super(Order.EARLIER_MODELS);
        this.check = check;
        this.repository = repository;
        this.words = words;
        this.events = events;
        this.then = then;
    }

    /**
     * What the last start found.
     *
     * @param faulty files that would be refused today
     * @param suspended those of them whose processes rest because of it
     */
    record Counts(long faulty, long suspended) {}

    Counts counts() {
        return counts;
    }

    @Override
    protected void prepare() {
        if (then == Then.LEAVE) {
            return;
        }
        List<FaultyModel> faulty = check.faulty();
        faulty.forEach(this::tell);
        counts =
                new Counts(faulty.size(), faulty.stream().filter(this::isToRest).count());
    }

    private boolean isToRest(FaultyModel model) {
        return then == Then.SUSPEND
                && model.holdsCode()
                && !model.file().processes().isEmpty();
    }

    private void tell(FaultyModel model) {
        String lines = model.findings().stream()
                .map(finding -> words.line(finding, Locale.ENGLISH))
                .collect(Collectors.joining("\n  ", "\n  ", ""));
        if (isToRest(model)) {
            model.file().processes().forEach(process -> rest(process.getId()));
            events.found(model, Then.SUSPEND);
            log.error(
                    "A deployed model holds code. Its processes {} and their instances are suspended now: mend it and"
                            + " deploy it again, then activate what is under way in Cockpit or migrate it (deployment"
                            + " {}):{}",
                    model.file().keys(),
                    model.file().deployment(),
                    lines);
        } else {
            events.found(model, Then.WARN);
            log.warn(
                    "A deployed model would be refused today. What it must not do fails with an incident: mend it and"
                            + " deploy it again (deployment {}):{}",
                    model.file().deployment(),
                    lines);
        }
    }

    private void rest(String process) {
        repository
                .updateProcessDefinitionSuspensionState()
                .byProcessDefinitionId(process)
                .includeProcessInstances(true)
                .suspend();
    }
}
