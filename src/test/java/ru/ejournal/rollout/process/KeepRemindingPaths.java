package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CyclicBarrier;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;

import org.camunda.bpm.engine.repository.Deployment;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

/** At each start of the program: one instance a school, of the latest version. */
abstract class KeepRemindingPaths extends ProcessTest {

    @Autowired
    KeepReminding reminding;
    MorningPlay morning;

    @BeforeEach
    void the_school_has_nothing_else_to_do() {
        morning = new MorningPlay(engine, jdbc);
        morning.begin("2013-09-20");
    }

    @AfterEach
    void everything_goes_on() {
        morning.end();
    }

    @Test
    void another_start_changes_nothing() {
        ProcessInstance before = morning.instance(MorningPlay.SCHOOL);
        reminding.keep();

        assertThat(morning.instance(MorningPlay.SCHOOL).getId()).isEqualTo(before.getId());
        assertThat(morning.instance(null)).isNotNull();
    }

    @Test
    void an_older_version_gives_way_to_the_latest_which_goes_on_after_the_last_digest() throws Exception {
        ProcessInstance before = morning.instance(MorningPlay.SCHOOL);
        Deployment newer = engine.getRepositoryService().createDeployment().addString("reminders.bpmn",
                Files.readString(Path.of("processes/reminders.bpmn")).replace("Рабочее утро", "Утро рабочего дня")).deploy();
        reminding.keep();
        ProcessInstance after = morning.instance(MorningPlay.SCHOOL);

        assertThat(after.getProcessDefinitionId()).isNotEqualTo(before.getProcessDefinitionId());
        assertThat(morning.through(MorningPlay.SCHOOL)).isEqualTo("2013-09-20");
        assertThat(morning.timer(MorningPlay.SCHOOL).getDuedate()).as("a missed morning is due now")
                .isEqualTo("2013-09-23T02:00:00Z");
        assertThat(morning.instance(null).getProcessDefinitionId()).isEqualTo(after.getProcessDefinitionId());
        engine.getRepositoryService().deleteDeployment(newer.getId(), true);
        reminding.keep();
        assertThat(morning.instance(MorningPlay.SCHOOL).getProcessDefinitionId()).isEqualTo(before.getProcessDefinitionId());
    }

    @Test
    void several_become_one_and_those_of_a_school_that_has_left_go() {
        begun(MorningPlay.SCHOOL, "2013-09-23");
        jdbc.update("insert into rollout_school (id, version, name, full_name, zone, classes, departed) "
                + "values ('departed', 0, '-', '-', 'Asia/Yekaterinburg', '1', true)");
        begun("departed", "2013-09-23");
        reminding.keep();

        assertThat(morning.instances(MorningPlay.SCHOOL)).hasSize(1);
        assertThat(morning.instances("departed")).isEmpty();
    }

    @Test
    void one_that_somebody_has_deleted_begins_anew() {
        engine.getRuntimeService().deleteProcessInstance(morning.instance(MorningPlay.SCHOOL).getId(), "by mistake");
        itIs("2013-09-24", "09:30");
        reminding.keep();

        assertThat(morning.through(MorningPlay.SCHOOL)).isEqualTo("2013-09-24");
        assertThat(morning.timer(MorningPlay.SCHOOL).getDuedate()).isEqualTo("2013-09-25T02:00:00Z");
    }

    @Test
    void a_timer_that_lies_ahead_follows_a_changed_calendar_and_a_missed_one_stays() {
        String timer = morning.timer(MorningPlay.SCHOOL).getId();
        engine.getManagementService().setJobDuedate(timer, java.util.Date.from(java.time.Instant.parse("2030-01-01T02:00:00Z")));
        reminding.keep();
        assertThat(morning.timer(MorningPlay.SCHOOL).getDuedate()).isEqualTo("2013-09-23T02:00:00Z");

        itIs("2013-09-28", "09:30");
        reminding.keep();
        assertThat(morning.timer(MorningPlay.SCHOOL).getDuedate()).isEqualTo("2013-09-23T02:00:00Z");
    }

    /** Only PostgreSQL is shared by two nodes. */
    void starting_at_the_same_moment(int nodes) throws Exception {
        morning.instances(MorningPlay.SCHOOL).forEach(instance ->
                engine.getRuntimeService().deleteProcessInstance(instance.getId(), "test"));
        ExecutorService starts = Executors.newFixedThreadPool(nodes);
        CyclicBarrier now = new CyclicBarrier(nodes);
        List<Future<?>> started = new ArrayList<>();
        try {
            for (int node = 0; node < nodes; node++) {
                started.add(starts.submit(() -> {
                    now.await();
                    reminding.keep();
                    return null;
                }));
            }
            for (Future<?> start : started) {
                start.get();
            }
        } finally {
            starts.shutdownNow();
        }
    }

    private void begun(String school, String through) {
        engine.getRuntimeService().createProcessInstanceByKey("reminders").setVariable(SchoolTenants.SCHOOL, school)
                .setVariable(MorningTimer.THROUGH, through).execute();
    }
}
