package ru.ejournal.rollout.report;

/** A cell of the report beside the same cell of the previous one. */
public record CellChange(Row row, String previous, String current) {

    public boolean isChanged() {
        return !previous.equals(current);
    }

    /** «изменено» or «без изменений». */
    public String mark() {
        return isChanged() ? "изменено" : "без изменений";
    }
}
