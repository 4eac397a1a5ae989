package ru.ejournal.rollout.progress;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ru.ejournal.rollout.progress.Certificate.Line;
import ru.ejournal.rollout.report.Docx;

class CertificateDocumentTest {

    private static final CertificateDocument DOCUMENT = new CertificateDocument();

    @Test
    void everythingStandsInItsPlace() {
        Docx docx = Docx.read(DOCUMENT.render(certificate("Приказ № 01/09-267 от 24.09.2013", List.of(
                new Line("7.", "Разработать план", "Лебедев В.В.", "01.10.2013", "исполнен 30.09.2013"),
                new Line("", "С приказом ознакомлены", "секретарь", "23.12.2013", "не исполнен: отпуск")))));

        assertThat(docx.paragraphs()).containsSubsequence("Школа", "Справка об исполнении приказа",
                "Приказ № 01/09-267 от 24.09.2013", "О введении", "Период исполнения: с 24.09.2013 по 30.12.2013",
                "Исполнено в срок: 1; с опозданием: 0; не исполнено: 1.", "Изменения приказа: не было",
                "Приказ снят с контроля 30.12.2013 — директор Лебедев В.В.", "Составлена 31.12.2013",
                "____________________  директор Лебедев В.В.");
        assertThat(docx.tables()).singleElement().isEqualTo(List.of(
                List.of("№", "Что сделать", "Исполнитель", "Срок", "Исполнение"),
                List.of("7.", "Разработать план", "Лебедев В.В.", "01.10.2013", "исполнен 30.09.2013"),
                List.of("", "С приказом ознакомлены", "секретарь", "23.12.2013", "не исполнен: отпуск")));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{школа}} {{пункты}} [номер] [срок]", "${7*7} #{7*7} {{@https://example.test/a.png}}",
            "<script>alert(1)</script> & <w:p/> ]]>", "{{?пункты}} {{/пункты}} {{+x}} {{#x}}", "две\nстроки", "🙂 𝒜"})
    void whateverPeopleTypeStaysText(String hostile) {
        Docx docx = Docx.read(DOCUMENT.render(certificate(hostile, List.of(new Line("7.", hostile, hostile, hostile, hostile)))));

        assertThat(docx.paragraphs()).contains(hostile);
        assertThat(docx.tables().get(0).get(1)).containsExactly("7.", hostile, hostile, hostile, hostile);
    }

    @Test
    void whatXmlCannotCarryIsLeftOut() {
        Docx docx = Docx.read(DOCUMENT.render(certificate("Приказ\u0000",
                List.of(new Line("7.", "а\u0000б", "в\u0007г", "д\uD800е", "ж\u001B[0m")))));

        assertThat(docx.paragraphs()).contains("Приказ");
        assertThat(docx.tables().get(0).get(1)).containsExactly("7.", "аб", "вг", "де", "ж[0m");
    }

    private static Certificate certificate(String order, List<Line> lines) {
        return new Certificate("Школа", order, "О введении", "с 24.09.2013 по 30.12.2013", lines,
                "Исполнено в срок: 1; с опозданием: 0; не исполнено: 1.", "не было",
                "Приказ снят с контроля 30.12.2013 — директор Лебедев В.В.", "директор Лебедев В.В.",
                LocalDate.of(2013, 12, 31));
    }
}
