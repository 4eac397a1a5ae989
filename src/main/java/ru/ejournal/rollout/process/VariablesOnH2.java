package ru.ejournal.rollout.process;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.AbstractProcessEnginePlugin;
import org.springframework.boot.autoconfigure.jdbc.DataSourceProperties;
import org.springframework.boot.jdbc.DatabaseDriver;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.stereotype.Component;

/**
 * Gives H2 an index for what the engine reads most often, the variables of an execution that are no task's. H2 takes the
 * empty task column for as rare a value as any, and by that column's index reads the variables of every order there is.
 */
@Component
class VariablesOnH2 extends AbstractProcessEnginePlugin {

    private final JdbcTemplate jdbc;
    private final DatabaseDriver database;

    VariablesOnH2(JdbcTemplate jdbc, DataSourceProperties database) {
        this.jdbc = jdbc;
        this.database = DatabaseDriver.fromJdbcUrl(database.determineUrl());
    }

    @Override
    public void postProcessEngineBuild(ProcessEngine engine) {
        if (database == DatabaseDriver.H2) {
            jdbc.execute("create index if not exists rollout_variable_of_execution on act_ru_variable (execution_id_, task_id_)");
        }
    }
}
