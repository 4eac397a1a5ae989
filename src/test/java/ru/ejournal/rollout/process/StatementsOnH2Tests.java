package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;

import ru.ejournal.rollout.RunningTracker;

/** How H2 reads. */
class StatementsOnH2Tests extends RunningTracker {

    @Autowired
    JdbcTemplate jdbc;
    @Autowired
    ProcessEngineConfigurationImpl engine;

    /** Where few orders are running, the engine's own index of executions does as well as ours. */
    @Test
    void the_variables_of_an_execution_are_read_without_those_of_all_orders() {
        assertThat(jdbc.queryForObject("""
                explain select v.* from act_ru_variable v left join act_ru_execution e on v.execution_id_ = e.id_
                where v.execution_id_ = ? and v.task_id_ is null""", String.class, "x")).containsPattern("PUBLIC\\.\\w+: EXECUTION_ID_ = \\?1");
        assertThat(jdbc.queryForList("select index_name from information_schema.indexes", String.class)).contains("ROLLOUT_VARIABLE_OF_EXECUTION");
    }

    @Test
    void h2_takes_its_statistics() {
        assertThat(engine.getJdbcStatementTimeout()).as("a limit makes it skip them").isNull();
    }
}
