package ru.ejournal.rollout.process.task;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.Proposals;
import ru.ejournal.rollout.letter.Answer;
import ru.ejournal.rollout.letter.Attachment;
import ru.ejournal.rollout.letter.Letters;
import ru.ejournal.rollout.letter.Outgoing;
import ru.ejournal.rollout.letter.ReportSubmission;
import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.process.DistrictWaiting;
import ru.ejournal.rollout.process.form.Submission;
import ru.ejournal.rollout.report.Reports;
import ru.ejournal.rollout.report.SubmittedReport;

/** The district accepts the report or returns it; where it is silent, the director notes the delivery on paper. */
@Component
class ReportAnswer implements TaskForm {

    private static final String ACCEPT = "report_acceptance";
    private static final String PAPER = "report_paper";

    private final Reports reports;
    private final Letters letters;
    private final OrderItems items;
    private final Organisation organisation;
    private final Proposals proposals;
    private final DistrictWaiting waiting;

    ReportAnswer(Reports reports, Letters letters, OrderItems items, Organisation organisation, Proposals proposals,
                 DistrictWaiting waiting) {
        this.reports = reports;
        this.letters = letters;
        this.items = items;
        this.organisation = organisation;
        this.proposals = proposals;
        this.waiting = waiting;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(ACCEPT, PAPER);
    }

    @Override
    public Optional<String> about(TaskScene scene) {
        return scene.taskId().equals(ACCEPT) ? Optional.of(scene.school().name()) : Optional.empty();
    }

    @Override
    public void prefill(Map<String, Object> values, TaskScene scene) {
        SubmittedReport report = sent(scene);
        values.put("reportLink", "/orders/%s/report/%d.docx".formatted(scene.order().id(), report.id()));
        values.put("asOf", RussianText.date(report.asOf()));
        values.put("outgoing", outgoing(report).caption());
        values.putAll(CarriedView.answerable(report.carried()));
    }

    /** The report itself goes with the letter, so no letter of assignment besides. */
    @Override
    public boolean announce(Person assignee, TaskScene scene, String engineTask) {
        if (!scene.taskId().equals(ACCEPT) || assignee.schoolId() != null) {
            return false;
        }
        SubmittedReport report = sent(scene);
        letters.reportSubmitted(assignee, scene.school(), scene.order(), new ReportSubmission(report.asOf(),
                outgoing(report), Objects.requireNonNullElse(report.executor(), ""), report.executorPhone(),
                new Attachment(report.fileName(), Attachment.DOCX, report.document()), engineTask));
        return true;
    }

    @Override
    public void submitted(Submission form, TaskScene scene, String author) {
        OrderItem item = item(scene);
        if (scene.taskId().equals(PAPER)) {
            reports.acceptOnPaper(scene.order().id(), item.reportDate(), author, form.required("incomingNumber"),
                    form.date("incomingDate").orElseThrow());
            scene.execution().setVariable("reportAccepted", true);
        } else {
            answered(form, scene, item, author);
        }
        waiting.look(scene.order().id());
    }

    private void answered(Submission form, TaskScene scene, OrderItem item, String author) {
        boolean accepted = form.required("acceptanceDecision").equals("принят");
        LocalDate again = proposals.afterReturn(scene.school(), scene.today(), item.deadline());
        scene.execution().setVariable("reportAccepted", accepted);
        if (accepted) {
            reports.accept(scene.order().id(), item.reportDate(), author, form.text("incomingNumber").orElse(null),
                    form.date("incomingDate").orElse(scene.today()));
        } else {
            reports.giveBack(scene.order().id(), item.reportDate(), author, form.required("remarks"));
            items.giveBack(item, again, form.required("remarks"), author);
        }
        Answer answer = new Answer(accepted, "на " + RussianText.date(item.reportDate()), incoming(form, scene), organisation.name(author),
                form.text("remarks").orElse(null), accepted ? null : again, null);
        Stream.of(organisation.person(item.performer()), organisation.holder(scene.school().id(), Role.DIRECTOR))
                .flatMap(Optional::stream).distinct()
                .forEach(person -> letters.reportAnswered(person, scene.school(), scene.order(), answer));
    }

    private static @Nullable String incoming(Submission form, TaskScene scene) {
        return form.text("incomingNumber").map(number -> "№ %s от %s".formatted(number,
                RussianText.date(form.date("incomingDate").orElse(scene.today())))).orElse(null);
    }

    private SubmittedReport sent(TaskScene scene) {
        return reports.latest(scene.order().id(), item(scene).reportDate()).orElseThrow();
    }

    private OrderItem item(TaskScene scene) {
        return items.find(scene.order().id(), Paragraph.REPORT.taskId(), null).orElseThrow();
    }

    private static Outgoing outgoing(SubmittedReport report) {
        return new Outgoing(report.outgoingNumber(), Objects.requireNonNullElse(report.outgoingDate(), report.asOf()));
    }
}
