package ru.ejournal.rollout.process;

import java.time.Duration;
import java.util.concurrent.ThreadPoolExecutor;
import java.util.concurrent.TimeUnit;

import org.camunda.bpm.engine.impl.jobexecutor.JobExecutor;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;
import org.springframework.stereotype.Component;

/**
 * A node that is told to stop takes no more jobs, finishes those that it runs and gives back those that it has taken
 * and not begun: left alone, they would be locked for five minutes. By then readiness is off already, and people are
 * still answered; the web server stops after this.
 */
@Component
@ConditionalOnProperty(name = "camunda.bpm.job-execution.enabled", matchIfMissing = true)
class HandBackJobs {

    private static final Logger LOG = LoggerFactory.getLogger(HandBackJobs.class);

    private final ApplicationContext application;
    private final JobExecutor jobs;
    private final ThreadPoolTaskExecutor workers;
    private final JdbcClient jdbc;
    private final ShutdownSettings settings;

    HandBackJobs(ApplicationContext application, JobExecutor jobs,
                 @Qualifier("camundaTaskExecutor") ThreadPoolTaskExecutor workers, JdbcClient jdbc,
                 ShutdownSettings settings) {
        this.application = application;
        this.jobs = jobs;
        this.workers = workers;
        this.jdbc = jdbc;
        this.settings = settings;
    }

    /** Before Spring stops the workers, who would be interrupted in the middle of a letter. */
    @EventListener
    @Order(Ordered.HIGHEST_PRECEDENCE)
    void leave(ContextClosedEvent closing) throws InterruptedException {
        if (closing.getApplicationContext() != application) {
            return;
        }
        long begun = System.nanoTime();
        LOG.info("Stopping: no more jobs are taken, {} are running", workers.getActiveCount());
        jobs.shutdown();
        if (finished()) {
            int untouched = giveBack();
            LOG.info("Stopping: no job is running; those not begun were given back, {} of them from outside the queue", untouched);
        } else {
            LOG.warn("Stopping: {} jobs still run after {}; they are repeated when their lock has ended",
                    workers.getActiveCount(), settings.jobs());
        }
        Duration left = settings.notice().minusNanos(System.nanoTime() - begun);
        Thread.sleep(Math.max(0, left.toMillis()));
    }

    /** Now that the job executor is shut down, a worker gives back what waits in the queue instead of running it. */
    private boolean finished() throws InterruptedException {
        ThreadPoolExecutor pool = workers.getThreadPoolExecutor();
        pool.shutdown();
        return pool.awaitTermination(settings.jobs().toMillis(), TimeUnit.MILLISECONDS);
    }

    /** What was taken from the table and never reached the queue. */
    private int giveBack() {
        return jdbc.sql("update ACT_RU_JOB set LOCK_OWNER_ = null, LOCK_EXP_TIME_ = null, REV_ = REV_ + 1 where LOCK_OWNER_ = :us")
                .param("us", jobs.getLockOwner()).update();
    }
}
