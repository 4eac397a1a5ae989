package ru.ejournal.rollout.process.task;

import java.time.Instant;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.facts.Fact;
import ru.ejournal.rollout.facts.Facts;
import ru.ejournal.rollout.facts.Share;
import ru.ejournal.rollout.facts.Shares;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.process.form.Submission;
import ru.ejournal.rollout.report.Appendix2;
import ru.ejournal.rollout.report.CarriedRow;
import ru.ejournal.rollout.report.CarryForward;
import ru.ejournal.rollout.report.Points;
import ru.ejournal.rollout.report.Reports;
import ru.ejournal.rollout.report.Row;
import ru.ejournal.rollout.report.SinceThen;
import ru.ejournal.rollout.report.SubmittedReport;

/**
 * From the second report on, the form of paragraph 9 asks for the reason of each fall and for a confirmation of what
 * nobody has changed. A gap stays a gap.
 */
@Component
class CarriedForms {

    /** Only a form that was opened by a model with these fields can answer; orders of older models go on as before. */
    static final String CARRIED = "carriedForward";

    private static final String PREPARE = Paragraph.REPORT.taskId();
    /** Rows whose figures this very form asks for: it shows by itself when they fall. */
    private static final Set<Row> OWN = Set.of(Row.RECORDS, Row.TEACHERS_TRAINED, Row.TEACHER_LOGINS, Row.TEACHERS_ACTIVE);
    /** What the browser's numbers may be off by; two shares of our counts differ by more. */
    private static final double ROUNDING = 1e-9;

    private final Reports reports;

    CarriedForms(Reports reports) {
        this.reports = reports;
    }

    /** Ticks, reasons and the letter's number of an earlier report are not those of this one. */
    void prefill(Map<String, Object> values, Order order, LocalDate reportDate, Facts facts) {
        Optional<SubmittedReport> previous = reports.previous(order.id(), reportDate);
        values.put(CARRIED, previous.isPresent());
        previous.ifPresent(report -> {
            forget(values, facts, report.submittedAt());
            OWN.forEach(row -> threshold(report.appendix2(), row)
                    .ifPresent(least -> values.put("threshold_" + row.id().replace('.', '_'), least)));
        });
    }

    private static void forget(Map<String, Object> values, Facts facts, Instant sent) {
        facts.current().stream().filter(fact -> fact.sourceItem().equals(PREPARE) && !fact.recordedAt().isAfter(sent))
                .map(Fact::key).filter(CarriedForms::ofOneReport)
                .forEach(key -> values.put(key, key.equals(SinceThen.CONFIRMED_ROWS) ? Json.of(List.of()) : null));
    }

    private static boolean ofOneReport(String key) {
        return key.startsWith("fallReason_") || Set.of("outgoingNumber", SinceThen.CONFIRM_ALL, SinceThen.CONFIRMED_ROWS,
                SinceThen.LEFT_UNCONFIRMED).contains(key);
    }

    /** The percentage below which the row has fallen steeply. */
    private static Optional<Double> threshold(Appendix2 previous, Row row) {
        Share share = previous.cell(row).share();
        return share == null || share.den() == 0 ? Optional.empty()
                : Optional.of(share.num() * 100.0 / share.den() - Points.STEEP - ROUNDING);
    }

    /** @throws Refusal naming the falls without a reason and the rows that are neither confirmed nor left as they are */
    void check(Submission form, TaskScene scene, LocalDate reportDate, LocalDate asOf) {
        if (!Boolean.TRUE.equals(scene.execution().getVariable(CARRIED))) {
            return;
        }
        reports.carriedForward(scene.order().id(), reportDate, asOf, told(form, scene)).ifPresent(carried -> {
            List<String> problems = new ArrayList<>();
            carried.rows().stream().filter(CarriedRow::unexplained).map(CarriedForms::unexplained).forEach(problems::add);
            if (!carried.unconfirmed().isEmpty() && !form.ticked(SinceThen.LEFT_UNCONFIRMED)) {
                problems.add(unconfirmed(carried));
            }
            if (!problems.isEmpty()) {
                throw new Refusal(problems);
            }
        });
    }

    private static String unexplained(CarriedRow row) {
        return "Строка %s снизилась (%s): укажите причину. Если поля для неё нет, откройте задачу заново."
                .formatted(row.row().id(), row.points().orElseThrow().text());
    }

    private static String unconfirmed(CarryForward carried) {
        return ("С прошлого отчёта не изменены и не подтверждены строки %s. Подтвердите их (все сразу или по одной) "
                + "или отметьте «Остальные оставить без подтверждения».").formatted(CarriedView.numbers(carried.unconfirmed()));
    }

    /** The order's facts, were this form recorded. */
    private static Facts told(Submission form, TaskScene scene) {
        Stream<Fact> said = Shares.paired(form.values()).entrySet().stream().map(entry -> new Fact(Long.MAX_VALUE,
                scene.order().id(), entry.getKey(), null, entry.getValue(), PREPARE, "", Instant.MAX));
        return scene.facts().and(said.toList());
    }
}
