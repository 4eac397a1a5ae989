package ru.ejournal.rollout.report;

import java.time.LocalDate;
import java.util.List;

/**
 * The report on the introduction (Appendix 2 of the order): its values and what they still lack.
 *
 * @param cells       one per {@link Row}, in its sequence
 * @param localActs   rows 4.1 …
 * @param changedActs rows 5.1 …
 * @param missing     in the sequence of rows; a cell may be filled in and still miss a part
 * @param warnings    what a reader may object to although the cell is filled in
 */
public record Appendix2(String school, LocalDate asOf, List<Cell> cells, List<Act> localActs, List<Act> changedActs,
                        List<Problem> problems, List<Missing> missing, List<String> warnings) {

    /** The report that follows from the facts and from nothing else. */
    public static Appendix2 from(ReportInput input) {
        return new Filling(input).report();
    }

    /** @throws java.util.NoSuchElementException if a stored report knew no such row */
    public Cell cell(Row row) {
        return cells.stream().filter(cell -> cell.row() == row).findFirst().orElseThrow();
    }

    /** The text of the cell; empty where nothing is known. */
    public String value(Row row) {
        return cells.stream().filter(cell -> cell.row() == row).map(Cell::value).findFirst().orElse("");
    }

    /** Why the cell is not ready; empty if it is. */
    public List<Missing> missing(Row row) {
        return missing.stream().filter(gap -> gap.row() == row).toList();
    }

    public boolean ready(Row row) {
        return missing(row).isEmpty();
    }

    /** How many of the {@link #requiredCells()} are ready. */
    public int readyCells() {
        return (int) Row.required().stream().filter(this::ready).count();
    }

    /** 20. */
    public int requiredCells() {
        return Row.required().size();
    }
}
