package ru.ejournal.rollout.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;

import ru.ejournal.rollout.overview.Status;

class MarginTest {

    @Test
    void paragraph_10_sums_its_classes_and_tells_the_worst() {
        Margin margin = Margin.of(List.of(line(Status.EXECUTED), line(Status.EXECUTED_LATE), line(Status.OVERDUE), line(Status.RUNNING)));

        assertThat(margin.state()).isEqualTo("исполнен: 2 из 4 классов; просрочен: 1");
        assertThat(margin.mark().sign()).isEqualTo("!");
        assertThat(margin.mark().style()).isEqualTo("status-overdue");
        assertThat(margin.classes()).hasSize(4);
        assertThat(Margin.of(List.of(line(Status.EXECUTED), line(Status.EXECUTED))).state()).isEqualTo("исполнен: 2 из 2 классов");
    }

    @Test
    void every_status_has_a_sign_of_its_own() {
        assertThat(List.of(Status.values())).extracting(status -> new Mark(status).sign()).doesNotHaveDuplicates();
    }

    private static ItemLine line(Status status) {
        return new ItemLine(1, "item10_class", "10", "", "Классный руководитель", LocalDate.EPOCH, false, List.of(), status, "", "/");
    }
}
