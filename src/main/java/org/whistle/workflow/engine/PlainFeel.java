package org.whistle.workflow.engine;

import java.time.temporal.Temporal;
import java.time.temporal.TemporalAmount;
import java.util.Collection;
import java.util.Date;
import java.util.Map;
import java.util.Set;
import java.util.function.BiConsumer;
import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.dmn.feel.impl.FeelEngineFactory;
import org.camunda.bpm.dmn.feel.impl.scala.ScalaFeelEngineFactory;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.variable.context.VariableContext;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.camunda.spin.Spin;

/**
 * FEEL that sees plain values only: the library calls any method of any other object that a variable holds, its class
 * included, and an uploaded file is such an object.
 */
final class PlainFeel implements FeelEngine {

    private final FeelEngine library;
    private final BiConsumer<Object, String> told;

    private PlainFeel(FeelEngine library, BiConsumer<Object, String> told) {
        this.library = library;
        this.told = told;
    }

    static FeelEngineFactory factory(BiConsumer<Object, String> told) {
        return () -> new PlainFeel(new ScalaFeelEngineFactory().createInstance(), told);
    }

    @Override
    public <T> T evaluateSimpleExpression(String expression, VariableContext variables) {
        return library.evaluateSimpleExpression(expression, new PlainValues(variables));
    }

    @Override
    public boolean evaluateSimpleUnaryTests(String tests, String input, VariableContext variables) {
        return library.evaluateSimpleUnaryTests(tests, input, new PlainValues(variables));
    }

    private static boolean isPlain(Object value) {
        if (value instanceof Collection<?> several) {
            return several.stream().allMatch(PlainFeel::isPlain);
        }
        if (value instanceof Map<?, ?> members) {
            return members.values().stream().allMatch(PlainFeel::isPlain);
        }
        return value == null
                || value instanceof String
                || value instanceof Boolean
                || value instanceof Number
                || value instanceof Date
                || value instanceof Temporal
                || value instanceof TemporalAmount
                || value instanceof Spin;
    }

    private final class PlainValues implements VariableContext {

        private final VariableContext all;

        private PlainValues(VariableContext all) {
            this.all = all;
        }

        @Override
        public TypedValue resolve(String name) {
            TypedValue variable = all.resolve(name);
            if (variable != null && !isPlain(variable.getValue())) {
                told.accept(variable.getValue(), name);
                throw new ProcessEngineException(
                        "A decision may not use the variable \"%s\", a %s; see docs/modelling.md"
                                .formatted(name, variable.getValue().getClass().getSimpleName()));
            }
            return variable;
        }

        @Override
        public boolean containsVariable(String name) {
            return all.containsVariable(name);
        }

        @Override
        public Set<String> keySet() {
            return all.keySet();
        }
    }
}
