package ru.ejournal.rollout.process;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;

import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigratingProcessInstanceValidationException;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.migration.MigrationPlanValidationException;
import org.camunda.bpm.engine.repository.ProcessDefinition;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.slf4j.MDC;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Moves running orders, and what they have called, to the latest version of their models, each in a transaction of its
 * own. What is open stays open, timers keep their dates, those that have fired stay fired. An order that cannot be
 * moved stays as it is, and the log says why. A trial does the same and takes it back.
 */
@Component
class MigrateOrders {

    /** Those that take long; letters and announcements end on their own version, digests begin anew at each start. */
    private static final List<String> PROCESSES = List.of("district-order", "school-order", "acquaintance", "escalation",
            "deadline-extension", "substitution", "correction");
    private static final Logger LOG = LoggerFactory.getLogger(MigrateOrders.class);
    private static final int ATTEMPTS = 5;

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final MigrationSettings settings;
    private final ClassesApart classes;
    private final TransactionTemplate transaction;

    MigrateOrders(RuntimeService runtime, RepositoryService repository, MigrationSettings settings,
                  ClassesApart classes, PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.repository = repository;
        this.settings = settings;
        this.classes = classes;
        this.transaction = new TransactionTemplate(transactions);
    }

    @EventListener(ApplicationReadyEvent.class)
    void asTold() {
        if (settings.orders() != MigrationSettings.Mode.NONE) {
            migrate();
        }
    }

    /** @return instances by what became of them; empty where nothing runs on an older version */
    Map<Outcome, Integer> migrate() {
        Map<Outcome, Integer> outcomes = new TreeMap<>();
        PROCESSES.forEach(process -> older(process).forEach(instance ->
                outcomes.merge(moved(process, instance), 1, Integer::sum)));
        LOG.info("{} of running orders to the latest models: {}",
                settings.orders() == MigrationSettings.Mode.APPLY ? "Move" : "Trial move", outcomes);
        return outcomes;
    }

    private List<ProcessInstance> older(String process) {
        String latest = latest(process);
        return runtime.createProcessInstanceQuery().processDefinitionKey(process).list().stream()
                .filter(instance -> !instance.getProcessDefinitionId().equals(latest))
                .filter(instance -> settings.only().isEmpty()
                        // A substitution is of no order.
                        || instance.getBusinessKey() != null && settings.only().contains(instance.getBusinessKey())).toList();
    }

    /** What the log says of it is found by order and school, like everything else. */
    private Outcome moved(String process, ProcessInstance instance) {
        MDC.put("order", instance.getBusinessKey());
        MDC.put("school", instance.getTenantId());
        try {
            return tried(process, instance);
        } finally {
            MDC.remove("order");
            MDC.remove("school");
        }
    }

    private Outcome tried(String process, ProcessInstance instance) {
        try {
            persistently(plan(instance.getProcessDefinitionId(), latest(process)), instance);
            LOG.info("{} of order {} moves from {}", process, instance.getBusinessKey(), instance.getProcessDefinitionId());
            return Outcome.MOVED;
        } catch (MigrationPlanValidationException | MigratingProcessInstanceValidationException e) {
            LOG.warn("{} of order {} stays on {} because: {}", process, instance.getBusinessKey(),
                    instance.getProcessDefinitionId(), String.valueOf(e.getMessage()).replaceAll("\\s+", " "));
            return Outcome.CANNOT;
        } catch (OptimisticLockingException e) {
            LOG.warn("{} of order {} stays on {} because people are at work in it, try again", process, instance.getBusinessKey(),
                    instance.getProcessDefinitionId());
            return Outcome.BUSY;
        }
    }

    /** Dates of timers are not worked out anew: a helper's deadline would begin again. */
    private MigrationPlan plan(String from, String to) {
        return runtime.createMigrationPlan(from, to).mapEqualActivities().build();
    }

    private void persistently(MigrationPlan plan, ProcessInstance instance) {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> {
                    List<String> answered = classes.leave(instance, plan);
                    runtime.newMigration(plan).processInstanceIds(instance.getId()).execute();
                    classes.enter(instance, answered);
                    if (settings.orders() != MigrationSettings.Mode.APPLY) {
                        status.setRollbackOnly();
                    }
                });
                return;
            } catch (OptimisticLockingException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private String latest(String process) {
        ProcessDefinition latest = repository.createProcessDefinitionQuery().processDefinitionKey(process).withoutTenantId()
                .latestVersion().singleResult();
        return latest.getId();
    }

    enum Outcome { MOVED, CANNOT, BUSY }
}
