package ru.ejournal.rollout.schools;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;

import org.dhatim.fastexcel.Workbook;
import org.dhatim.fastexcel.Worksheet;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ru.ejournal.rollout.organisation.UploadColumn;
import ru.ejournal.rollout.organisation.UploadRow;
import ru.ejournal.rollout.table.TableFiles;

/** What may come as «the table of schools», friendly and hostile. */
class UploadTableTest {

    private static final String CONTENT_TYPES = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"/>";
    private static final String WORKBOOK = "<workbook xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\" "
            + "xmlns:r=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships\"><sheets><sheet name=\"a\" sheetId=\"1\" r:id=\"r1\"/></sheets></workbook>";
    private static final String RELATIONS = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"r1\" "
            + "Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet\" Target=\"worksheets/sheet1.xml\"/></Relationships>";

    @ParameterizedTest
    @ValueSource(strings = {"UTF-8", "windows-1251", "UTF-16"})
    void text_in_either_encoding_with_any_separator(String charset) {
        for (String separator : new String[] {";", ",", "\t"}) {
            String table = "Школа;Классы;Директор;Почта директора\r\n\"МБОУ «Ясная, СОШ»\";\"1, 2\";Ясный Я.Я.;a@b.example\r\n\r\n".replace(";", separator);

            List<UploadRow> rows = UploadTable.rows(table.getBytes(Charset.forName(charset)));

            assertThat(rows).containsExactly(new UploadRow(2, Map.of(UploadColumn.NAME, "МБОУ «Ясная, СОШ»", UploadColumn.CLASSES, "1, 2",
                    UploadColumn.DIRECTOR, "Ясный Я.Я.", UploadColumn.DIRECTOR_EMAIL, "a@b.example"), Map.of()));
        }
    }

    @Test
    void the_templates_are_read_back_as_they_are_handed_out() {
        for (byte[] file : List.of(TableFiles.xlsx(UploadTable.template()).getBody(), TableFiles.csv(UploadTable.template()).getBody())) {
            List<UploadRow> rows = UploadTable.rows(file);

            assertThat(rows).hasSize(1);
            assertThat(rows.get(0).line()).isEqualTo(2);
            assertThat(rows.get(0).cells()).containsEntry(UploadColumn.ID, "primer").containsEntry(UploadColumn.CLASSES, "1, 2, 3, 4, 5А, 5Б");
        }
    }

    @Test
    void a_number_in_a_workbook_is_the_class_that_it_names() throws IOException {
        byte[] file = workbook(sheet -> {
            headings(sheet);
            sheet.value(1, 0, "Ясная");
            sheet.value(1, 1, 5);
            sheet.value(1, 2, "Ясный");
        });

        assertThat(UploadTable.rows(file).get(0).cells()).containsEntry(UploadColumn.CLASSES, "5");
    }

    @Test
    void a_formula_is_not_computed_and_leaves_the_other_cells_readable() throws IOException {
        byte[] file = workbook(sheet -> {
            headings(sheet);
            sheet.formula(1, 0, "HYPERLINK(\"http://example.org\")");
            sheet.value(1, 2, "Ясный");
        });

        assertThat(UploadTable.rows(file)).singleElement().satisfies(row -> {
            assertThat(row.unread()).hasEntrySatisfying(UploadColumn.NAME, why -> assertThat(why).contains("формула", "A2"));
            assertThat(row.cells()).containsExactly(Map.entry(UploadColumn.DIRECTOR, "Ясный"));
        });
        refused(workbook(sheet -> sheet.formula(0, 0, "1+1")), "Заголовки не те (строка 1)", "формула");
    }

    @Test
    void a_cell_of_more_than_5000_signs_is_not_read() {
        List<UploadRow> rows = rows("Школа;Классы;Директор\n" + "а".repeat(5001) + ";1;б\nв;2;" + "г".repeat(5000));

        assertThat(rows.get(0).unread()).containsExactly(Map.entry(UploadColumn.NAME, "ячейка длиннее 5000 знаков"));
        assertThat(rows.get(1).unread()).isEmpty();
    }

    @Test
    void wrong_headings_say_which() {
        refused("Школа;Класы;Школа\nа;б;в\n", "неизвестный столбец «Класы»", "«Школа» стоит дважды", "нет столбца «Директор»", "образец");
        refused("Школа;Классы;Директор\n", "только заголовки");
    }

    @Test
    void what_is_no_table_is_refused_whatever_its_name() throws IOException {
        refused(new byte[0], "Файл пуст");
        refused("\n ;;\n", "ни одной заполненной строки");
        refused(new byte[] {(byte) 0xD0, (byte) 0xCF, 0x11, (byte) 0xE0, 1}, "старого Excel");
        refused(new byte[] {'%', 'P', 'D', 'F', 0, 1, 2}, "не текст");
        refused(new byte[] {'P', 'K', 3, 4, 1, 2, 3}, "архив не читается");
        refused(zip(Map.of("word/document.xml", "<a/>")), "Это не книга Excel");
        refused("Школа;\"Классы\n1;2", "кавычка открыта");
        refused(zip(Map.of("xl/workbook.xml", "<workbook", "[Content_Types].xml", CONTENT_TYPES)), "не читается");
    }

    @Test
    void what_is_too_large_is_refused() {
        refused(new byte[2 * 1024 * 1024 + 1], "больше 2 МБ");
        refused("Школа;Классы;Директор\n" + "а;1;б\n".repeat(2001), "больше 2000 строк");
        refused("Школа;Классы;Директор" + ";x".repeat(60), "больше 50 столбцов");
    }

    @Test
    void a_row_of_many_columns_in_a_workbook_is_refused() throws IOException {
        refused(workbook(sheet -> {
            headings(sheet);
            sheet.value(1, 16000, "далеко");
        }), "больше 50 столбцов");
    }

    @Test
    void a_zip_bomb_does_not_unpack() throws IOException {
        byte[] bomb = zip(Map.of("xl/workbook.xml", WORKBOOK, "xl/worksheets/sheet1.xml", "0".repeat(30 * 1024 * 1024)));

        assertThat(bomb.length).isLessThan(100 * 1024);
        refused(bomb, "слишком велика");
    }

    @Test
    void macros_are_refused() throws IOException {
        refused(zip(Map.of("xl/workbook.xml", WORKBOOK, "xl/vbaProject.bin", "x")), "макросы");
        refused(zip(Map.of("xl/workbook.xml", WORKBOOK, "[Content_Types].xml",
                CONTENT_TYPES.replace("/>", " a=\"application/vnd.ms-excel.sheet.macroEnabled.main+xml\"/>"))), ".xlsm");
    }

    @Test
    void no_file_of_ours_is_read_through_a_document_type() throws IOException {
        String sheet = "<?xml version=\"1.0\"?><!DOCTYPE a [<!ENTITY x SYSTEM \"file:///etc/passwd\">]><worksheet "
                + "xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData><row r=\"1\"><c r=\"A1\" t=\"inlineStr\">"
                + "<is><t>&x;</t></is></c></row></sheetData></worksheet>";
        for (Charset charset : List.of(StandardCharsets.UTF_8, StandardCharsets.UTF_16)) {
            Map<String, byte[]> parts = new LinkedHashMap<>();
            parts.put("[Content_Types].xml", CONTENT_TYPES.getBytes(StandardCharsets.UTF_8));
            parts.put("xl/workbook.xml", WORKBOOK.getBytes(StandardCharsets.UTF_8));
            parts.put("xl/_rels/workbook.xml.rels", RELATIONS.getBytes(StandardCharsets.UTF_8));
            parts.put("xl/worksheets/sheet1.xml", sheet.getBytes(charset));
            refused(packed(parts), "такой разметки");
        }
    }

    /** The reader makes room up to the cell that is named. */
    @ParameterizedTest
    @ValueSource(strings = {"ZZZZZZ1", "XFD1", "&#90;ZZZZZ1", "AAAAAAAAAAAAAAAAAAAAAAAAAA1", "-1", "1"})
    void a_cell_that_is_nowhere_is_refused_before_it_is_read(String at) throws IOException {
        refused(sheet("<row r=\"1\"><c r=\"" + at + "\" t=\"inlineStr\"><is><t>x</t></is></c></row>"), "далеко справа");
    }

    @Test
    void a_sheet_of_nothing_takes_no_time() throws IOException {
        refused(sheet("<row/>".repeat(1_048_576)), "слишком много строк или ячеек");
        refused(sheet("<row>" + "<c/>".repeat(600_000) + "</row>"), "слишком много строк или ячеек");
        refused(sheet("<row><c r=\"A1\" t=\"s\"><v>99999999999</v></c></row>"), "не читается");
        refused(sheet("<row>".repeat(1000)), "лист не читается");
    }

    @Test
    void what_swells_or_hides_in_other_parts_is_refused() throws IOException {
        String laughs = "<?xml version=\"1.0\"?><!DOCTYPE sst [<!ENTITY a \"ха\"><!ENTITY b \"&a;&a;&a;&a;&a;&a;&a;&a;&a;&a;\">]><sst><si><t>&b;</t></si></sst>";
        refused(zip(Map.of("xl/workbook.xml", WORKBOOK, "xl/sharedStrings.xml", laughs)), "такой разметки");
        refused(zip(Map.of("xl/workbook.xml", WORKBOOK, "xl/embeddings/oleObject1.bin", "x")), "вложенные объекты");
        refused(zip(Map.of("xl/workbook.xml", WORKBOOK, "XL/WORKBOOK.XML", WORKBOOK)), "лишние части");
        Map<String, String> many = new LinkedHashMap<>(Map.of("xl/workbook.xml", WORKBOOK));
        java.util.stream.IntStream.range(0, 600).forEach(number -> many.put("xl/media/" + number, ""));
        refused(zip(many), "лишние части");
        refused(new byte[] {'P', 'K', 5, 6, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0, 0}, "не текст");
    }

    @Test
    void what_excel_itself_puts_in_a_workbook_is_no_macro() throws IOException {
        Map<String, String> parts = new LinkedHashMap<>(parts("<row r=\"1\"><c r=\"A1\" t=\"inlineStr\"><is><t>Школа</t></is></c></row>"));
        parts.put("xl/printerSettings/printerSettings1.bin", "x");

        refused(zip(parts), "нет столбца «Директор»");
    }

    private static byte[] sheet(String rows) throws IOException {
        return zip(parts(rows));
    }

    private static Map<String, String> parts(String rows) {
        return Map.of("[Content_Types].xml", CONTENT_TYPES, "xl/workbook.xml", WORKBOOK, "xl/_rels/workbook.xml.rels", RELATIONS,
                "xl/worksheets/sheet1.xml", "<worksheet xmlns=\"http://schemas.openxmlformats.org/spreadsheetml/2006/main\"><sheetData>" + rows
                        + "</sheetData></worksheet>");
    }

    private static List<UploadRow> rows(String table) {
        return UploadTable.rows(table.getBytes(StandardCharsets.UTF_8));
    }

    private static void refused(String table, String... words) {
        refused(table.getBytes(StandardCharsets.UTF_8), words);
    }

    private static void refused(byte[] file, String... words) {
        assertThatThrownBy(() -> UploadTable.rows(file)).isInstanceOf(BadFile.class).hasMessageContainingAll(words);
    }

    private static void headings(Worksheet sheet) {
        sheet.value(0, 0, "Школа");
        sheet.value(0, 1, "Классы");
        sheet.value(0, 2, "Директор");
    }

    private static byte[] workbook(java.util.function.Consumer<Worksheet> fill) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (Workbook workbook = new Workbook(out, "test", "1.0")) {
            fill.accept(workbook.newWorksheet("a"));
        }
        return out.toByteArray();
    }

    private static byte[] zip(Map<String, String> parts) throws IOException {
        Map<String, byte[]> bytes = new LinkedHashMap<>();
        parts.forEach((name, text) -> bytes.put(name, text.getBytes(StandardCharsets.UTF_8)));
        return packed(bytes);
    }

    private static byte[] packed(Map<String, byte[]> parts) throws IOException {
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        try (ZipOutputStream zip = new ZipOutputStream(out)) {
            for (Map.Entry<String, byte[]> part : parts.entrySet()) {
                zip.putNextEntry(new ZipEntry(part.getKey()));
                zip.write(part.getValue());
                zip.closeEntry();
            }
        }
        return out.toByteArray();
    }
}
