package ru.ejournal.rollout.process.guard;

import java.lang.reflect.Method;
import java.util.Set;

import org.camunda.bpm.engine.impl.el.JuelExpressionManager;
import org.camunda.bpm.engine.impl.el.VariableContextElResolver;
import org.camunda.bpm.engine.impl.el.VariableScopeElResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ArrayELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.CompositeELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.ListELResolver;
import org.camunda.bpm.impl.juel.jakarta.el.MapELResolver;

/**
 * What an expression can say, wherever it stands (model, filter, decision table): variables, the beans made for models
 * and their methods, lists, maps, operators, who and when. Nothing reaches a class, so nothing reaches the machine.
 */
class ModelLanguage extends JuelExpressionManager {

    private static final Set<String> FUNCTIONS = Set.of("currentUser", "currentUserGroups", "now");

    private final ELResolver beans;

    ModelLanguage(ELResolver beans) {
        this.beans = beans;
    }

    /** The engine and its plugins offer more: Spin's would read any XML. */
    @Override
    public void addFunction(String name, Method function) {
        if (FUNCTIONS.contains(name)) {
            super.addFunction(name, function);
        }
    }

    /** Without the engine's bean resolver, which reads and calls whatever is public. */
    @Override
    protected ELResolver createElResolver() {
        CompositeELResolver chain = new CompositeELResolver();
        chain.add(new VariableScopeElResolver());
        chain.add(new VariableContextElResolver());
        chain.add(beans);
        chain.add(new ExecutionProperties());
        chain.add(new ArrayELResolver(true));
        chain.add(new ListELResolver(true));
        chain.add(new MapELResolver(true));
        return chain;
    }
}
