package ru.ejournal.rollout.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.util.List;

import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.facts.Share;

class PercentTest {

    @Test
    void hasAtMostOneDecimal() {
        assertThat(List.of(new Share(7, 8), new Share(1, 3), new Share(1, 2), new Share(2, 3)))
                .extracting(Percent::of).containsExactly("87,5 %", "33,3 %", "50 %", "66,7 %");
    }

    @Test
    void isNeverRoundedUpToTheWholeNorDownToNothing() {
        assertThat(Percent.of(new Share(9999, 10000))).isEqualTo("99,9 %");
        assertThat(Percent.of(new Share(1, 100000))).isEqualTo("0,1 %");
    }

    @Test
    void refusesAPartGreaterThanTheWhole() {
        assertThatIllegalArgumentException().isThrownBy(() -> Percent.of(new Share(2, 1)));
    }
}
