package ru.ejournal.rollout.overview;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;

import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.overview.SchoolProgress.OrderHead;

/** In which order the district sees its schools, and what each row counts. */
class MatrixTest {

    @Test
    void whoever_has_not_opened_the_order_comes_first_and_equals_in_the_order_of_their_numbers() {
        Matrix matrix = matrix(school("СОШ № 10", OrderState.DRAFT, true), school("СОШ № 9", OrderState.DRAFT, true),
                school("СОШ № 21", OrderState.DRAFT, false), school("СОШ № 4", OrderState.DRAFT, false),
                school("СОШ № 3", OrderState.CLOSED, true), school("СОШ № 2", OrderState.CANCELLED, true),
                school("СОШ № 1", OrderState.RUNNING, true, progress(Paragraph.PLAN, 0)));

        assertThat(matrix.schools()).extracting(Matrix.Line::school)
                .containsExactly("СОШ № 4", "СОШ № 21", "СОШ № 9", "СОШ № 10", "СОШ № 1", "СОШ № 2", "СОШ № 3");
        assertThat(matrix.schools()).extracting(Matrix.Line::place).containsExactly(1, 2, 3, 4, 5, 6, 7);
    }

    @Test
    void an_overdue_sheet_shows_in_a_column_of_its_own_that_is_none_of_the_twelve() {
        Matrix matrix = matrix(school("СОШ № 1", OrderState.RUNNING, true, Arrays.stream(Paragraph.values())
                .map(paragraph -> progress(paragraph, paragraph == Paragraph.SHEET ? 1 : 0)).toArray(ParagraphProgress[]::new)));

        assertThat(matrix.columns()).hasSize(13).last().extracting(Matrix.Column::number, Matrix.Column::title)
                .containsExactly("", "С приказом ознакомлены");
        Matrix.Line line = matrix.schools().get(0);
        assertThat(line.overdue()).isEqualTo(1);
        assertThat(line.cells()).hasSize(13).last().extracting(Matrix.Cell::status).isEqualTo(Status.OVERDUE);
        assertThat(line.percent()).isEqualTo(100);
        assertThat(matrix.totals().executed()).isEqualTo(12);
        assertThat(matrix.totals().percent()).isEqualTo(100);
    }

    private static Matrix matrix(SchoolProgress... schools) {
        return Matrix.of(List.of(schools), Instant.EPOCH, true);
    }

    private static SchoolProgress school(String name, OrderState state, boolean signedIn, ParagraphProgress... paragraphs) {
        return new SchoolProgress(name, name, null, new OrderHead("1", "i", state, "Приказ", signedIn), null, List.of(paragraphs));
    }

    /** Executed, or overdue. */
    private static ParagraphProgress progress(Paragraph paragraph, int overdue) {
        return new ParagraphProgress(paragraph, 1, 1 - overdue, 0, 0, 0, overdue, 0, LocalDate.of(2013, 10, 1));
    }
}
