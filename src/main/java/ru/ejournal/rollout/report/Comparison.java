package ru.ejournal.rollout.report;

import java.time.LocalDate;
import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.stream.IntStream;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.facts.Share;

/** The reports of one order beside each other: rows by report dates. */
public record Comparison(List<Stage> stages, List<Line> lines) {

    /**
     * A report, or the draft of the next one.
     *
     * @param state what became of it; «черновик»
     */
    public record Stage(LocalDate reportDate, String state, Appendix2 content, @Nullable CarryForward carried) {

        static final String DRAFT = "черновик";

        /** What was sent without a confirmation does not ask for one any more. */
        private String mark(Row row) {
            return carried(row).map(CarriedRow::mark)
                    .map(mark -> mark == CarryMark.UNCONFIRMED && !state.equals(DRAFT) ? "не подтверждено" : mark.title()).orElse("");
        }

        private Optional<CarriedRow> carried(Row row) {
            return Optional.ofNullable(carried).flatMap(next -> next.row(row));
        }

        private @Nullable Share share(Row row) {
            return content.cells().stream().filter(cell -> cell.row() == row).map(Cell::share).filter(Objects::nonNull)
                    .findFirst().orElse(null);
        }
    }

    /** A row with its entry for each stage. */
    public record Line(Row row, List<Entry> entries) {
    }

    /**
     * @param counts «35 из 40»; empty for words
     * @param points since the stage before; null for the first one and where either is no percentage
     * @param mark   what became of the row since the stage before; empty for the first one
     * @param reason why it fell; empty where nothing was said
     */
    public record Entry(String value, String counts, @Nullable Points points, String mark, String reason) {

        public String change() {
            return points == null ? "" : points.text();
        }

        public boolean steep() {
            return points != null && points.fellSteeply();
        }
    }

    /** @param stages earlier ones first */
    public static Comparison of(List<Stage> stages) {
        return new Comparison(stages, Arrays.stream(Row.values()).map(row -> new Line(row,
                IntStream.range(0, stages.size()).mapToObj(at -> entry(row, stages, at)).toList())).toList());
    }

    private static Entry entry(Row row, List<Stage> stages, int at) {
        Stage stage = stages.get(at);
        Share share = stage.share(row);
        return new Entry(stage.content().value(row), share == null ? "" : "%d из %d".formatted(share.num(), share.den()),
                at == 0 ? null : Points.between(stages.get(at - 1).share(row), share).orElse(null),
                stage.mark(row),
                stage.carried(row).map(CarriedRow::reason).orElse(""));
    }

    /** There is something to compare. */
    public boolean possible() {
        return stages.size() > 1;
    }
}
