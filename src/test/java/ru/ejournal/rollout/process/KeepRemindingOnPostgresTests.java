package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.RepeatedTest;

@OnPostgres
class KeepRemindingOnPostgresTests extends KeepRemindingPaths {

    @RepeatedTest(3)
    void two_nodes_that_start_at_once_begin_one_instance() throws Exception {
        starting_at_the_same_moment(4);

        assertThat(morning.instances(MorningPlay.SCHOOL)).hasSize(1);
        assertThat(morning.instances(null)).hasSize(1);
    }
}
