package org.whistle.workflow.servicelevel;

import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.dmn.engine.DmnDecisionTableResult;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.whistle.request.CaseFile;
import org.whistle.servicelevel.Limit;
import org.whistle.workflow.engine.HeardDecisions;

/**
 * Asks the latest version of a decision table. The same question to the same version has the same answer, so it is
 * computed once: a table of limits is asked several times a case. What is taken for a case stands in its file, however often
 * it was computed; what is only asked does not.
 */
@Component
public class RememberedDecisions {

    private static final int MOST = 10_000;
    private static final Logger log = LoggerFactory.getLogger(RememberedDecisions.class);

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final CaseFile caseFile;
    private final Map<List<Object>, Taken> answers = new ConcurrentHashMap<>();

    RememberedDecisions(RepositoryService repository, DecisionService decisions, CaseFile caseFile) {
        this.repository = repository;
        this.decisions = decisions;
        this.caseFile = caseFile;
    }

    /** @param event as the case file keeps it: inputs, outputs, the rule and its annotation */
    private record Taken(Map<String, Object> outputs, Map<String, Object> event) {}

    /**
     * Decides on a case, and puts it into the case file with the rule that matched.
     *
     * @return the outputs of that rule; none where no rule matches
     */
    public Map<String, Object> decide(String trackingNumber, String key, Map<String, Object> inputs) {
        Taken taken = answer(key, inputs);
        if (!taken.event().isEmpty()) {
            caseFile.appendEngineEvent(trackingNumber, taken.event());
        }
        return taken.outputs();
    }

    /** @return what would be decided now: the outputs of the one rule that matches; none where no rule does */
    public Map<String, Object> ask(String key, Map<String, Object> inputs) {
        return answer(key, inputs).outputs();
    }

    private Taken answer(String key, Map<String, Object> inputs) {
        DecisionDefinition table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (answers.size() >= MOST) {
            answers.clear();
        }
        List<Object> question = List.of(table.getId(), Map.copyOf(inputs));
        Taken known = answers.get(question);
        if (known == null) {
            known = evaluate(table, inputs);
            answers.put(question, known);
        }
        return known;
    }

    /** A limit that nobody can read is none: a slip in a table must not keep residents from filing. */
    static Optional<Limit> limit(String table, Object written) {
        try {
            return Optional.ofNullable((String) written)
                    .filter(text -> !text.isBlank())
                    .map(Limit::parse);
        } catch (IllegalArgumentException slip) {
            log.error("The decision {} is passed over: {}", table, slip.getMessage());
            return Optional.empty();
        }
    }

    private Taken evaluate(DecisionDefinition table, Map<String, Object> inputs) {
        HeardDecisions.Heard<DmnDecisionTableResult> heard = HeardDecisions.hear(() -> decisions
                .evaluateDecisionTableById(table.getId())
                .variables(inputs)
                .evaluate());
        DmnDecisionTableResult result = heard.answer();
        Map<String, Object> outputs = new HashMap<>(result.isEmpty() ? Map.of() : result.getSingleResult());
        outputs.values().removeIf(Objects::isNull);
        Map<String, Object> event = new LinkedHashMap<>(heard.event());
        // the instance that asked first is not the one of all others
        event.remove("i");
        return new Taken(Map.copyOf(outputs), Collections.unmodifiableMap(event));
    }
}
