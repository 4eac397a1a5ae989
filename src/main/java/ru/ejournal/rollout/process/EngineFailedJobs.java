package ru.ejournal.rollout.process;

import org.camunda.bpm.engine.ManagementService;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.monitoring.FailedJobs;

/** Jobs without a retry left. */
@Component
class EngineFailedJobs implements FailedJobs {

    private final ManagementService management;

    EngineFailedJobs(ManagementService management) {
        this.management = management;
    }

    @Override
    public long count() {
        return management.createJobQuery().noRetriesLeft().count();
    }
}
