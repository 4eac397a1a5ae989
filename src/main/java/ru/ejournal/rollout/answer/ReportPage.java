package ru.ejournal.rollout.answer;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.RussianDate;
import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.report.Appendix2;
import ru.ejournal.rollout.report.ReportState;
import ru.ejournal.rollout.report.Reports;
import ru.ejournal.rollout.report.Row;
import ru.ejournal.rollout.report.SubmittedReport;

/** What the district reads before it answers a school's report. */
@Component
class ReportPage {

    private final Reports reports;
    private final Organisation organisation;

    ReportPage(Reports reports, Organisation organisation) {
        this.reports = reports;
        this.organisation = organisation;
    }

    View of(Order order) {
        School school = organisation.school(order.schoolId());
        List<SubmittedReport> sent = reports.of(order.id()).stream()
                .sorted(Comparator.comparing(SubmittedReport::submittedAt).reversed()).toList();
        SubmittedReport latest = sent.stream().findFirst().orElse(null);
        return new View(order.id(), order.caption(), school.name(), latest == null ? null : latest.id(),
                latest != null && latest.state() == ReportState.SUBMITTED,
                latest == null ? List.of() : figures(latest.appendix2()),
                latest == null ? List.of() : latest.appendix2().warnings(),
                sent.stream().map(report -> exchange(report, school.zone())).toList());
    }

    /** Cells that have a value, and those that must have one. */
    private static List<Figure> figures(Appendix2 report) {
        return Stream.of(Row.values()).filter(row -> row.isRequired() || !report.value(row).isBlank())
                .map(row -> new Figure(row.id(), RowNames.of(row), report.value(row))).toList();
    }

    private Exchange exchange(SubmittedReport report, ZoneId zone) {
        String outgoing = report.outgoingNumber() == null ? "" : "исх. № %s от %s".formatted(report.outgoingNumber(),
                report.outgoingDate() == null ? "" : RussianText.date(report.outgoingDate()));
        return new Exchange(report.id(), report.fileName(), RussianText.date(report.asOf()),
                minute(report.submittedAt(), zone), organisation.name(report.submittedBy()), outgoing,
                report.state().title(), report.state() == ReportState.RETURNED,
                report.answeredAt() == null ? "" : minute(report.answeredAt(), zone),
                report.answeredBy() == null ? "" : organisation.name(report.answeredBy()), report.incoming(),
                report.answerRemarks() == null ? "" : report.answerRemarks());
    }

    private static String minute(Instant moment, ZoneId zone) {
        return RussianDate.minute(moment.atZone(zone));
    }

    /**
     * @param latestId null while nothing was sent
     * @param awaited  the latest one waits for its answer
     */
    record View(String orderId, String order, String school, @Nullable Long latestId, boolean awaited,
                List<Figure> figures, List<String> warnings, List<Exchange> exchanges) {
    }

    record Figure(String id, String name, String value) {
    }

    /** One sending and its answer. */
    record Exchange(@Nullable Long id, String fileName, String asOf, String sentAt, String sentBy, String outgoing,
                    String state, boolean returned, String answeredAt, String answeredBy, String incoming, String remarks) {
    }
}
