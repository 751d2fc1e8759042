package org.whistle.workflow.servicelevel;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.camunda.bpm.engine.DecisionService;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.repository.DecisionDefinition;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Component;
import org.whistle.servicelevel.Limit;

/**
 * Asks the latest version of a decision table. The same question to the same version has the same answer, so it is
 * computed once: a table of limits is asked several times a case.
 */
@Component
public class RememberedDecisions {

    private static final int MOST = 10_000;
    private static final Logger log = LoggerFactory.getLogger(RememberedDecisions.class);

    private final RepositoryService repository;
    private final DecisionService decisions;
    private final Map<List<Object>, Map<String, Object>> answers = new ConcurrentHashMap<>();

    RememberedDecisions(RepositoryService repository, DecisionService decisions) {
        this.repository = repository;
        this.decisions = decisions;
    }

    /** @return the outputs of the one rule that matches; none where no rule does */
    public Map<String, Object> ask(String key, Map<String, Object> inputs) {
        DecisionDefinition table = repository
                .createDecisionDefinitionQuery()
                .decisionDefinitionKey(key)
                .latestVersion()
                .singleResult();
        if (answers.size() >= MOST) {
            answers.clear();
        }
        List<Object> question = List.of(table.getId(), Map.copyOf(inputs));
        Map<String, Object> known = answers.get(question);
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

    private Map<String, Object> evaluate(DecisionDefinition table, Map<String, Object> inputs) {
        var result = decisions
                .evaluateDecisionTableById(table.getId())
                .variables(inputs)
                .evaluate();
        Map<String, Object> outputs = new HashMap<>(result.isEmpty() ? Map.of() : result.getSingleResult());
        outputs.values().removeIf(Objects::isNull);
        return Map.copyOf(outputs);
    }
}
