package ru.ejournal.rollout.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;

import org.junit.jupiter.api.Test;

class ClassNamesTest {

    @Test
    void neighboursBecomeRanges() {
        assertThat(ClassNames.counted(List.of("1", "2", "3", "4", "7", "9"))).isEqualTo("1–4, 7, 9 классы");
        assertThat(ClassNames.counted(List.of("1", "2", "5"))).isEqualTo("1, 2, 5 классы");
        assertThat(ClassNames.counted(List.of("9", "10", "11"))).isEqualTo("9–11 классы");
    }

    @Test
    void oneClassIsSingular() {
        assertThat(ClassNames.counted(List.of("7"))).isEqualTo("7 класс");
    }

    @Test
    void lettersAreListed() {
        assertThat(ClassNames.counted(List.of("8", "9", "10А", "10Б", "11"))).isEqualTo("8, 9, 10А, 10Б, 11 классы");
    }
}
