package ru.ejournal.rollout.system;

import java.time.Duration;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.springframework.stereotype.Component;

/** The engine's rule for wrong passwords, for logins that it does not know: each costs twice as long, the last one closes. */
@Component
class LockOut {

    private final ProcessEngineConfigurationImpl engine;

    LockOut(ProcessEngine engine) {
        this.engine = (ProcessEngineConfigurationImpl) engine.getProcessEngineConfiguration();
    }

    boolean closedAfter(int failures) {
        return failures >= engine.getLoginMaxAttempts();
    }

    Duration waitAfter(int failures) {
        return failures == 0 ? Duration.ZERO : Duration.ofSeconds(Math.min(engine.getLoginDelayMaxTime(),
                (long) (engine.getLoginDelayBase() * Math.pow(engine.getLoginDelayFactor(), failures - 1))));
    }
}
