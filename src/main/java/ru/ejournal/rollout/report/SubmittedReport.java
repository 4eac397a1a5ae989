package ru.ejournal.rollout.report;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.data.annotation.Id;
import org.springframework.data.annotation.Version;
import org.springframework.data.relational.core.mapping.Table;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.RussianDate;

/**
 * A report as it was sent: values and document, kept for good.
 *
 * @param revision 1 for the first sending for a report date, 2 after the first return …
 * @param content  an {@link Appendix2} as JSON; read it with {@link #appendix2()}
 * @param document the .docx file that was sent
 * @param carriedForward a {@link CarryForward} as JSON; null for the first report
 */
@Table("rollout_report")
public record SubmittedReport(@Id @Nullable Long id, @Version @Nullable Integer version, String orderId,
                              LocalDate reportDate, int revision, LocalDate asOf, @Nullable String outgoingNumber,
                              @Nullable LocalDate outgoingDate, @Nullable String executor,
                              @Nullable String executorPhone, JsonNode content, byte[] document, String preparedBy,
                              String submittedBy, Instant submittedAt, ReportState state,
                              @Nullable String answeredBy, @Nullable Instant answeredAt,
                              @Nullable String answerRemarks, @Nullable String incomingNumber,
                              @Nullable LocalDate incomingDate,
                              @Nullable JsonNode carriedForward) {


    static SubmittedReport of(Submission sent, int revision, Appendix2 content, @Nullable CarryForward carried,
                              byte[] document, Instant now) {
        return new SubmittedReport(null, null, sent.orderId(), sent.reportDate(), revision, sent.asOf(),
                sent.outgoingNumber(), sent.outgoingDate(), sent.executor(), sent.executorPhone(),
                Snapshot.write(content), document, sent.preparedBy(), sent.submittedBy(), now, ReportState.SUBMITTED,
                null, null, null, null, null, carried == null ? null : Snapshot.write(carried));
    }

    /** @throws Refusal if it has been accepted or returned already: two may answer at the same moment */
    SubmittedReport answered(Answer answer) {
        if (state != ReportState.SUBMITTED) {
            throw new Refusal("На этот отчёт уже ответили: обновите список задач.");
        }
        return new SubmittedReport(id, version, orderId, reportDate, revision, asOf, outgoingNumber, outgoingDate,
                executor, executorPhone, content, document, preparedBy, submittedBy, submittedAt, answer.state(),
                answer.by(), answer.at(), answer.remarks(), answer.incomingNumber(), answer.incomingDate(), carriedForward);
    }

    public Appendix2 appendix2() {
        return Snapshot.read(content);
    }

    /** How it continues the previous report; empty for the first one. */
    public Optional<CarryForward> carried() {
        return Optional.ofNullable(carriedForward).map(Snapshot::readCarried);
    }

    /** «вх. № 310 от 30.12.2013», as whoever received it has registered it; empty where they have said no number. */
    public String incoming() {
        return incomingNumber == null ? ""
                : "вх. № %s%s".formatted(incomingNumber, incomingDate == null ? "" : " от " + RussianDate.of(incomingDate));
    }

    /** «Отчёт на 28.12.2013.docx», with the revision from the second on. */
    public String fileName() {
        return "Отчёт на %s%s.docx".formatted(RussianDate.of(reportDate),
                revision == 1 ? "" : " (редакция " + revision + ")");
    }
}
