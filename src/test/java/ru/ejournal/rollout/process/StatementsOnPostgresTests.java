package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.camunda.bpm.engine.ProcessEngine;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import ru.ejournal.rollout.RunningTracker;

@OnPostgres
class StatementsOnPostgresTests extends RunningTracker {

    @Autowired
    ProcessEngine engine;

    @Test
    void no_search_goes_on_for_longer_than_half_a_minute() {
        assertThat(engine.getProcessEngineConfiguration().getJdbcStatementTimeout()).isEqualTo(30);
    }
}
