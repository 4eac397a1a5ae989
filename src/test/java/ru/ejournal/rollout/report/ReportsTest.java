package ru.ejournal.rollout.report;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

import com.fasterxml.jackson.databind.node.TextNode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.context.junit.jupiter.SpringJUnitConfig;
import org.springframework.transaction.annotation.Transactional;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.facts.FactLog;
import ru.ejournal.rollout.order.OrderData;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.order.PlannedItem;
import ru.ejournal.rollout.order.ReportDates;

@SpringJUnitConfig(ReportSlice.class)
@Transactional
class ReportsTest {

    private static final LocalDate DECEMBER = LocalDate.of(2013, 12, 28);
    private static final LocalDate MAY = LocalDate.of(2014, 5, 28);

    @Autowired
    private Reports reports;
    @Autowired
    private Orders orders;
    @Autowired
    private FactLog facts;
    private String order = "";

    @BeforeEach
    void registerAnOrder() {
        order = orders.open("lekarevo", "instance", "lebedev").id();
        orders.register(order, new OrderData("01/09-267", LocalDate.of(2013, 9, 24), "О введении", null, "Дневник.ру",
                "kazachenko", ReportDates.of(DECEMBER, MAY)), List.of(), "lebedev");
    }

    @Test
    void aDraftFollowsTheFacts() {
        assertThat(reports.draft(order).value(Row.SYSTEM)).isEmpty();
        system("Дневник.ру");

        assertThat(reports.draft(order).value(Row.SYSTEM)).isEqualTo("Дневник.ру");
        assertThat(reports.draft(order).school()).isEqualTo(FactsOf.SCHOOL);
    }

    @Test
    void todayIsTheSchoolsDay() {
        assertThat(reports.draft(order).asOf()).isEqualTo(DECEMBER);
    }

    @Test
    void awaitedClassesAreThoseOfTheRosterUntilTheOrderNamesThem() {
        assertThat(reports.draft(order).missing(Row.PUPILS_TRAINED)).extracting(Missing::classes)
                .containsExactly(List.of("1", "2"));

        String other = orders.open("lekarevo", "instance-2", "lebedev").id();
        orders.register(other, new OrderData("2", DECEMBER, "О введении", null, "Дневник.ру", "kazachenko",
                ReportDates.of(MAY)), List.of(new PlannedItem(Paragraph.CLASS, "5", "class-05", MAY, true)), "lebedev");
        assertThat(reports.draft(other).missing(Row.PUPILS_TRAINED)).extracting(Missing::classes)
                .containsExactly(List.of("5"));
    }

    @Test
    void whatWasSentStaysAsItWas() {
        system("Дневник.ру");
        SubmittedReport sent = reports.submit(submission(DECEMBER, "lebedev"));
        system("Другая система");

        SubmittedReport stored = reports.find(order, sent.id()).orElseThrow();
        assertThat(stored.appendix2().value(Row.SYSTEM)).isEqualTo("Дневник.ру");
        assertThat(Docx.read(stored.document()).tables().get(0).get(2).get(2)).isEqualTo("Дневник.ру");
        assertThat(stored.submittedAt()).isEqualTo(ReportSlice.NOW);
        assertThat(stored).usingRecursiveComparison().isEqualTo(sent);
    }

    @Test
    void aReturnedReportIsSentAgainAsTheNextRevision() {
        reports.submit(submission(DECEMBER, "lebedev"));
        reports.giveBack(order, DECEMBER, "brusilov", "Нет строки 9");
        SubmittedReport second = reports.submit(submission(DECEMBER, "lebedev"));
        reports.accept(order, DECEMBER, "brusilov", "15");

        assertThat(reports.of(order)).extracting(SubmittedReport::revision).containsExactly(1, 2);
        assertThat(reports.of(order)).extracting(SubmittedReport::state)
                .containsExactly(ReportState.RETURNED, ReportState.ACCEPTED);
        assertThat(reports.of(order).get(0).answerRemarks()).isEqualTo("Нет строки 9");
        assertThat(reports.latest(order)).map(SubmittedReport::id).contains(second.id());
        assertThat(reports.latest(order).orElseThrow().incomingNumber()).isEqualTo("15");
        assertThat(second.fileName()).isEqualTo("Отчёт на 28.12.2013 (редакция 2).docx");
    }

    @Test
    void aReportIsAnsweredOnce() {
        assertThatExceptionOfType(NoSuchElementException.class)
                .isThrownBy(() -> reports.accept(order, DECEMBER, "brusilov", null));
        reports.submit(submission(DECEMBER, "lebedev"));
        reports.acceptOnPaper(order, DECEMBER, "lebedev", "17", DECEMBER);

        assertThat(reports.latest(order).orElseThrow().incomingDate()).isEqualTo(DECEMBER);
        assertThatExceptionOfType(Refusal.class).isThrownBy(() -> reports.accept(order, DECEMBER, "brusilov", null));
    }

    @Test
    void theNextReportContinuesThePreviousOne() {
        system("Дневник.ру");
        assertThat(reports.carriedForward(order, DECEMBER, DECEMBER)).isEmpty();
        reports.submit(submission(DECEMBER, "lebedev"));
        assertThat(reports.previousAccepted(order, MAY)).isEmpty();
        reports.accept(order, DECEMBER, "brusilov", null);
        system("Другая система");

        assertThat(reports.previousAccepted(order, MAY)).map(SubmittedReport::reportDate).contains(DECEMBER);
        assertThat(reports.previous(order, DECEMBER)).isEmpty();
        assertThat(reports.carriedForward(order, MAY, MAY).orElseThrow().rows())
                .filteredOn(row -> row.mark() == CarryMark.CHANGED).singleElement()
                .extracting(CarriedRow::row, CarriedRow::previous, CarriedRow::current)
                .containsExactly(Row.SYSTEM, "Дневник.ру", "Другая система");
        SubmittedReport next = reports.submit(submission(MAY, "lebedev"));
        assertThat(reports.find(order, next.id()).flatMap(SubmittedReport::carried))
                .isEqualTo(reports.carriedForward(order, MAY, MAY)).isPresent();
    }

    @Test
    void whoeverApprovedItSignsIt() {
        assertThat(lines(reports.draftDocument(order))).anyMatch(line -> line.startsWith("Директор"))
                .anyMatch(line -> line.endsWith("Лебедев В.В."));
        assertThat(lines(reports.submit(submission(DECEMBER, "kazachenko")).document()))
                .anySatisfy(line -> assertThat(line).startsWith("И.о. директора").endsWith("Казаченко Ф.С."));
    }

    private static List<String> lines(byte[] document) {
        return Docx.read(document).paragraphs();
    }

    private void system(String name) {
        facts.record(order, null, "item01_organise", "lebedev", Map.of("systemName", new TextNode(name)));
    }

    private Submission submission(LocalDate reportDate, String approver) {
        return new Submission(order, reportDate, reportDate, "kazachenko", approver, "01-12/5", reportDate,
                "Казаченко Ф.С.", "8 (35351) 2-00-00");
    }
}
