package ru.ejournal.rollout.report;

import java.util.Arrays;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.facts.Share;

/**
 * How a report continues the previous one («Отчёты на каждую последующую дату составляются с учётом предыдущей
 * информации»).
 *
 * @param rows all rows, in their sequence
 */
public record CarryForward(List<CarriedRow> rows) {

    /** The next report beside the previous one, with what has been said since. */
    public static CarryForward of(Appendix2 previous, Appendix2 current, SinceThen since) {
        return new CarryForward(Arrays.stream(Row.values()).map(row -> carried(row, previous, current, since)).toList());
    }

    private static CarriedRow carried(Row row, Appendix2 previous, Appendix2 current, SinceThen since) {
        Share before = share(previous, row);
        Share after = share(current, row);
        boolean changed = !previous.value(row).equals(current.value(row)) || !Objects.equals(before, after);
        boolean asked = !changed && !current.value(row).isEmpty() && !since.restated(row);
        CarryMark mark = changed ? CarryMark.CHANGED
                : asked && !since.confirmed(row) ? CarryMark.UNCONFIRMED : CarryMark.UNCHANGED;
        return new CarriedRow(row, previous.value(row), current.value(row), before, after, asked, mark, since.reason(row));
    }

    private static @Nullable Share share(Appendix2 report, Row row) {
        return report.cells().stream().filter(cell -> cell.row() == row).map(Cell::share).filter(Objects::nonNull)
                .findFirst().orElse(null);
    }

    /** Rows that are to be confirmed, ticked or not. */
    public List<CarriedRow> asked() {
        return rows.stream().filter(CarriedRow::asked).toList();
    }

    /** Rows that are the same and that nobody has confirmed. */
    public List<CarriedRow> unconfirmed() {
        return rows.stream().filter(row -> row.mark() == CarryMark.UNCONFIRMED).toList();
    }

    /** Rows that fell by so much that they need a reason. */
    public List<CarriedRow> fallen() {
        return rows.stream().filter(CarriedRow::fellSteeply).toList();
    }

    /** Empty where a stored report knew no such row. */
    public Optional<CarriedRow> row(Row row) {
        return rows.stream().filter(carried -> carried.row() == row).findFirst();
    }
}
