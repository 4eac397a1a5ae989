package ru.ejournal.rollout.report;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.report.FactsOf.everything;
import static ru.ejournal.rollout.report.FactsOf.nothing;
import static ru.ejournal.rollout.report.FactsOf.problem;
import static ru.ejournal.rollout.report.FactsOf.share;

import java.util.List;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import ru.ejournal.rollout.facts.FactKey;

class ReportDocumentTest {

    private static final Signers SIGNERS = new Signers("Директор", "Лебедев В.В.", "Казаченко Ф.С.");
    private static final ReportDocument DOCUMENT = new ReportDocument();

    @Test
    void anEmptyReportIsTheFormOfTheOrderToTheLetter() {
        Docx docx = Docx.read(DOCUMENT.render(nothing().report(), SIGNERS));

        assertThat(docx.paragraphs()).containsSequence("Приложение 2", "Отчет",
                "о введении электронных дневников учащихся и электронного журнала успеваемости в МБОУ «Лекаревская СОШ»",
                "(по состоянию на 28.12.2013)");
        assertThat(docx.paragraphs()).contains("Возникшие проблемы и результат их решения:",
                "Примечание: отчеты, предоставляемые на каждую последующую дату, должны составляться "
                        + "с учетом предыдущей информации.");
        assertThat(docx.tables()).hasSize(2);
        assertThat(docx.tables().get(0)).containsExactlyElementsOf(EMPTY_FORM);
        assertThat(docx.tables().get(1)).containsExactly(
                List.of("Содержание проблемы", "Решение проблемы (полностью, частично)"), List.of("", ""));
    }

    @Test
    void valuesStandInTheirRows() {
        Appendix2 report = everything().inClass("2", FactKey.APPLICATIONS, share(0, 12)).report();
        List<List<String>> rows = Docx.read(DOCUMENT.render(report, SIGNERS)).tables().get(0);

        assertThat(rows).extracting(row -> row.get(0) + " " + row.get(2)).containsExactly("№ Выполнение",
                "1. Казаченко Фёдор Степанович; заместитель директора по УВР", "2. Дневник.ру",
                "3. приказ от 30.09.2013 № 01/09-270", "4. (реквизиты утверждения)",
                "4.1. приказ от 20.09.2013 № 01/09-261", "4.2. приказ от 20.09.2013 № 01/09-260",
                "5. (реквизиты утверждения)", "5.1. приказ от 20.09.2013 № 01/09-262", "6. охват (в %)", "6.1. 100 %",
                "6.2. 100 %", "6.3. 100 %", "7. педагогический совет, родительское собрание, классный час",
                "8. 90,9 % родителей (1, 3–11 классы)", "9. 95 % от необходимого объема", "10. охват (в %)",
                "10.1. 91,7 %", "10.2. 100 %", "10.3. 100 %", "11. есть, https://lekarevo.example/diary",
                "12. охват (в %) с указанием классов", "12.1. 100 % (1–11 классы)", "12.2. 100 %",
                "12.3. 100 % (1–11 классы)", "13. 83,3 %",
                "14. 100 % от имеющих возможность воспользоваться услугой (1–11 классы)", "15. ");
        assertThat(rows.get(6).get(1)).isEqualTo("Положение об электронном дневнике");
    }

    @Test
    void problemsGetARowEach() {
        Appendix2 report = everything().school("item02_conditions", FactKey.PROBLEMS, List.of(
                problem("Мало компьютеров", "Закупили", "частично"), problem("Нет сети", "", "полностью"))).report();

        assertThat(Docx.read(DOCUMENT.render(report, SIGNERS)).tables().get(1)).containsExactly(
                List.of("Содержание проблемы", "Решение проблемы (полностью, частично)"),
                List.of("Мало компьютеров", "Закупили (частично)"), List.of("Нет сети", "полностью"));
    }

    @Test
    void namesStandUnderTheReport() {
        assertThat(Docx.read(DOCUMENT.render(nothing().report(), SIGNERS)).paragraphs())
                .anySatisfy(line -> assertThat(line).startsWith("Директор").endsWith("Лебедев В.В."))
                .anySatisfy(line -> assertThat(line).startsWith("Ответственное лицо").endsWith("Казаченко Ф.С."));
    }

    @ParameterizedTest
    @ValueSource(strings = {"{{школа}} {{строка_1}} [номер] [реквизиты]", "${7*7} #{7*7} {{@https://example.test/a.png}}",
            "<script>alert(1)</script> & <w:p/> ]]>", "{{?акты}} {{/акты}} {{+x}} {{#x}}", "‏справа‮налево‬", "🙂 𝒜"})
    void whateverPeopleTypeStaysText(String hostile) {
        Docx docx = Docx.read(DOCUMENT.render(hostile(hostile), new Signers(hostile, hostile, hostile)));
        List<List<String>> rows = docx.tables().get(0);

        assertThat(rows.get(1).get(2)).isEqualTo(hostile + "; " + hostile);
        assertThat(rows.get(5)).containsExactly("4.1.", hostile, hostile);
        assertThat(rows.get(rows.size() - 1).get(2)).isEqualTo(hostile);
        assertThat(docx.tables().get(1).get(1)).containsExactly(hostile, hostile + " (частично)");
    }

    @Test
    void whatXmlCannotCarryIsLeftOut() {
        Docx docx = Docx.read(DOCUMENT.render(hostile("а\u0000б\u0007в\uD800г\uFFFFд\u001B[0m"), SIGNERS));

        assertThat(docx.tables().get(0).get(5)).containsExactly("4.1.", "абвгд[0m", "абвгд[0m");
    }

    @Test
    void aLongTextAndItsLinesAreKept() {
        String text = "Длинное слово ".repeat(140).strip() + "\nвторая строка\r\nтретья";
        Docx docx = Docx.read(DOCUMENT.render(hostile(text), SIGNERS));

        assertThat(docx.tables().get(0).get(5).get(1)).isEqualTo(text.replace("\r", ""));
    }

    private static Appendix2 hostile(String text) {
        return nothing().school("item06_appoint", FactKey.RESPONSIBLE_NAME, text)
                .school("item06_appoint", FactKey.RESPONSIBLE_POSITION, text)
                .school("item03_regulation", FactKey.LOCAL_ACTS, List.of(FactsOf.act(text, text)))
                .school("item09_report", FactKey.REMARKS, text)
                .school("item09_report", FactKey.PROBLEMS, List.of(problem(text, text, "частично"))).report();
    }

    /** Appendix 2 of order 01/09-267 of 24.09.2013, word for word. */
    private static final List<List<String>> EMPTY_FORM = List.of(
            List.of("№", "Основное содержание мероприятия", "Выполнение"),
            List.of("1.", "Назначение ответственного лица за введение и использование электронных дневников и "
                    + "электронного журнала успеваемости.", "(Фамилия, имя, отчество; должность)"),
            List.of("2.", "Информационная система электронного дневника и электронного журнала успеваемости, "
                    + "вводимая в МБОУ «Лекаревская СОШ»:", "(название системы)"),
            List.of("3.", "Наличие плана работы по введению электронных дневников и электронного журнала "
                    + "успеваемости.", "(реквизиты утверждения)"),
            List.of("4.", "Наличие локальных актов (указать конкретно названия)", "(реквизиты утверждения)"),
            List.of("4.1.", "", ""), List.of("4.2.", "", ""),
            List.of("5.", "Внесение необходимых изменений и дополнений в имеющиеся в муниципальном "
                    + "общеобразовательном учреждении локальные акты, в том числе в функциональные должностные "
                    + "обязанности лиц, участвующих в введении и использовании электронных дневников учащихся и "
                    + "электронного журнала успеваемости.", "(реквизиты утверждения)"),
            List.of("5.1.", "", ""), List.of("5.2.", "", ""),
            List.of("6.", "Ознакомление с возможностями информационной системы электронного дневника и электронного "
                    + "журнала успеваемости, локальными актами по ее использованию:", "охват (в %)"),
            List.of("6.1.", "педагогические работники", ""),
            List.of("6.2.", "родители (законные представители)", ""),
            List.of("6.3.", "обучающиеся", ""),
            List.of("7.", "Формы ознакомления педагогических работников, обучающихся и их родителей (законных "
                    + "представителей)", ""),
            List.of("8.", "Прием и регистрация заявлений родителей (законных представителей) о предоставлении "
                    + "информации о текущей успеваемости через информационную систему электронного дневника и "
                    + "электронного журнала успеваемости.", "_____% родителей (__________ классы)"),
            List.of("9.", "Заполнение необходимых баз данных информационной системы электронного дневника и "
                    + "электронного журнала успеваемости.", "_____% от необходимого объема"),
            List.of("10.", "Обучение навыкам работы в информационной системе электронного дневника и электронного "
                    + "журнала успеваемости, оказание консультативной технической и методической помощи",
                    "охват (в %)"),
            List.of("10.1.", "педагогические работники", ""),
            List.of("10.2.", "родители (законные представители)", ""),
            List.of("10.3.", "обучающиеся", ""),
            List.of("11.", "Наличие на официальном сайте муниципального общеобразовательного учреждения ссылки на "
                    + "информационную систему электронного дневника и электронного журнала успеваемости",
                    "(есть, нет)"),
            List.of("12.", "Выдача индивидуальных логинов и паролей для доступа к электронному дневнику учащегося и "
                    + "электронному журналу успеваемости:", "охват (в %) с указанием классов"),
            List.of("12.1.", "родители (законные представители)", ""),
            List.of("12.2.", "педагогические работники", ""),
            List.of("12.3.", "обучающиеся (если предусмотрено информационной системой)", ""),
            List.of("13.", "Доля педагогических работников, работающих в информационной системе электронного "
                    + "дневника и электронного журнала успеваемости.", "охват (в %)"),
            List.of("14.", "Активация пользователей (родителей) в информационной системе электронного дневника и "
                    + "электронного журнала успеваемости",
                    "_____% от имеющих возможность воспользоваться услугой (__________ классы)"),
            List.of("15.", "Дополнительная информация (по усмотрению учреждения)", ""));
}
