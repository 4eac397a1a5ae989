package ru.ejournal.rollout.schools;

import java.util.List;

/** @param line of the file, from 1 */
record SheetRow(int line, List<String> cells) {

    static final int MOST_ROWS = 2000;
    static final int MOST_COLUMNS = 50;
    static final int LONGEST_CELL = 5000;

    SheetRow {
        if (cells.size() > MOST_COLUMNS) {
            throw new BadFile("Строка %d: больше %d столбцов. Возьмите образец таблицы и перенесите сведения в него.".formatted(line, MOST_COLUMNS));
        }
        if (cells.stream().anyMatch(cell -> cell.length() > LONGEST_CELL)) {
            throw new BadFile("Строка %d: ячейка длиннее %d знаков.".formatted(line, LONGEST_CELL));
        }
    }

    boolean blank() {
        return cells.stream().allMatch(String::isBlank);
    }

    static BadFile tooMany() {
        return new BadFile("В таблице больше %d строк. Разделите её на несколько файлов.".formatted(MOST_ROWS));
    }
}
