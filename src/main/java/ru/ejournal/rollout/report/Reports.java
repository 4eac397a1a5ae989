package ru.ejournal.rollout.report;

import java.time.Clock;
import java.time.LocalDate;
import java.util.Comparator;
import java.util.List;
import java.util.NoSuchElementException;
import java.util.Optional;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.facts.Facts;

/** The reports of all orders: drafts from the facts, and what was sent. Everything joins the caller's transaction. */
@Component
public class Reports {

    private final ReportTable reports;
    private final Drafts drafts;
    private final Clock clock;

    Reports(ReportTable reports, Drafts drafts, Clock clock) {
        this.reports = reports;
        this.drafts = drafts;
        this.clock = clock;
    }

    /** The report as the facts stand now, as of today (the school's day). */
    public Appendix2 draft(String orderId) {
        return draft(orderId, drafts.today(orderId));
    }

    /** The report as the facts stand now; the date is what it says of itself. */
    public Appendix2 draft(String orderId, LocalDate asOf) {
        return drafts.of(orderId, asOf);
    }

    /** The draft as of today (the school's day) or, once prepared, as of the day it was prepared for: a .docx file. */
    public byte[] draftDocument(String orderId) {
        return draftDocument(orderId, drafts.asOf(orderId));
    }

    /** The draft as a .docx file, with the director's name under it. */
    public byte[] draftDocument(String orderId, LocalDate asOf) {
        return drafts.document(orderId, draft(orderId, asOf), null);
    }

    /** Stores the report as it is sent, as the next revision for its date. */
    public SubmittedReport submit(Submission submission) {
        Appendix2 content = draft(submission.orderId(), submission.asOf());
        byte[] document = drafts.document(submission.orderId(), content, submission.submittedBy());
        int revision = latest(submission.orderId(), submission.reportDate()).map(SubmittedReport::revision).orElse(0);
        CarryForward carried = carriedForward(submission.orderId(), submission.reportDate(), submission.asOf()).orElse(null);
        return reports.save(SubmittedReport.of(submission, revision + 1, content, carried, document, clock.instant()));
    }

    /**
     * @throws NoSuchElementException if nothing was sent for the date
     * @throws IllegalStateException if it has been answered already; so do the next two
     */
    public SubmittedReport accept(String orderId, LocalDate reportDate, String by, @Nullable String incomingNumber) {
        return accept(orderId, reportDate, by, incomingNumber, drafts.today(orderId));
    }

    /** Accepts it as a letter that came in on that day. */
    public SubmittedReport accept(String orderId, LocalDate reportDate, String by, @Nullable String incomingNumber,
                                  LocalDate incomingDate) {
        return answer(orderId, reportDate,
                new Answer(ReportState.ACCEPTED, by, clock.instant(), null, incomingNumber, incomingDate));
    }

    /** The district wants it corrected and sent again. */
    public SubmittedReport giveBack(String orderId, LocalDate reportDate, String by, String remarks) {
        return answer(orderId, reportDate,
                new Answer(ReportState.RETURNED, by, clock.instant(), remarks, null, null));
    }

    /** The director notes that it was handed over on paper. */
    public SubmittedReport acceptOnPaper(String orderId, LocalDate reportDate, String by, String incomingNumber,
                                         LocalDate incomingDate) {
        return answer(orderId, reportDate,
                new Answer(ReportState.ON_PAPER, by, clock.instant(), null, incomingNumber, incomingDate));
    }

    private SubmittedReport answer(String orderId, LocalDate reportDate, Answer answer) {
        SubmittedReport sent = latest(orderId, reportDate).orElseThrow(() ->
                new NoSuchElementException("No report of order %s for %s was sent".formatted(orderId, reportDate)));
        return reports.save(sent.answered(answer));
    }

    /** What was sent last, for whatever date. */
    public Optional<SubmittedReport> latest(String orderId) {
        return reports.findFirstByOrderIdOrderByIdDesc(orderId);
    }

    /** What was sent last for the date. */
    public Optional<SubmittedReport> latest(String orderId, LocalDate reportDate) {
        return reports.findFirstByOrderIdAndReportDateOrderByRevisionDesc(orderId, reportDate);
    }

    /** Everything ever sent, oldest first. */
    public List<SubmittedReport> of(String orderId) {
        return reports.findByOrderIdOrderById(orderId);
    }

    /** One of the order's reports by its id. */
    public Optional<SubmittedReport> find(String orderId, long reportId) {
        return reports.findByIdAndOrderId(reportId, orderId);
    }

    /** The report for the nearest earlier date that was accepted, here or on paper. */
    public Optional<SubmittedReport> previousAccepted(String orderId, LocalDate reportDate) {
        return earlier(orderId, reportDate).stream().filter(report -> report.state().accepted())
                .max(Comparator.comparing(SubmittedReport::reportDate).thenComparing(SubmittedReport::revision));
    }

    /** The report that the next one continues: the nearest earlier date's, whatever became of it. */
    public Optional<SubmittedReport> previous(String orderId, LocalDate reportDate) {
        return earlier(orderId, reportDate).stream()
                .max(Comparator.comparing(SubmittedReport::reportDate).thenComparing(SubmittedReport::revision));
    }

    /** How the draft continues the {@link #previous} report; empty for the first report. */
    public Optional<CarryForward> carriedForward(String orderId, LocalDate reportDate, LocalDate asOf) {
        return carriedForward(orderId, reportDate, asOf, drafts.facts(orderId));
    }

    /** The same, if these were the order's facts. */
    public Optional<CarryForward> carriedForward(String orderId, LocalDate reportDate, LocalDate asOf, Facts facts) {
        return previous(orderId, reportDate).map(report -> CarryForward.of(report.appendix2(),
                drafts.of(orderId, asOf, facts), new SinceThen(facts, report.submittedAt())));
    }

    private List<SubmittedReport> earlier(String orderId, LocalDate reportDate) {
        return of(orderId).stream().filter(report -> report.reportDate().isBefore(reportDate)).toList();
    }
}
