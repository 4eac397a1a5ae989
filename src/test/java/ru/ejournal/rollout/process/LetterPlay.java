package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;

import java.time.Duration;
import java.util.Date;

import org.camunda.bpm.engine.ProcessEngine;
import org.camunda.bpm.engine.runtime.Incident;
import org.camunda.bpm.engine.runtime.Job;

import ru.ejournal.rollout.TestClock;
import ru.ejournal.rollout.letter.LetterNotSent;

/** One letter's job, from being written to being sent. */
final class LetterPlay {

    private final ProcessEngine engine;
    private final TestClock clock;
    private final String subject;

    /** @param subject which no other letter has */
    LetterPlay(ProcessEngine engine, TestClock clock, String subject) {
        this.engine = engine;
        this.clock = clock;
        this.subject = subject;
    }

    void fails() {
        assertThat(catchThrowable(() -> runs())).isInstanceOf(LetterNotSent.class);
    }

    void succeeds() {
        runs();
        assertThat(engine.getManagementService().createJobQuery().processInstanceId(instance()).count()).isZero();
    }

    private void runs() {
        Job job = job();
        assertThat(due(job)).as("due now").isTrue();
        engine.getManagementService().executeJob(job.getId());
    }

    void waits(Duration pause) {
        Job job = job();
        assertThat(due(job)).as("due now").isFalse();
        assertThat(job.getDuedate()).isEqualTo(Date.from(clock.instant().plus(pause)));
    }

    /** «Увеличить число повторов». */
    void repeatedInCockpit() {
        engine.getManagementService().setJobRetries(job().getId(), 1);
        succeeds();
        assertThat(engine.getRuntimeService().createIncidentQuery().processInstanceId(instance()).count()).isZero();
    }

    private boolean due(Job job) {
        return engine.getManagementService().createJobQuery().jobId(job.getId()).executable().count() == 1;
    }

    String incident() {
        Incident incident = engine.getRuntimeService().createIncidentQuery().processInstanceId(instance()).singleResult();
        return incident.getIncidentMessage();
    }

    int retries() {
        return job().getRetries();
    }

    private Job job() {
        return engine.getManagementService().createJobQuery().processInstanceId(instance()).singleResult();
    }

    private String instance() {
        return engine.getHistoryService().createHistoricProcessInstanceQuery().processDefinitionKey("letter")
                .variableValueEquals("subject", subject).singleResult().getId();
    }

    long id() {
        return (Long) engine.getRuntimeService().getVariable(instance(), "letter");
    }
}
