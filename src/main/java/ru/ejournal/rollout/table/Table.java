package ru.ejournal.rollout.table;

import java.util.List;

/**
 * A table that a person takes away as a file.
 *
 * @param name    of the sheet and of the file, without its ending
 * @param caption lines above the table: of what, as of when
 * @param columns headings
 * @param rows    a cell for each column: text, a {@link Number}, a {@link java.time.LocalDate} or {@link Percent};
 *                empty text for nothing
 */
public record Table(String name, List<String> caption, List<Column> columns, List<List<Object>> rows) {

    public Table {
        rows.forEach(row -> {
            if (row.size() != columns.size()) {
                throw new IllegalArgumentException("%d cells for %d columns: %s".formatted(row.size(), columns.size(), row));
            }
        });
    }

    /** @param width in characters */
    public record Column(String title, int width) {
    }

    /** A share of one: 0.5 stands as 50 %. */
    public record Percent(double share) {
    }
}
