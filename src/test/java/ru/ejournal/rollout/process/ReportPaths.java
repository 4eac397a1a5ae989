package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static ru.ejournal.rollout.process.FilledIn.ACCEPTED;
import static ru.ejournal.rollout.process.FilledIn.APPROVED;
import static ru.ejournal.rollout.process.FilledIn.ITEM09;
import static ru.ejournal.rollout.process.FilledIn.NOT_APPROVED;
import static ru.ejournal.rollout.process.FilledIn.RETURNED;
import static ru.ejournal.rollout.process.FilledIn.with;

import java.nio.charset.StandardCharsets;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.setup.MockMvcBuilders;
import org.springframework.web.context.WebApplicationContext;

import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.overview.Overview;
import ru.ejournal.rollout.overview.Status;
import ru.ejournal.rollout.report.ReportState;
import ru.ejournal.rollout.report.Row;
import ru.ejournal.rollout.report.SubmittedReport;

abstract class ReportPaths extends ProcessTest {

    @Autowired
    private WebApplicationContext web;
    @Autowired
    private Overview overview;

    private OrderPlay order;
    private String caption;

    @BeforeEach
    void the_order_is_registered() {
        order = registered();
        caption = "приказ № %s от 24.09.2013".formatted(orders.get(order.orderId()).number());
    }

    @Test
    void the_report_is_approved_and_goes_to_the_district_with_the_document() {
        order.completes("kazachenko", "item09_report", ITEM09);
        assertThat(letters(order)).containsExactly("lebedev: Новая задача: Утвердить отчёт, до 26.09.2013");
        order.completes("lebedev", "report_approval", APPROVED);

        SubmittedReport report = reports.latest(order.orderId()).orElseThrow();
        assertThat(report).extracting(SubmittedReport::preparedBy, SubmittedReport::submittedBy,
                SubmittedReport::revision, SubmittedReport::state, SubmittedReport::outgoingNumber)
                .containsExactly("kazachenko", "lebedev", 1, ReportState.SUBMITTED, "201");
        assertThat(item(order, "item09_report").executedBy()).isEqualTo("lebedev");
        assertThat(letters(order)).containsExactly("brusilov: Отчёт о введении электронных дневников: "
                + "МБОУ «Лекаревская СОШ», по состоянию на 24.09.2013");
    }

    @Test
    void the_district_accepts_the_report_and_nothing_of_it_stays_open() {
        sent().completes("brusilov", "report_acceptance", ACCEPTED);

        assertThat(letters(order)).containsExactly("kazachenko: Отчёт на 28.12.2013 принят: МБОУ «Лекаревская СОШ», " + caption,
                "lebedev: Отчёт на 28.12.2013 принят: МБОУ «Лекаревская СОШ», " + caption);
        assertThat(reports.latest(order.orderId()).orElseThrow()).extracting(SubmittedReport::state,
                SubmittedReport::answeredBy, SubmittedReport::incomingNumber)
                .containsExactly(ReportState.ACCEPTED, "brusilov", "310");
        assertThat(order.openTasks()).noneMatch(task -> task.contains("report"));
    }

    @Test
    void the_director_returns_the_report_and_approves_it_the_second_time() {
        order.completes("kazachenko", "item09_report", ITEM09);
        letters(order);
        order.completes("lebedev", "report_approval", NOT_APPROVED);

        assertThat(letters(order)).containsExactly(
                "kazachenko: Новая задача: 9. Подготовить отчёт о введении, до 28.12.2013");
        assertThat(order.shown(order.taskOf("kazachenko", "item09_report"), "returnRemarks")).isEqualTo("Проверьте строку 9.");
        assertThat(order.shown(order.taskOf("kazachenko", "item09_report"), "recordsFilled")).isEqualTo(1900L);
        order.completes("kazachenko", "item09_report", with(ITEM09, Map.of("recordsFilled", 2000)))
                .completes("lebedev", "report_approval", APPROVED);

        assertThat(reports.of(order.orderId())).singleElement()
                .satisfies(report -> assertThat(report.revision()).isOne())
                .satisfies(report -> assertThat(report.appendix2().value(Row.RECORDS)).startsWith("100 %"));
    }

    @Test
    void the_district_returns_the_report_and_accepts_its_second_revision() {
        sent().completes("brusilov", "report_acceptance", RETURNED);

        assertThat(letters(order)).containsExactly(
                "kazachenko: Новая задача: 9. Подготовить отчёт о введении, до 28.12.2013",
                "kazachenko: Отчёт на 28.12.2013 возвращён: МБОУ «Лекаревская СОШ», " + caption,
                "lebedev: Отчёт на 28.12.2013 возвращён: МБОУ «Лекаревская СОШ», " + caption);
        assertThat(order.shown(order.taskOf("kazachenko", "item09_report"), "returnRemarks")).isEqualTo("Не указаны классы.");
        order.completes("kazachenko", "item09_report", with(ITEM09, Map.of("outgoingNumber", "202")))
                .completes("lebedev", "report_approval", APPROVED)
                .completes("brusilov", "report_acceptance", ACCEPTED);

        assertThat(reports.of(order.orderId())).extracting(SubmittedReport::revision, SubmittedReport::state,
                SubmittedReport::outgoingNumber, SubmittedReport::answerRemarks).containsExactly(
                org.assertj.core.groups.Tuple.tuple(1, ReportState.RETURNED, "201", "Не указаны классы."),
                org.assertj.core.groups.Tuple.tuple(2, ReportState.ACCEPTED, "202", null));
        assertThat(item(order, "item09_report").state()).isEqualTo(ItemState.EXECUTED);
    }

    @Test
    void a_returned_report_stays_returned_until_it_has_been_prepared_again_and_overdue_wins() {
        sent();
        itIs("2013-12-28", "10:00");
        order.completes("brusilov", "report_acceptance", RETURNED);
        assertThat(item(order, "item09_report").deadline()).isEqualTo("2014-01-09");
        assertThat(state()).isEqualTo("RETURNED возвращён 28.12.2013, Брусилов А.В.");
        assertThat(line().get("moved").toString()).contains("с 28.12.2013 на 09.01.2014 (28.12.2013, Брусилов А.В.): возвращён: Не указаны классы.");

        itIs("2014-01-10", "10:00");
        order.runJobs();
        assertThat(state()).isEqualTo("OVERDUE просрочен на 1 день");
        assertThat(order.shown(order.taskOf("kazachenko", "item09_report"), "returnRemarks")).isEqualTo("Не указаны классы.");

        items.move(item(order, "item09_report"), LocalDate.parse("2014-01-20"), "каникулы", "brusilov");
        assertThat(state()).isEqualTo("RETURNED возвращён 28.12.2013, Брусилов А.В.");
        order.runJobs();
        assertThat(order.shown(order.taskOf("kazachenko", "item09_report"), "returnRemarks")).isEqualTo("Не указаны классы.");
        order.completes("kazachenko", "item09_report", ITEM09);
        assertThat(state()).isEqualTo("RUNNING в работе");
    }

    /** As the screens of director and district have it. */
    private String state() {
        String schoolId = orders.get(order.orderId()).schoolId();
        Status ofParagraph = overview.of(schoolId).stream().filter(school -> school.order().id().equals(order.orderId()))
                .flatMap(school -> school.paragraphs().stream()).filter(paragraph -> paragraph.paragraph() == Paragraph.REPORT)
                .findFirst().orElseThrow().status();
        JsonNode line = line();
        assertThat(line.get("status").asText()).isEqualTo(ofParagraph.name());
        return ofParagraph + " " + line.get("state").asText();
    }

    private JsonNode line() {
        try {
            String lines = MockMvcBuilders.webAppContextSetup(web).build().perform(get("/api/orders/" + order.orderId() + "/items")
                    .principal(() -> "lebedev")).andReturn().getResponse().getContentAsString(StandardCharsets.UTF_8);
            return StreamSupport.stream(new ObjectMapper().readTree(lines).spliterator(), false)
                    .filter(line -> line.get("task").asText().equals("item09_report")).findFirst().orElseThrow();
        } catch (Exception e) {
            throw new AssertionError(e);
        }
    }

    @Test
    void the_report_is_never_answered_by_the_district_and_closed_on_paper() {
        sent();
        order.fireTimer("report_acceptance_silence");
        assertThat(letters(order)).containsExactly("lebedev: Новая задача: Отметить, что отчёт сдан на бумаге, до 26.09.2013");
        order.completes("lebedev", "report_paper", Map.of("incomingNumber", "311", "incomingDate", "2013-09-24"));

        assertThat(reports.latest(order.orderId()).orElseThrow()).extracting(SubmittedReport::state,
                SubmittedReport::answeredBy, SubmittedReport::incomingNumber)
                .containsExactly(ReportState.ON_PAPER, "lebedev", "311");
        assertThat(order.openTasks()).noneMatch(task -> task.contains("report"));
        assertThat(letters(order)).isEmpty();
    }

    @Test
    void the_district_answers_after_all_while_the_director_could_note_the_paper() {
        sent();
        order.fireTimer("report_acceptance_silence").completes("brusilov", "report_acceptance", ACCEPTED);

        assertThat(order.open("report_paper")).isEmpty();
        assertThat(reports.latest(order.orderId()).orElseThrow().state()).isEqualTo(ReportState.ACCEPTED);
    }

    @Test
    void a_report_with_a_class_missing_says_so_and_is_sent_all_the_same() {
        for (String teacher : List.of("class-01", "class-02", "class-03", "class-04", "class-05", "class-06", "class-08",
                "class-09", "class-10", "class-11")) {
            order.completes(teacher, "item10_class", FilledIn.schoolClass());
        }
        assertThat(order.shown(order.taskOf("kazachenko", "item09_report"), "missing").toString())
                .contains("нет сведений 7 класса", "Классный руководитель 7 класса");
        sent();

        assertThat(reports.latest(order.orderId()).orElseThrow().appendix2().value(Row.PARENTS_ACQUAINTED))
                .isEqualTo("100 %, по данным 10 из 11 классов");
        assertThat(item(order, "item10_class", "7").state()).isEqualTo(ItemState.STARTED);
    }

    @Test
    void where_the_system_gives_pupils_no_logins_row_12_3_reads_not_provided_for() {
        order.completes("lebedev", "item01_organise", with(FilledIn.ITEM01, Map.of("pupilLoginsProvided", false)));
        Map<String, Object> form = FilledIn.schoolClass();
        form.remove("pupilLogins");
        FilledIn.teachers().forEach(teacher -> order.completes(teacher, "item10_class", form));
        sent();

        assertThat(reports.latest(order.orderId()).orElseThrow().appendix2().value(Row.PUPIL_LOGINS))
                .isEqualTo("не предусмотрено");
    }

    @Test
    void a_part_above_its_whole_is_refused_and_the_task_stays_open() {
        assertThat(order.refusal("kazachenko", "item09_report", with(ITEM09, Map.of("teachersTrained", 13))))
                .isEqualTo("«Обучены работе в системе» (13) не может быть больше, чем «Всего» (12).");
    }

    @Test
    void the_open_form_follows_what_others_fill_in() {
        Object before = order.shown(order.taskOf("kazachenko", "item09_report"), "readyCells");
        order.completes("lebedev", "item06_appoint", FilledIn.ITEM06).completes("lebedev", "item07_plan", FilledIn.ITEM07);

        assertThat(before).isEqualTo(0);
        assertThat(order.shown(order.taskOf("kazachenko", "item09_report"), "readyCells")).isEqualTo(2);
    }

    private OrderPlay sent() {
        order.completes("kazachenko", "item09_report", ITEM09).completes("lebedev", "report_approval", APPROVED);
        letters(order);
        return order;
    }
}
