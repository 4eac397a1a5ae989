package ru.ejournal.rollout.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.apache.poi.xwpf.usermodel.XWPFDocument;
import org.apache.poi.xwpf.usermodel.XWPFParagraph;
import org.apache.poi.xwpf.usermodel.XWPFTable;
import org.junit.jupiter.api.Test;

class WordTemplateTest {

    private static final TemplateTags TAGS = new TemplateTags(Set.of("школа", "дата"),
            List.of(new Loop("люди", Set.of("номер", "имя"))));

    @Test
    void fillsInItsTags() throws IOException {
        byte[] filled = template("{{школа}}, {{дата}}", "{{люди}}[номер]", "[имя]").render(Map.of("школа", "СОШ",
                "дата", "сегодня", "люди", List.of(Map.of("номер", "1", "имя", "А"), Map.of("номер", "2", "имя", "Б"))));

        assertThat(Docx.read(filled).paragraphs()).containsExactly("СОШ, сегодня");
        assertThat(Docx.read(filled).tables().get(0)).containsExactly(List.of("1", "А"), List.of("2", "Б"));
    }

    @Test
    void toleratesATagThatWordHasTornApart() throws IOException {
        XWPFDocument document = document("{{дата}}", "{{люди}}[номер]", "[имя]");
        XWPFParagraph torn = document.createParagraph();
        List.of("{", "{шко", "ла}", "}").forEach(part -> torn.createRun().setText(part));

        assertThat(Docx.read(new WordTemplate("t.docx", bytes(document), TAGS)
                .render(Map.of("школа", "СОШ", "дата", "", "люди", List.of()))).paragraphs()).contains("СОШ");
    }

    @Test
    void namesTheTagsThatAreUnknownOrMissing() {
        assertBroken("{{школа}} {{шкода}}", "{{люди}}[номер]", "[имя]",
                "Шаблон t.docx: неизвестная метка {{шкода}}; нет метки {{дата}}");
        assertBroken("{{школа}} {{дата}", "{{люди}}[номер]", "[имя]", "Шаблон t.docx: нет метки {{дата}}");
        assertBroken("{{школа}} {{дата}}", "{{люди}}[номер]", "[фио]",
                "Шаблон t.docx: неизвестная метка [фио] в строке {{люди}}; нет метки [имя] в строке {{люди}}");
        assertBroken("{{школа}} {{дата}} {{люди}}", "[номер]", "[имя]",
                "Шаблон t.docx: метка {{люди}} должна стоять в строке таблицы");
    }

    @Test
    void refusesTagsThatWouldFetchSomething() {
        assertBroken("{{школа}} {{дата}} {{@школа}}", "{{люди}}[номер]", "[имя]",
                "Шаблон t.docx: неизвестная метка {{@школа}}");
    }

    @Test
    void refusesWhatIsNoWordDocument() {
        assertThatExceptionOfType(BrokenTemplate.class)
                .isThrownBy(() -> new WordTemplate("t.docx", "не документ".getBytes(), TAGS))
                .withMessage("Шаблон t.docx не читается как документ Word (.docx)");
        assertThatExceptionOfType(BrokenTemplate.class)
                .isThrownBy(() -> WordTemplate.load("forms/none.docx", TAGS))
                .withMessage("Шаблон forms/none.docx не найден");
    }

    private static void assertBroken(String text, String left, String right, String message) {
        assertThatExceptionOfType(BrokenTemplate.class).isThrownBy(() -> template(text, left, right))
                .withMessage(message);
    }

    private static WordTemplate template(String text, String left, String right) throws IOException {
        return new WordTemplate("t.docx", bytes(document(text, left, right)), TAGS);
    }

    private static XWPFDocument document(String text, String left, String right) {
        XWPFDocument document = new XWPFDocument();
        document.createParagraph().createRun().setText(text);
        XWPFTable table = document.createTable(1, 2);
        table.getRow(0).getCell(0).setText(left);
        table.getRow(0).getCell(1).setText(right);
        return document;
    }

    private static byte[] bytes(XWPFDocument document) throws IOException {
        try (document; ByteArrayOutputStream out = new ByteArrayOutputStream()) {
            document.write(out);
            return out.toByteArray();
        }
    }
}
