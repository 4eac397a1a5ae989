package ru.ejournal.rollout.schools;

import java.util.List;

/** @param line of the file, from 1 */
record SheetRow(int line, List<SheetCell> cells) {

    static final int MOST_ROWS = 2000;
    static final int MOST_COLUMNS = 50;

    SheetRow {
        if (cells.size() > MOST_COLUMNS) {
            throw new BadFile("Строка %d: больше %d столбцов. Возьмите образец таблицы и перенесите сведения в него.".formatted(line, MOST_COLUMNS));
        }
    }

    boolean blank() {
        return cells.stream().allMatch(SheetCell::blank);
    }

    static BadFile tooMany() {
        return new BadFile("В таблице больше %d строк. Разделите её на несколько файлов.".formatted(MOST_ROWS));
    }
}
