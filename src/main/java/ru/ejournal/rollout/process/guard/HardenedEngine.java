package ru.ejournal.rollout.process.guard;

import org.camunda.bpm.dmn.engine.impl.DefaultDmnEngineConfiguration;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.beans.factory.BeanFactory;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.stereotype.Component;

/** Closes what the engine leaves open by default, in the engine itself: whichever door a request comes through. */
@Component
class HardenedEngine extends AbstractProcessEnginePlugin {

    /** A search over the history with many conditions goes on when whoever asked has left. */
    static final int LONGEST_STATEMENT_SECONDS = 30;

    private final BeanFactory beans;
    private final DatabaseDriver database;

    HardenedEngine(BeanFactory beans, DataSourceProperties database) {
        this.beans = beans;
        this.database = DatabaseDriver.fromJdbcUrl(database.determineUrl());
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
        engine.setQueryMaxResultsLimit(BoundedQueries.MOST);
        if (database != DatabaseDriver.H2) {
            // H2 takes no statistics on a connection that has such a limit (h2database#4389) and then reads whole tables.
            engine.setJdbcStatementTimeout(LONGEST_STATEMENT_SECONDS);
        }
    }
}
