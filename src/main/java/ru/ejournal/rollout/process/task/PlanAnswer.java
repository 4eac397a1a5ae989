package ru.ejournal.rollout.process.task;

import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
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
import ru.ejournal.rollout.receipt.ReceiptLinks;
import ru.ejournal.rollout.receipt.Sent;

/** Paragraphs 7 and 8: the plan, its way to the ИМО and the answer, by the recipient or noted on paper. */
@Component
class PlanAnswer implements TaskForm {

    private static final String PLAN = Paragraph.PLAN.taskId();
    private static final String SENDING = Paragraph.SUBMIT_PLAN.taskId();
    private static final String RECEIPT = "item08_receipt";
    private static final String PAPER = "item08_receipt_paper";
    /** Variable of the task: under which name its answer by link is recorded. The blank keeps it from being a login. */
    static final String OUTSIDER = "outsider";
    private static final int AUTHOR = 64;

    private final Letters letters;
    private final OrderItems items;
    private final Organisation organisation;
    private final Proposals proposals;
    private final ReceiptLinks links;

    PlanAnswer(Letters letters, OrderItems items, Organisation organisation, Proposals proposals, ReceiptLinks links) {
        this.letters = letters;
        this.items = items;
        this.organisation = organisation;
        this.proposals = proposals;
        this.links = links;
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
        letters.planSubmitted(assignee, scene.school(), scene.order(), plan(scene, engineTask));
        return true;
    }

    @Override
    public void check(Submission form, TaskScene scene) {
        if (scene.taskId().equals(SENDING) && form.text("recipientName").isPresent() != form.text("recipientEmail").isPresent()) {
            throw new Refusal("Получатель без учётной записи: укажите и кто это, и его электронную почту, или ничего.");
        }
    }

    /** To the ИМО of another district: with a link that works once. */
    @Override
    public void sendOutside(TaskScene scene, String engineTask) {
        Facts facts = scene.facts();
        Optional<String> email = facts.told(SENDING, "recipientEmail");
        if (!scene.taskId().equals(RECEIPT) || email.isEmpty()) {
            return;
        }
        String name = facts.told(SENDING, "recipientName").orElse("получатель");
        PlanSubmission plan = plan(scene, engineTask);
        ReceiptLinks.Issued link = links.issue(new Sent(scene.order().id(), engineTask, name, "План введения электронных дневников: " + plan.requisites(),
                plan.link(), plan.outgoing().caption(), scene.school().name()));
        String author = "по ссылке: " + name;
        scene.execution().setVariableLocal(OUTSIDER, author.substring(0, Math.min(author.length(), AUTHOR)));
        letters.planSubmitted(name, email.get(), scene.school(), scene.order(), plan, link.secret(), link.expires());
    }

    private static PlanSubmission plan(TaskScene scene, String engineTask) {
        Facts facts = scene.facts();
        return new PlanSubmission(facts.told(PLAN, "planRequisites").orElse(""), facts.told(PLAN, "planLink").orElse(null),
                outgoing(scene), facts.told(SENDING, "planNote").orElse(null), engineTask);
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
        String remarks = form.text("remarks").orElse(null);
        scene.execution().setVariable("planAccepted", accepted);
        @Nullable LocalDate again = accepted ? null : giveBack(scene, String.valueOf(remarks), author);
        Answer answer = new Answer(accepted, null, form.text("incomingNumber").map(number -> "№ " + number).orElse(null), organisation.name(author), remarks, again, null);
        items.find(scene.order().id(), PLAN, null).map(OrderItem::performer).flatMap(organisation::person)
                .ifPresent(performer -> letters.planAnswered(performer, scene.school(), scene.order(), answer));
    }

    /** Until when it is to be sent again. */
    private LocalDate giveBack(TaskScene scene, String remarks, String author) {
        giveBack(PLAN, scene, remarks, author);
        return giveBack(SENDING, scene, remarks, author);
    }

    private LocalDate giveBack(String taskId, TaskScene scene, String remarks, String author) {
        OrderItem item = items.find(scene.order().id(), taskId, null).orElseThrow();
        LocalDate again = proposals.afterReturn(scene.school(), scene.today(), item.deadline());
        items.giveBack(item, again, remarks, author);
        return again;
    }

    private static Outgoing outgoing(TaskScene scene) {
        return new Outgoing(scene.facts().told(SENDING, "outgoingNumber").orElse(null),
                scene.facts().told(SENDING, "outgoingDate").map(LocalDate::parse).orElse(scene.today()));
    }
}
