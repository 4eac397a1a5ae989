package ru.ejournal.rollout.process.task;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.Proposals;
import ru.ejournal.rollout.facts.Facts;
import ru.ejournal.rollout.letter.Answer;
import ru.ejournal.rollout.letter.Letters;
import ru.ejournal.rollout.letter.Outgoing;
import ru.ejournal.rollout.letter.PlanSubmission;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.process.form.Submission;

/** Paragraphs 7 and 8: the plan, its way to the ИМО and the answer, by the recipient or noted on paper. */
@Component
class PlanAnswer implements TaskForm {

    private static final String PLAN = Paragraph.PLAN.taskId();
    private static final String SENDING = Paragraph.SUBMIT_PLAN.taskId();
    private static final String RECEIPT = "item08_receipt";
    private static final String PAPER = "item08_receipt_paper";

    private final Letters letters;
    private final OrderItems items;
    private final Organisation organisation;
    private final Proposals proposals;

    PlanAnswer(Letters letters, OrderItems items, Organisation organisation, Proposals proposals) {
        this.letters = letters;
        this.items = items;
        this.organisation = organisation;
        this.proposals = proposals;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(PLAN, SENDING, RECEIPT, PAPER);
    }

    @Override
    public Optional<String> about(TaskScene scene) {
        return scene.taskId().equals(RECEIPT) ? Optional.of(scene.school().name()) : Optional.empty();
    }

    @Override
    public void prefill(Map<String, Object> values, TaskScene scene) {
        Facts facts = scene.facts();
        values.put("returnRemarks", facts.told(RECEIPT, "planDecision").filter("возвращён"::equals)
                .flatMap(returned -> facts.told(RECEIPT, "remarks")).orElse(""));
        if (!scene.taskId().equals(PLAN)) {
            values.put("planRequisites", facts.told(PLAN, "planRequisites").orElse(""));
            values.put("planLink", facts.told(PLAN, "planLink").orElse(""));
            values.put("outgoing", outgoing(scene).caption());
        }
        if (scene.taskId().equals(SENDING)) {
            values.put("outgoingDate", scene.today().toString());
        }
    }

    /** The ИМО's letter carries the plan; so no letter of assignment besides. */
    @Override
    public boolean announce(Person assignee, TaskScene scene, String engineTask) {
        if (!scene.taskId().equals(RECEIPT) || assignee.schoolId() != null) {
            return false;
        }
        Facts facts = scene.facts();
        letters.planSubmitted(assignee, scene.school(), scene.order(), new PlanSubmission(
                facts.told(PLAN, "planRequisites").orElse(""), facts.told(PLAN, "planLink").orElse(null),
                outgoing(scene), facts.told(SENDING, "planNote").orElse(null), engineTask));
        return true;
    }

    @Override
    public void submitted(Submission form, TaskScene scene, String author) {
        if (scene.taskId().equals(RECEIPT)) {
            answered(form, scene, author);
        } else if (scene.taskId().equals(PAPER)) {
            scene.execution().setVariable("planAccepted", true);
        }
    }

    private void answered(Submission form, TaskScene scene, String author) {
        boolean accepted = form.required("planDecision").equals("принят");
        LocalDate again = proposals.afterReturn(scene.school(), scene.today());
        String remarks = form.text("remarks").orElse(null);
        scene.execution().setVariable("planAccepted", accepted);
        if (!accepted) {
            giveBack(scene, again, String.valueOf(remarks), author);
        }
        Answer answer = new Answer(accepted, organisation.name(author), remarks,
                accepted ? null : again, null);
        items.find(scene.order().id(), PLAN, null).map(OrderItem::performer).flatMap(organisation::person)
                .ifPresent(performer -> letters.planAnswered(performer, scene.school(), scene.order(), answer));
    }

    private void giveBack(TaskScene scene, LocalDate again, String remarks, String author) {
        for (String item : new String[] {PLAN, SENDING}) {
            items.find(scene.order().id(), item, null).ifPresent(found -> items.giveBack(found, again, remarks, author));
        }
    }

    private static Outgoing outgoing(TaskScene scene) {
        return new Outgoing(scene.facts().told(SENDING, "outgoingNumber").orElse(null),
                scene.facts().told(SENDING, "outgoingDate").map(LocalDate::parse).orElse(scene.today()));
    }
}
