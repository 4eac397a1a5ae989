package ru.ejournal.rollout.process.guard;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.stereotype.Component;

/** Closes what the engine leaves open by default, in the engine itself: whichever door a request comes through. */
@Component
class HardenedEngine extends AbstractProcessEnginePlugin {

    /** More than any page of the webapps asks for; an unlimited answer is refused to people, not to our own code. */
    private static final int MOST_RESULTS = 2000;

    private final BeanFactory beans;

    HardenedEngine(BeanFactory beans) {
        this.beans = beans;
    }

    @Override
    public void preInit(ProcessEngineConfigurationImpl engine) {
        engine.setExpressionManager(new ModelLanguage(new ModelBeans(beans)));
        engine.setScriptFactory(new NoScripts());
        engine.setScriptingEngines(new NoScripts.NoEngines());
        engine.setArtifactFactory(new NoForeignClasses());
        DefaultDmnEngineConfiguration decisions = new DefaultDmnEngineConfiguration();
        decisions.setFeelEngineFactory(new PlainFeel());
        engine.setDmnEngineConfiguration(decisions);
        engine.setDeserializationTypeValidator(new PlainData());
        engine.setEnableExpressionsInAdhocQueries(false);
        engine.setEnableXxeProcessing(false);
        engine.setFilterService(new PeoplesFilters());
        engine.setQueryMaxResultsLimit(MOST_RESULTS);
    }
}
