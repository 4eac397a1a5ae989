package ru.ejournal.rollout.process.form;

import java.util.Map;

import org.camunda.bpm.dmn.feel.impl.FeelEngine;
import org.camunda.bpm.engine.variable.Variables;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.process.guard.PlainFeel;

/** Decides, with the engine's own FEEL, which fields a form hides: the server asks only for what was shown. */
@Component
class Conditions {

    private final FeelEngine feel = new PlainFeel().createInstance();

    boolean hidden(FormField field, Map<String, @Nullable Object> values) {
        return field.hidden().stream().anyMatch(condition -> holds(condition, values));
    }

    private boolean holds(String condition, Map<String, @Nullable Object> values) {
        Object result = feel.evaluateSimpleExpression(condition.substring(1),
                Variables.fromMap(values).asVariableContext());
        return Boolean.TRUE.equals(result);
    }
}
