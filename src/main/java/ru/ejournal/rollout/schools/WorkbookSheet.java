package ru.ejournal.rollout.schools;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.math.BigDecimal;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.List;
import java.util.stream.Stream;

import org.dhatim.fastexcel.reader.Cell;
import org.dhatim.fastexcel.reader.CellType;
import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.jspecify.annotations.Nullable;

/** The first sheet of a workbook, as text. Formulas are not computed. */
final class WorkbookSheet {

    private WorkbookSheet() {
    }

    static List<SheetRow> read(byte[] file) {
        byte[] clean = CleanArchive.of(file);
        try (ReadableWorkbook workbook = new ReadableWorkbook(new ByteArrayInputStream(clean));
             Stream<Row> rows = workbook.getFirstSheet().openStream()) {
            return rows(rows.iterator());
        } catch (BadFile e) {
            throw e;
        } catch (IOException | RuntimeException e) {
            // The reader has many ways to stumble over a malformed part; all mean the same to whoever sent it.
            throw new BadFile("Книга Excel не читается. Откройте её в Excel и сохраните ещё раз как «Книга Excel (.xlsx)».");
        }
    }

    private static List<SheetRow> rows(Iterator<Row> sheet) {
        List<SheetRow> rows = new ArrayList<>();
        while (sheet.hasNext()) {
            SheetRow row = row(sheet.next());
            if (!row.blank()) {
                rows.add(row);
            }
            if (rows.size() > SheetRow.MOST_ROWS + 1) {
                throw SheetRow.tooMany();
            }
        }
        return rows;
    }

    private static SheetRow row(Row row) {
        List<SheetCell> cells = new ArrayList<>();
        row.forEach(cell -> cells.add(cell(cell)));
        while (!cells.isEmpty() && cells.get(cells.size() - 1).blank()) {
            cells.remove(cells.size() - 1);
        }
        return new SheetRow(row.getRowNum(), cells);
    }

    private static SheetCell cell(@Nullable Cell cell) {
        if (cell == null || cell.getType() == CellType.EMPTY) {
            return SheetCell.of("");
        }
        if (cell.getType() == CellType.FORMULA || cell.getType() == CellType.ERROR) {
            return SheetCell.unread("формула или ошибка вместо значения (ячейка %s): скопируйте таблицу и вставьте её «как значения»"
                    .formatted(cell.getAddress()));
        }
        return SheetCell.of(cell.getType() == CellType.NUMBER ? number(cell) : String.valueOf(cell.getText()));
    }

    /** Class 5 is «5», not «5.0». */
    private static String number(Cell cell) {
        BigDecimal number = cell.asNumber();
        return number.abs().compareTo(BigDecimal.valueOf(1_000_000_000_000_000L)) < 0
                ? number.stripTrailingZeros().toPlainString() : cell.getRawValue();
    }
}
