package ru.ejournal.rollout.report;

import static org.assertj.core.api.Assertions.assertThat;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

import ru.ejournal.rollout.facts.FactKey;
import ru.ejournal.rollout.facts.FactLog;
import ru.ejournal.rollout.order.OrderData;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.ReportDates;
import ru.ejournal.rollout.report.AcquaintanceSheet.Line;
import ru.ejournal.rollout.report.AcquaintanceSheet.Subject;

@SpringJUnitConfig(ReportSlice.class)
@Transactional
class AcquaintanceSheetsTest {

    private static final ObjectMapper JSON = new ObjectMapper();

    @Autowired
    private AcquaintanceSheets sheets;
    @Autowired
    private Orders orders;
    @Autowired
    private FactLog facts;
    private String order = "";

    @BeforeEach
    void registerAnOrder() {
        order = orders.open("lekarevo", "instance", "lebedev").id();
        orders.register(order, new OrderData("01/09-267", LocalDate.of(2013, 9, 24), "О введении дневников", null,
                "«Дневник.ру»", "kazachenko", ReportDates.of(LocalDate.of(2013, 12, 28))), List.of(), "lebedev");
    }

    @Test
    void everybodyOnTheListHasALine() {
        people(FactKey.ORDER_SIGNATORIES, "a", "b", "c", "d");
        mark(Map.of("login", "a", "outcome", "electronic"));
        mark(Map.of("login", "b", "outcome", "paper", "date", "2013-09-25"));
        mark(Map.of("login", "c", "outcome", "absent", "reason", "больничный {{дата}}"));
        AcquaintanceSheet sheet = sheets.of(order, Subject.ORDER);

        assertThat(sheet.lines()).extracting(Line::mark).containsExactly(
                "ознакомлен(а) в электронном виде 28.12.2013 02:30", "подписано на бумаге 25.09.2013",
                "отсутствует: больничный {{дата}}", "");
        assertThat(sheet.unsigned()).extracting(Line::login).containsExactly("d");
        assertThat(sheet.absent()).extracting(Line::login).containsExactly("c");
        assertThat(sheet.summary()).isEqualTo("Ознакомлены: 2 из 4; отсутствуют: 1; без отметки: 1.");
    }

    @Test
    void theDocumentHasALinePerPerson() {
        people(FactKey.ORDER_SIGNATORIES, "a", "c");
        mark(Map.of("login", "c", "outcome", "absent", "reason", "больничный {{дата}} [имя]"));
        Docx docx = Docx.read(sheets.document(order, Subject.ORDER));

        assertThat(docx.paragraphs()).containsSubsequence("Лист ознакомления", "Приказ № 01/09-267 от 24.09.2013",
                "О введении дневников", "С приказом (распоряжением) работники ознакомлены:", "Составлен 28.12.2013");
        assertThat(docx.tables().get(0)).containsExactly(
                List.of("№", "Фамилия, имя, отчество", "Должность", "Отметка об ознакомлении (подпись, дата)"),
                List.of("1.", "Имя a", "должность", ""),
                List.of("2.", "Имя c", "должность", "отсутствует: больничный {{дата}} [имя]"));
    }

    @Test
    void instructionsHaveASheetOfTheirOwn() {
        people(FactKey.ORDER_SIGNATORIES, "a");
        Docx docx = Docx.read(sheets.document(order, Subject.INSTRUCTIONS));

        assertThat(docx.paragraphs()).contains("Инструкции по работе с электронным классным журналом/электронным "
                + "дневником в системе «Дневник.ру»");
        assertThat(docx.tables().get(0)).hasSize(2);
        assertThat(sheets.of(order, Subject.INSTRUCTIONS).lines()).isEmpty();
    }

    private void people(FactKey key, String... logins) {
        List<Map<String, Object>> people = List.of(logins).stream().map(login -> FactsOf.person(login, true)).toList();
        facts.record(order, null, "order_acquaintance", "lebedev", Map.of(key.toString(), JSON.valueToTree(people)));
    }

    private void mark(Map<String, String> mark) {
        facts.record(order, null, "acquaintance_sign", mark.get("login"),
                Map.of(FactKey.ORDER_SIGNATURE.toString(), JSON.valueToTree(mark)));
    }
}
