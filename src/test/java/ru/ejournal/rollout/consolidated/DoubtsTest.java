package ru.ejournal.rollout.consolidated;

import java.util.List;

import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.report.Row;
import ru.ejournal.rollout.report.SchoolReport;

import static org.assertj.core.api.Assertions.assertThat;

class DoubtsTest {

    @Test
    void figuresThatAgreeAreNotDoubted() {
        assertThat(doubts(SchoolFigures.of("А").with(Row.PARENTS_ACQUAINTED, 20, 20).with(Row.PARENT_LOGINS, 16, 20)
                .with(Row.PARENTS_TRAINED, 1, 20).with(Row.PARENTS_ACTIVE, 8, 16).with(Row.TEACHER_LOGINS, 12, 12)
                .with(Row.TEACHERS_TRAINED, 11, 12).with(Row.TEACHERS_ACTIVE, 12, 12))).isEmpty();
    }

    @Test
    void whatCannotBeIsNamedWithItsFigures() {
        assertThat(doubts(SchoolFigures.of("А").with(Row.RECORDS, 12, 10))).containsExactly("9: 12 из 10: часть больше целого");
        assertThat(doubts(SchoolFigures.of("А").with(Row.TEACHER_LOGINS, 5, 12).with(Row.TEACHERS_ACTIVE, 7, 12)))
                .containsExactly("12.2, 13: работают в системе 7 педагогических работников, логины получили 5");
        assertThat(doubts(SchoolFigures.of("А").with(Row.PARENT_LOGINS, 20, 20).with(Row.PARENTS_TRAINED, 0, 20)))
                .containsExactly("12.1, 10.2: логины получили все (родители), а обучен 0 из 20");
        assertThat(doubts(SchoolFigures.of("А").with(Row.PUPILS_ACQUAINTED, 20, 20).with(Row.PUPILS_TRAINED, 5, 25)))
                .containsExactly("6.3, 10.3: число обучающихся в строках расходится: 20 (6.3), 25 (10.3)");
        assertThat(doubts(SchoolFigures.of("А").with(Row.PARENT_LOGINS, 16, 20).with(Row.PARENTS_ACTIVE, 8, 18)))
                .containsExactly("12.1, 14: логины получили 16 родителей, а активация посчитана от 18");
    }

    @Test
    void aSchoolThatHasGrownByMoreThanAThirdIsDoubted() {
        SchoolReport before = SchoolFigures.of("А").with(Row.PARENTS_ACQUAINTED, 30, 30).report();

        assertThat(Doubts.about(SchoolFigures.of("А").with(Row.PARENTS_ACQUAINTED, 40, 40).report(), before)).isEmpty();
        assertThat(Doubts.about(SchoolFigures.of("А").with(Row.PARENTS_ACQUAINTED, 41, 41).report(), before))
                .extracting(Doubt::what).containsExactly("число родителей изменилось больше чем на треть: было 30, стало 41");
    }

    private static List<String> doubts(SchoolFigures figures) {
        return Doubts.about(figures.report(), null).stream().map(doubt -> doubt.rows() + ": " + doubt.what()).toList();
    }
}
