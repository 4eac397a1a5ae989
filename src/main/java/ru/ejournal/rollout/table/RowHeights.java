package ru.ejournal.rollout.table;

import java.util.List;
import java.util.OptionalDouble;
import java.util.stream.IntStream;

import ru.ejournal.rollout.table.Table.Column;

/** How high a row of a workbook has to be for its wrapped text; empty for a single line. */
final class RowHeights {

    private static final double LINE = 15;
    /** Excel knows no higher row. */
    private static final double HIGHEST = 409;
    /** A column's width is counted in digits; bold letters are wider than these. */
    private static final double LETTER = 0.9;
    private static final double BOLD = 1.1;

    private RowHeights() {
    }

    static OptionalDouble ofHeading(List<Column> columns) {
        return height(columns.stream().mapToInt(column -> lines(column.title(), column.width() / BOLD)).max().orElse(1));
    }

    static OptionalDouble of(List<Object> cells, List<Column> columns) {
        return height(IntStream.range(0, cells.size()).map(at -> cells.get(at) instanceof String text
                ? lines(text, columns.get(at).width() / LETTER) : 1).max().orElse(1));
    }

    private static OptionalDouble height(int lines) {
        return lines <= 1 ? OptionalDouble.empty() : OptionalDouble.of(Math.min(HIGHEST, lines * LINE));
    }

    private static int lines(String text, double width) {
        return text.lines().mapToInt(line -> wrapped(line, Math.max(1, (int) width))).sum();
    }

    /** Words go to the next line whole, unless one is longer than a line. */
    private static int wrapped(String line, int width) {
        int lines = 1;
        int used = 0;
        for (String word : line.split(" ")) {
            int wanted = used == 0 ? word.length() : used + 1 + word.length();
            if (wanted > width && used > 0) {
                lines++;
                wanted = word.length();
            }
            lines += (wanted - 1) / width;
            used = wanted <= width ? wanted : (wanted - 1) % width + 1;
        }
        return lines;
    }
}
