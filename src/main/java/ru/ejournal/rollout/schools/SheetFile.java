package ru.ejournal.rollout.schools;

import java.util.List;

/** An uploaded table, whatever its name says: a workbook begins like a ZIP archive, the rest is text. */
final class SheetFile {

    static final int LARGEST = 2 * 1024 * 1024;

    private SheetFile() {
    }

    /** @throws BadFile if it is no table, or larger than one may be */
    static List<SheetRow> read(byte[] file) {
        if (file.length == 0) {
            throw new BadFile("Файл пуст. Выберите файл с таблицей.");
        }
        if (file.length > LARGEST) {
            throw new BadFile("Файл больше 2 МБ. Оставьте в нём только таблицу школ, без рисунков и других листов.");
        }
        List<SheetRow> rows = begins(file, 'P', 'K', 3, 4) ? WorkbookSheet.read(file) : text(file);
        if (rows.stream().allMatch(SheetRow::blank)) {
            throw new BadFile("В файле нет ни одной заполненной строки.");
        }
        return rows;
    }

    private static List<SheetRow> text(byte[] file) {
        if (begins(file, 0xD0, 0xCF, 0x11, 0xE0)) {
            throw new BadFile("Это книга старого Excel (.xls) или книга с паролем. Сохраните её как «Книга Excel (.xlsx)» без пароля.");
        }
        return SeparatedSheet.read(file);
    }

    private static boolean begins(byte[] file, int... signature) {
        for (int at = 0; at < signature.length; at++) {
            if (at >= file.length || (file[at] & 0xFF) != signature[at]) {
                return false;
            }
        }
        return true;
    }
}
