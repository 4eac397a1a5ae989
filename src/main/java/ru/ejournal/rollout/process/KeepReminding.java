package ru.ejournal.rollout.process;

import java.time.Clock;
import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.cfg.ProcessEngineConfigurationImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.context.event.EventListener;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.support.TransactionTemplate;

import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.RosterLoaded;
import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.reminder.SchoolDays;

/**
 * At the start of the program each school and, once there is a school, the district has exactly one instance of the
 * latest {@code reminders}, however many nodes start at once. A new instance goes on from the old one's last digest.
 */
@Component
class KeepReminding {

    static final String PROCESS = "reminders";
    private static final Logger LOG = LoggerFactory.getLogger(KeepReminding.class);
    private static final int ATTEMPTS = 5;

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final ManagementService management;
    private final ProcessEngineConfigurationImpl engine;
    private final Organisation organisation;
    private final SchoolDays days;
    private final Clock clock;
    private final TransactionTemplate transaction;

    KeepReminding(RuntimeService runtime, RepositoryService repository, ManagementService management,
                  ProcessEngineConfigurationImpl engine, Organisation organisation, SchoolDays days, Clock clock,
                  PlatformTransactionManager transactions) {
        this.runtime = runtime;
        this.repository = repository;
        this.management = management;
        this.engine = engine;
        this.organisation = organisation;
        this.days = days;
        this.clock = clock;
        this.transaction = new TransactionTemplate(transactions);
    }

    /** Another node may be sending digests meanwhile, and so win. */
    @EventListener(RosterLoaded.class)
    @Order(4)
    public void keep() {
        for (int attempt = 1; ; attempt++) {
            try {
                transaction.executeWithoutResult(status -> keepOnce());
                return;
            } catch (OptimisticLockingException e) {
                if (attempt == ATTEMPTS) {
                    throw e;
                }
            }
        }
    }

    private void keepOnce() {
        lockOutOtherNodes();
        List<ProcessInstance> running = runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS).list();
        List<@Nullable String> wanted = new ArrayList<>(organisation.schools().stream().map(School::id).toList());
        if (!wanted.isEmpty()) {
            wanted.add(null);
        }
        running.stream().filter(instance -> !wanted.contains(instance.getTenantId())).forEach(this::end);
        wanted.forEach(school -> keep(school, running.stream()
                .filter(instance -> Objects.equals(instance.getTenantId(), school)).toList()));
    }

    /** Until the transaction ends; the engine does the same while it deploys. */
    private void lockOutOtherNodes() {
        engine.getCommandExecutorTxRequired().execute(command -> {
            command.getPropertyManager().acquireExclusiveLock();
            return null;
        });
    }

    private void keep(@Nullable String school, List<ProcessInstance> running) {
        String latest = repository.createProcessDefinitionQuery().processDefinitionKey(PROCESS).withoutTenantId()
                .latestVersion().singleResult().getId();
        Optional<ProcessInstance> kept = running.stream().filter(instance -> !instance.isSuspended())
                .filter(instance -> instance.getProcessDefinitionId().equals(latest))
                .min(Comparator.comparing(ProcessInstance::getId));
        Optional<String> through = running.stream().map(this::through).filter(Objects::nonNull).max(String::compareTo);
        running.stream().filter(instance -> !kept.equals(Optional.of(instance))).forEach(this::end);
        kept.ifPresentOrElse(instance -> followCalendar(school, instance), () -> begin(latest, school,
                through.orElseGet(() -> days.mornings(school).through(clock.instant()).toString())));
    }

    private void begin(String definition, @Nullable String school, String through) {
        runtime.createProcessInstanceById(definition).setVariable(SchoolTenants.SCHOOL, school)
                .setVariable(MorningTimer.THROUGH, through).execute();
        LOG.debug("Digests of {} go on after {}", school == null ? "the district" : school, through);
    }

    /** A morning that lies ahead may be another one now: the calendar, the school's zone or its week has changed. */
    private void followCalendar(@Nullable String school, ProcessInstance instance) {
        Instant now = clock.instant();
        LocalDate through = LocalDate.parse(String.valueOf(through(instance)));
        Date next = Date.from(days.mornings(school).next(through, now));
        management.createJobQuery().processInstanceId(instance.getId()).timers().list().stream()
                .filter(job -> job.getDuedate().toInstant().isAfter(now) && !job.getDuedate().equals(next))
                .forEach(job -> management.setJobDuedate(job.getId(), next));
    }

    private @Nullable String through(ProcessInstance instance) {
        return (String) runtime.getVariable(instance.getId(), MorningTimer.THROUGH);
    }

    private void end(ProcessInstance instance) {
        runtime.deleteProcessInstance(instance.getId(), "replaced by the latest version, or no longer in the roster");
    }
}
