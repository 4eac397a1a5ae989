package ru.ejournal.rollout.sample;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.camunda.bpm.engine.ManagementService;
import org.camunda.bpm.engine.runtime.Job;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.transaction.annotation.Transactional;

import ru.ejournal.rollout.RunningTracker;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.RosterLoader;

/** The sample schools, played through the engine; everything is rolled back. */
@Transactional
class SampleSchoolsTests extends RunningTracker {

    @Autowired
    private SampleSchools samples;
    @Autowired
    private Organisation organisation;
    @Autowired
    private RosterLoader roster;
    @Autowired
    private ManagementService management;
    @Autowired
    private JdbcTemplate jdbc;

    @Test
    void schools_in_mixed_states_are_made_once_and_a_roster_without_them_lets_them_be() {
        assertThat(samples.missing(3)).containsExactly(1, 2, 3);
        List<Play> plays = List.of(samples.add(3), samples.add(8));
        for (int round = 0; round < 50 && !plays.stream().allMatch(Play::over); round++) {
            plays.forEach(Play::advance);
            runJobs();
        }
        runJobs();
        roster.load();

        assertThat(plays).allMatch(Play::over);
        assertThat(samples.missing(3)).containsExactly(1, 2);
        assertThat(organisation.peopleOf("school-08")).hasSizeGreaterThan(6).first()
                .satisfies(director -> assertThat(director.fullName()).isEqualTo("Директор школы № 8"));
        assertThat(items("school-08", "state = 'RETURNED'")).isEqualTo(2);
        assertThat(items("school-03", "overdue and state <> 'EXECUTED'")).isPositive();
    }

    private int items(String school, String condition) {
        return jdbc.queryForObject("select count(*) from rollout_order_item where order_id = (select id from rollout_order "
                + "where school_id = ?) and " + condition, Integer.class, school);
    }

    private void runJobs() {
        for (List<Job> due = due(); !due.isEmpty(); due = due()) {
            due.stream().filter(job -> management.createJobQuery().jobId(job.getId()).count() > 0)
                    .forEach(job -> management.executeJob(job.getId()));
        }
    }

    /** Letters wait: nobody reads them. */
    private List<Job> due() {
        return management.createJobQuery().tenantIdIn("school-03", "school-08").executable().list().stream()
                .filter(job -> !List.of("letter", "announcement").contains(job.getProcessDefinitionKey())).toList();
    }
}
