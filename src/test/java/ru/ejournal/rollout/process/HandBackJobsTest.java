package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.mockito.Mockito.mock;

import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;

import javax.sql.DataSource;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.impl.cfg.StandaloneInMemProcessEngineConfiguration;
import org.camunda.bpm.engine.impl.jobexecutor.NotifyAcquisitionRejectedJobsHandler;
import org.camunda.bpm.engine.spring.components.jobexecutor.SpringJobExecutor;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.h2.jdbcx.JdbcConnectionPool;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.springframework.context.ApplicationContext;
import org.springframework.context.event.ContextClosedEvent;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.scheduling.concurrent.ThreadPoolTaskExecutor;

/** A node with two workers and room for three more jobs is told to stop while twenty are due. */
@Timeout(60)
class HandBackJobsTest {

    private static final int DUE = 20;

    private final DataSource database = JdbcConnectionPool.create("jdbc:h2:mem:hand-back;DB_CLOSE_DELAY=-1", "sa", "");
    private final JdbcClient jdbc = JdbcClient.create(database);
    private final CountDownLatch bothRun = new CountDownLatch(2);
    private final CountDownLatch mayFinish = new CountDownLatch(1);
    private final AtomicInteger finished = new AtomicInteger();
    private final ThreadPoolTaskExecutor workers = new ThreadPoolTaskExecutor();
    private final SpringJobExecutor jobs = new SpringJobExecutor();
    private ProcessEngine engine;

    @BeforeEach
    void twentyJobsAreDue() throws InterruptedException {
        workers.setCorePoolSize(2);
        workers.setMaxPoolSize(2);
        workers.setQueueCapacity(3);
        workers.setWaitForTasksToCompleteOnShutdown(true);
        workers.setAwaitTerminationSeconds(30);
        workers.initialize();
        jobs.setTaskExecutor(workers);
        jobs.setRejectedJobsHandler(new NotifyAcquisitionRejectedJobsHandler());
        jobs.setMaxJobsPerAcquisition(8);
        StandaloneInMemProcessEngineConfiguration settings = new StandaloneInMemProcessEngineConfiguration();
        settings.setBeans(Map.of("work", (JavaDelegate) work -> work()));
        settings.setEnforceHistoryTimeToLive(false);
        settings.setDmnEnabled(false);
        settings.setCmmnEnabled(false);
        engine = settings.setDataSource(database).setJobExecutor(jobs).setProcessEngineName("hand-back").buildProcessEngine();
        engine.getRepositoryService().createDeployment().addModelInstance("work.bpmn", Bpmn.createExecutableProcess("work")
                .startEvent().serviceTask().camundaAsyncBefore().camundaExclusive(false)
                .camundaDelegateExpression("${work}").endEvent().done()).deploy();
        for (int i = 0; i < DUE; i++) {
            engine.getRuntimeService().startProcessInstanceByKey("work");
        }
        jobs.start();
        bothRun.await();
    }

    @AfterEach
    void close() {
        mayFinish.countDown();
        workers.shutdown();
        engine.close();
    }

    @Test
    void what_runs_is_finished_and_the_rest_is_there_for_another_node() throws InterruptedException {
        Thread leaving = leaving(Duration.ofSeconds(30));
        // Acquisition has ended before the workers are told.
        while (!workers.getThreadPoolExecutor().isShutdown()) {
            Thread.onSpinWait();
        }
        mayFinish.countDown();
        leaving.join();

        assertThat(finished).hasValue(2);
        assertThat(engine.getManagementService().createJobQuery().count()).isEqualTo(DUE - 2);
        assertThat(locked()).isZero();
    }

    @Test
    void what_takes_too_long_keeps_its_lock_so_that_nobody_else_does_it_meanwhile() throws InterruptedException {
        leaving(Duration.ofMillis(1)).join();

        assertThat(finished).hasValue(0);
        assertThat(locked()).isGreaterThanOrEqualTo(2);
    }

    private Thread leaving(Duration patience) {
        ApplicationContext application = mock();
        HandBackJobs handBack = new HandBackJobs(application, jobs, workers, jdbc, new ShutdownSettings(Duration.ZERO, patience));
        Thread leaving = new Thread(() -> {
            try {
                handBack.leave(new ContextClosedEvent(application));
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
            }
        });
        leaving.start();
        return leaving;
    }

    private void work() throws InterruptedException {
        bothRun.countDown();
        assertThat(mayFinish.await(50, TimeUnit.SECONDS)).isTrue();
        finished.incrementAndGet();
    }

    private int locked() {
        return jdbc.sql("select count(*) from ACT_RU_JOB where LOCK_OWNER_ is not null").query(Integer.class).single();
    }
}
