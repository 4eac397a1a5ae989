package ru.ejournal.rollout.process.guard;

import javax.script.ScriptEngine;

import org.camunda.bpm.engine.delegate.Expression;
import org.camunda.bpm.engine.impl.scripting.ExecutableScript;
import org.camunda.bpm.engine.impl.scripting.ScriptFactory;
import org.camunda.bpm.engine.impl.scripting.engine.DefaultScriptEngineResolver;
import org.camunda.bpm.engine.impl.scripting.engine.ScriptingEngines;

import javax.script.ScriptEngineManager;

import ru.ejournal.rollout.Refusal;

/** A model or a decision table with a script in it is not taken, whoever brings it: our models have none. */
class NoScripts extends ScriptFactory {

    @Override
    public ExecutableScript createScriptFromSource(String language, String source) {
        throw refusal();
    }

    @Override
    public ExecutableScript createScriptFromSource(String language, Expression source) {
        throw refusal();
    }

    @Override
    public ExecutableScript createScriptFromResource(String language, String resource) {
        throw refusal();
    }

    @Override
    public ExecutableScript createScriptFromResource(String language, Expression resource) {
        throw refusal();
    }

    private static Refusal refusal() {
        return new Refusal("Сценарии (script) выключены: в моделях и таблицах решений их быть не может.");
    }

    /** Decision tables ask for the engine itself. */
    static class NoEngines extends ScriptingEngines {

        NoEngines() {
            super(new DefaultScriptEngineResolver(new ScriptEngineManager()));
        }

        @Override
        public ScriptEngine getScriptEngineForLanguage(String language) {
            throw refusal();
        }
    }
}
