package org.whistle.decisions;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import org.camunda.bpm.dmn.engine.DmnDecision;
import org.camunda.bpm.dmn.engine.DmnEngine;
import org.camunda.bpm.dmn.engine.DmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationEvent;
import org.camunda.bpm.dmn.engine.delegate.DmnDecisionTableEvaluationListener;
import org.camunda.bpm.dmn.engine.delegate.DmnEvaluatedDecisionRule;
import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableImpl;
import org.camunda.bpm.dmn.engine.impl.DmnDecisionTableInputImpl;

/** A decision table out of the project's folder, asked with the bare decision engine. */
public final class DecisionTable {

    /** What a table answers, and the rules that matched. */
    public record Answer(Map<String, Object> outputs, List<String> rules) {}

    private final List<DmnEvaluatedDecisionRule> matched = new ArrayList<>();
    private final DmnEngine engine;
    private final DmnDecision decision;

    private DecisionTable(Path file, String key) {
        DefaultDmnEngineConfiguration configuration =
                (DefaultDmnEngineConfiguration) DmnEngineConfiguration.createDefaultDmnEngineConfiguration();
        DmnDecisionTableEvaluationListener listener = this::remember;
        configuration.setCustomPostDecisionTableEvaluationListeners(List.of(listener));
        engine = configuration.buildEngine();
        try (InputStream model = Files.newInputStream(file)) {
            decision = engine.parseDecision(key, model);
        } catch (IOException failure) {
            throw new UncheckedIOException(failure);
        }
    }

    /** The table of a file, such as {@code screen-request}. */
    public static DecisionTable of(String name) {
        return new DecisionTable(Path.of("decisions", name + ".dmn"), camel(name));
    }

    /** @throws org.camunda.bpm.dmn.engine.DmnEngineException where two rules match */
    public Answer ask(Map<String, Object> inputs) {
        matched.clear();
        engine.evaluateDecisionTable(decision, inputs);
        List<String> rules =
                matched.stream().map(DmnEvaluatedDecisionRule::getId).toList();
        Map<String, Object> outputs = matched.stream()
                .map(DmnEvaluatedDecisionRule::getOutputEntries)
                .flatMap(entries -> entries.values().stream())
                .collect(Collectors.toMap(entry -> entry.getOutputName(), entry -> entry.getValue()
                        .getValue()));
        return new Answer(outputs, rules);
    }

    /** The names of the variables that the table looks at, in its order. */
    List<String> inputs() {
        return logic().getInputs().stream()
                .map(DmnDecisionTableInputImpl::getExpression)
                .map(expression -> expression.getExpression().strip())
                .toList();
    }

    /** The names of what it answers, in its order. */
    List<String> outputs() {
        return logic().getOutputs().stream()
                .map(output -> output.getOutputName())
                .toList();
    }

    /** The ids of its rules. */
    Collection<String> rules() {
        return logic().getRules().stream().map(rule -> rule.getId()).toList();
    }

    private DmnDecisionTableImpl logic() {
        return (DmnDecisionTableImpl) decision.getDecisionLogic();
    }

    private void remember(DmnDecisionTableEvaluationEvent event) {
        matched.addAll(event.getMatchingRules());
    }

    private static String camel(String kebab) {
        return Pattern.compile("-(.)").matcher(kebab).replaceAll(letter -> letter.group(1)
                .toUpperCase(Locale.ROOT));
    }
}
