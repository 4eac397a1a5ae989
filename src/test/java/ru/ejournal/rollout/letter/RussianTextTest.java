package ru.ejournal.rollout.letter;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class RussianTextTest {

    @ParameterizedTest
    @CsvSource({"0, задач", "1, задача", "2, задачи", "4, задачи", "5, задач", "11, задач", "12, задач", "14, задач",
            "20, задач", "21, задача", "22, задачи", "25, задач", "101, задача", "111, задач", "112, задач"})
    void nounsAgreeWithNumbers(int number, String form) {
        assertThat(RussianText.form(number, "задача", "задачи", "задач")).isEqualTo(form);
    }

    @Test
    void daysAreNamedInRussian() {
        assertThat(RussianText.day(LocalDate.of(2013, 12, 28))).isEqualTo("суббота, 28.12.2013");
    }

    @Test
    void aLineHasNoBreaksAndNothingUnseen() {
        assertThat(RussianText.line(" Иванов\r\n\u2028И.\u0000\tИ.\u202E\u2066\u200B\uFEFF ")).isEqualTo("Иванов И. И.");
    }

    @Test
    void aBlockKeepsItsBreaks() {
        assertThat(RussianText.block("раз\r\nдва\u0085три\u0007\u202E")).isEqualTo("раз\nдва\nтри");
    }

    @Test
    void anOrderIsNamedInTheCaseThatIsNeeded() {
        assertThat(RussianText.order("Приказ № 01/09-267 от 24.09.2013", "у"))
                .isEqualTo("приказу № 01/09-267 от 24.09.2013");
    }
}
