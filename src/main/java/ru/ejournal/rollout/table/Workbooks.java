package ru.ejournal.rollout.table;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.time.LocalDate;
import java.util.List;
import java.util.OptionalDouble;

import org.dhatim.fastexcel.BorderStyle;
import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;

import ru.ejournal.rollout.PlainText;

/** A workbook with a sheet for each table, on A4 across: the heading stays in view and is printed on every page. */
final class Workbooks {

    /** What Excel keeps of a cell's text; it refuses to open a longer one. */
    private static final int LONGEST = 32_767;
    private static final String GROUND = "E4E7EB";

    private Workbooks() {
    }

    static byte[] write(List<Table> tables) {
        var file = new ByteArrayOutputStream();
        try (var workbook = new Workbook(file, "rollout-tracker", "1.0")) {
            tables.forEach(table -> fill(workbook.newWorksheet(sheetName(table.name())), table));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return file.toByteArray();
    }

    private static void fill(Worksheet sheet, Table table) {
        int heading = caption(sheet, table.caption());
        for (int column = 0; column < table.columns().size(); column++) {
            sheet.value(heading, column, PlainText.of(table.columns().get(column).title()));
            sheet.width(column, table.columns().get(column).width());
        }
        int last = table.columns().size() - 1;
        sheet.range(heading, 0, heading, last).style().bold().wrapText(true).fillColor(GROUND).verticalAlignment("center").set();
        heighten(sheet, heading, RowHeights.ofHeading(table.columns()));
        for (int row = 0; row < table.rows().size(); row++) {
            row(sheet, heading + 1 + row, table.rows().get(row));
            heighten(sheet, heading + 1 + row, RowHeights.of(table.rows().get(row), table.columns()));
        }
        sheet.range(heading, 0, heading + table.rows().size(), last).style().borderStyle(BorderStyle.THIN).set();
        sheet.freezePane(0, heading + 1);
        sheet.repeatRows(heading);
        sheet.pageOrientation("landscape");
        sheet.paperSize(org.dhatim.fastexcel.PaperSize.A4_PAPER);
        sheet.fitToWidth((short) 1);
        sheet.fitToHeight((short) 0);
    }

    /** Not every spreadsheet fits the height to wrapped text by itself; rows of one line are left alone. */
    private static void heighten(Worksheet sheet, int row, OptionalDouble height) {
        height.ifPresent(points -> sheet.rowHeight(row, points));
    }

    /** Where the heading stands. */
    private static int caption(Worksheet sheet, List<String> lines) {
        for (int line = 0; line < lines.size(); line++) {
            sheet.value(line, 0, PlainText.of(lines.get(line)));
            sheet.style(line, 0).bold().set();
        }
        return lines.isEmpty() ? 0 : lines.size() + 1;
    }

    private static void row(Worksheet sheet, int at, List<Object> cells) {
        for (int column = 0; column < cells.size(); column++) {
            Object cell = cells.get(column);
            if (cell instanceof Table.Percent percent) {
                sheet.value(at, column, percent.share());
                sheet.style(at, column).format("0.0%").verticalAlignment("top").set();
            } else if (cell instanceof LocalDate date) {
                sheet.value(at, column, date);
                sheet.style(at, column).format("dd.mm.yyyy").verticalAlignment("top").set();
            } else if (cell instanceof Number number) {
                sheet.value(at, column, number);
                sheet.style(at, column).verticalAlignment("top").set();
            } else {
                sheet.value(at, column, shortened(PlainText.of(cell.toString())));
                sheet.style(at, column).wrapText(true).verticalAlignment("top").set();
            }
        }
    }

    private static String shortened(String text) {
        return text.length() <= LONGEST ? text : PlainText.of(text.substring(0, LONGEST - 1)) + "…";
    }

    /** Excel refuses more than 31 characters and some signs. */
    private static String sheetName(String name) {
        String plain = PlainText.of(name).replaceAll("[\\\\/?*\\[\\]:']", " ");
        return plain.substring(0, Math.min(plain.length(), 31));
    }
}
