package org.whistle.workflow.variable;

import java.util.Optional;
import java.util.function.Function;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.bpm.engine.variable.Variables;
import org.whistle.problem.Refusal;

/**
 * A variable of a process: its name and its type. What comes from outside is read with care: a value that cannot be of
 * the type is refused by name, and nothing changes.
 *
 * @param <T> the type in Java
 */
public final class ProcessVariable<T> {

    private final String name;
    private final Function<Object, T> reader;
    private final Function<T, Object> writer;

    ProcessVariable(String name, Function<Object, T> reader, Function<T, Object> writer) {
        this.name = name;
        this.reader = reader;
        this.writer = writer;
    }

    public String name() {
        return name;
    }

    /**
     * Reads what the process itself carries.
     *
     * @throws Refusal when it is of another type, or missing: then somebody has ended the process in this very moment
     */
    public T from(VariableScope scope) {
        return findIn(scope).orElseThrow(() -> Refusal.conflict("overtaken"));
    }

    /** @throws Refusal when it is of another type */
    public Optional<T> findIn(VariableScope scope) {
        return Optional.ofNullable(scope.getVariable(name)).map(reader);
    }

    /**
     * Reads what a form has sent, and takes it out of the engine, where it must not stay.
     *
     * @throws Refusal when it is missing or of another type
     */
    public T takeFrom(VariableScope scope) {
        return findAndTakeFrom(scope).orElseThrow(() -> Refusal.invalid(name, "required"));
    }

    /** Reads it, where there is one, and takes it out of the engine. */
    public Optional<T> findAndTakeFrom(VariableScope scope) {
        Optional<T> value = findIn(scope);
        scope.removeVariable(name);
        return value;
    }

    public void set(VariableScope scope, T value) {
        scope.setVariable(name, value == null ? null : writer.apply(value));
    }

    /** Sets it for what follows in this transaction, such as a gateway; it is never stored. */
    public void setForThisStep(VariableScope scope, T value) {
        scope.setVariable(name, writeForThisStep(value));
    }

    /** The value as it travels with a start, for its transaction only. */
    public Object writeForThisStep(T value) {
        return Variables.untypedValue(writer.apply(value), true);
    }

    /** The value as it travels with a start or a message. */
    public Object write(T value) {
        return value == null ? null : writer.apply(value);
    }
}
