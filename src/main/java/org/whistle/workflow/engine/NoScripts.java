package org.whistle.workflow.engine;

import java.util.Map;
import java.util.function.BiConsumer;
import javax.script.ScriptEngine;
import javax.script.ScriptEngineFactory;
import javax.script.ScriptEngineManager;
import org.camunda.bpm.engine.ProcessEngineException;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptEngineResolver;

/**
 * No script runs, in whatever language and whichever library happens to be on the class path: the engine and its FEEL
 * library bring script engines of their own. It is the wall behind the deployment guard, for models that came past it.
 */
final class NoScripts implements ScriptEngineResolver {

    private final BiConsumer<Object, String> told;

    NoScripts(BiConsumer<Object, String> told) {
        this.told = told;
    }

    @Override
    public void addScriptEngineFactory(ScriptEngineFactory factory) {
        throw new UnsupportedOperationException("No script runs here; see docs/modelling.md");
    }

    /** One that has looked for no engines. */
    @Override
    public ScriptEngineManager getScriptEngineManager() {
        return new ScriptEngineManager(new ClassLoader(null) {});
    }

    @Override
    public ScriptEngine getScriptEngine(String language, boolean resolveFromCache) {
        told.accept(Map.of(), "script");
        throw new ProcessEngineException("No script runs here, in no language; see docs/modelling.md");
    }
}
