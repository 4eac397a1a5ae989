package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowable;
import static ru.ejournal.rollout.process.FilledIn.APPROVED;
import static ru.ejournal.rollout.process.FilledIn.ITEM09;

import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.answer.ReportAnswers;
import ru.ejournal.rollout.answer.ReportDecision;
import ru.ejournal.rollout.organisation.SignIns;
import ru.ejournal.rollout.report.ReportState;
import ru.ejournal.rollout.report.SubmittedReport;

/** The district answers from the report's page as it would in Tasklist. */
abstract class ReportAnswerPaths extends ProcessTest {

    @Autowired
    ReportAnswers answers;
    @Autowired
    SignIns signIns;

    private MoreSchools more;

    @BeforeEach
    void a_small_school() {
        more = new MoreSchools(engine, jdbc);
        more.come("s1");
    }

    @AfterEach
    void it_goes() {
        more.go();
    }

    @Test
    void it_is_returned_with_remarks_that_the_school_reads_and_refused_what_the_form_refuses() {
        OrderPlay order = sent();
        assertThat(refusal(order, new ReportDecision("возвращён", null, null, " "))).contains("«Замечания»");
        assertThat(refusal(order, new ReportDecision(null, null, null, null))).contains("«Решение»");
        assertThat(refusal(order, new ReportDecision("принят", null, "2013-09-25", null)))
                .contains("«Дата входящего»: дата ещё не наступила");
        assertThat(latest(order).state()).isEqualTo(ReportState.SUBMITTED);

        answers.answer(order.orderId(), new ReportDecision("возвращён", "", "", "Не указаны классы."), "brusilov");
        order.runJobs();
        assertThat(order.shown(order.taskOf("dir-s1", "item09_report"), "returnRemarks")).isEqualTo("Не указаны классы.");
        assertThat(letters(order)).anyMatch(letter -> letter.startsWith("dir-s1: Отчёт на 28.12.2013 возвращён"));
    }

    @Test
    void it_is_accepted_by_somebody_who_does_not_hold_the_task_and_the_second_is_told_who_was_first() {
        OrderPlay order = sent();
        answers.answer(order.orderId(), new ReportDecision("принят", "310", "2013-09-24", "не для школы"), "nozdrin");

        assertThat(refusal(order, new ReportDecision("возвращён", null, null, "Нет")))
                .isEqualTo("На этот отчёт уже ответили: принят, Ноздрин М.В.");
        assertThat(latest(order)).extracting(SubmittedReport::state, SubmittedReport::answeredBy, SubmittedReport::incomingNumber,
                report -> String.valueOf(report.incomingDate()), SubmittedReport::answerRemarks)
                .containsExactly(ReportState.ACCEPTED, "nozdrin", "310", "2013-09-24", null);
        assertThat(order.open("report_acceptance")).isEmpty();
    }

    private OrderPlay sent() {
        return OrderPlay.openedBy(engine, "dir-s1").completes("dir-s1", "register_order", Map.of())
                .completes("dir-s1", "item09_report", ITEM09).completes("dir-s1", "report_approval", APPROVED);
    }

    private SubmittedReport latest(OrderPlay order) {
        return reports.latest(order.orderId()).orElseThrow();
    }

    private String refusal(OrderPlay order, ReportDecision decision) {
        Throwable refused = catchThrowable(() -> answers.answer(order.orderId(), decision, "brusilov"));
        assertThat(refused).isInstanceOf(Refusal.class);
        return refused.getMessage();
    }

    @Test
    void a_sign_in_is_written_down_once_in_some_minutes() {
        itIs("2013-10-07", "10:00");
        signIns.signedIn("class-11");
        itIs("2013-10-07", "10:05");
        signIns.signedIn("class-11");
        assertThat(signIns.of("class-11").orElseThrow().lastAt()).isEqualTo("2013-10-07T04:00:00Z");

        itIs("2013-10-07", "10:11");
        signIns.signedIn("class-11");
        assertThat(signIns.of("class-11").orElseThrow()).satisfies(one -> {
            assertThat(one.firstAt()).isEqualTo("2013-10-07T04:00:00Z");
            assertThat(one.lastAt()).isEqualTo("2013-10-07T04:11:00Z");
        });
        assertThat(signIns.anybodySince("lekarevo", java.time.Instant.parse("2013-10-07T04:10:00Z"))).isTrue();
    }
}
