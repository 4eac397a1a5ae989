package ru.ejournal.rollout.process.task;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ProposalTest {

    @ParameterizedTest
    @CsvSource({"01/09-267, 01/09-268", "267, 268", "01/09-299, 01/09-300", "01/09-999, 01/09-1000", "№ 5-ОД, № 6-ОД",
            "б/н, б/н-1", "99999999999999999999, 100000000000000000000", "2013/1/09, 2013/1/10"})
    void the_next_number_raises_the_last_figures(String number, String next) {
        assertThat(Proposal.increased(number)).isEqualTo(next);
    }
}
