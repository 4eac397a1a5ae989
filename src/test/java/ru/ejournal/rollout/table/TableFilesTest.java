package ru.ejournal.rollout.table;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.LocalDate;
import java.util.List;

import org.dhatim.fastexcel.reader.ReadableWorkbook;
import org.dhatim.fastexcel.reader.Row;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ru.ejournal.rollout.table.Table.Column;
import ru.ejournal.rollout.table.Table.Percent;

class TableFilesTest {

    @TempDir
    private Path folder;

    @Test
    void a_workbook_has_the_caption_above_the_heading_and_every_kind_of_cell() throws IOException {
        byte[] file = TableFiles.xlsx(table("5А", 7, LocalDate.of(2013, 12, 28), new Percent(0.125))).getBody();
        List<Row> rows = read(file);
        assertThat(rows.get(0).getCellText(0)).isEqualTo("Приказ № 1");
        assertThat(rows.get(1).getCellText(3)).isEqualTo("Доля");
        Row row = rows.get(2);
        assertThat(row.getCellText(0)).isEqualTo("5А");
        assertThat(row.getCellAsNumber(1).orElseThrow()).isEqualByComparingTo("7");
        assertThat(row.getCellAsDate(2).orElseThrow().toLocalDate()).isEqualTo(LocalDate.of(2013, 12, 28));
        assertThat(row.getCellAsNumber(3).orElseThrow()).isEqualByComparingTo("0.125");
    }

    @ParameterizedTest
    @ValueSource(strings = {"=cmd|' /C calc'!A0", "+7", "-1", "@SUM(A1)", "\t=1+1", "\n=1"})
    void what_a_spreadsheet_would_compute_stays_text(String typed) throws IOException {
        String csv = csv(table(typed, 1, LocalDate.EPOCH, new Percent(0)));
        assertThat(csv.lines().skip(1).findFirst().orElseThrow()).matches("\"?'.*");
        assertThat(read(TableFiles.xlsx(table(typed, 1, LocalDate.EPOCH, new Percent(0))).getBody()).get(2).getCell(0).getFormula()).isNull();
    }

    @Test
    void comma_separated_values_open_in_a_russian_excel() {
        String csv = csv(table("он сказал: «да; нет» и \"всё\"\nконец\u0000\uD800", 1, LocalDate.of(2013, 10, 1), new Percent(1 / 3.0)));
        assertThat(csv).startsWith("\uFEFFЧто;Сколько;Когда;Доля\r\n")
                .endsWith("\"он сказал: «да; нет» и \"\"всё\"\"\nконец\";1;01.10.2013;33,3\r\n");
    }

    @Test
    void a_text_longer_than_excel_takes_is_cut_and_a_sheets_name_fits() throws IOException {
        var long_one = new Table("Отчёт/по: всем [школам] района за весь период", List.of(), List.of(new Column("Что", 10)),
                List.of(List.of("я".repeat(100_000))));
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(TableFiles.xlsx(long_one).getBody()))) {
            assertThat(workbook.getFirstSheet().getName()).hasSizeLessThan(32).doesNotContain("/", ":", "[");
            assertThat(workbook.getFirstSheet().read().get(1).getCellText(0)).hasSize(32_767).endsWith("…");
        }
    }

    @Test
    void a_row_is_high_enough_for_what_wraps_in_it() throws IOException {
        String tall = sheet(new Table("т", List.of(), List.of(new Column("Что", 10), new Column("Изменение, п. п.", 10)), List.of(
                List.of("раз", "два"), List.of("раз\nдва\nтри", ""), List.of("одно длинноедлинноеслово два три", ""),
                List.of("я ".repeat(5_000), ""))));

        assertThat(tall).containsPattern("<row r=\"1\" ht=\"30.0\"").containsPattern("<row r=\"2\">")
                .containsPattern("<row r=\"3\" ht=\"45.0\"").containsPattern("<row r=\"4\" ht=\"60.0\"").containsPattern("<row r=\"5\" ht=\"409.0\"");
    }

    @Test
    void a_workbook_may_have_several_sheets() throws IOException {
        var file = TableFiles.xlsx(table("5А", 7, LocalDate.EPOCH, new Percent(0)),
                List.of(new Table("Проблемы", List.of("Нет"), List.of(new Column("Что", 10)), List.of())));

        assertThat(file.getHeaders().getContentDisposition().getFilename()).isEqualTo("Ход.xlsx");
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file.getBody()))) {
            assertThat(workbook.getSheets().map(sheet -> sheet.getName())).containsExactly("Ход", "Проблемы");
        }
    }

    @Test
    void a_row_has_a_cell_for_each_column() {
        assertThatIllegalArgumentException().isThrownBy(() ->
                new Table("т", List.of(), List.of(new Column("Что", 10)), List.of(List.of("раз", "два"))));
    }

    private static Table table(Object... cells) {
        return new Table("Ход", List.of("Приказ № 1"), List.of(new Column("Что", 20), new Column("Сколько", 8),
                new Column("Когда", 12), new Column("Доля", 8)), List.of(List.of(cells)));
    }

    private String sheet(Table table) throws IOException {
        Path file = Files.write(folder.resolve("table.xlsx"), TableFiles.xlsx(table).getBody());
        try (FileSystem workbook = FileSystems.newFileSystem(file)) {
            return Files.readString(workbook.getPath("xl", "worksheets", "sheet1.xml"));
        }
    }

    private static String csv(Table table) {
        return new String(TableFiles.csv(table).getBody(), StandardCharsets.UTF_8);
    }

    /** Without the empty line below the caption. */
    private static List<Row> read(byte[] file) throws IOException {
        try (var workbook = new ReadableWorkbook(new ByteArrayInputStream(file))) {
            return workbook.getFirstSheet().read();
        }
    }
}
