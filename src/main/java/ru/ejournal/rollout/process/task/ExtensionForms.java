package ru.ejournal.rollout.process.task;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.ExtensionRequest;
import ru.ejournal.rollout.order.Extensions;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.process.Authority;
import ru.ejournal.rollout.process.DecideDeadline;
import ru.ejournal.rollout.process.EscalationPolicy;
import ru.ejournal.rollout.process.form.Submission;

/** «Попросить о переносе срока», and «Решить о переносе срока». */
@Component
class ExtensionForms implements TaskForm {

    private static final String ASK = "extension_request";
    private static final String DECIDE = "extension_decision";

    private final ItemCard card;
    private final Extensions extensions;
    private final EscalationPolicy policy;
    private final Organisation organisation;

    ExtensionForms(ItemCard card, Extensions extensions, EscalationPolicy policy, Organisation organisation) {
        this.card = card;
        this.extensions = extensions;
        this.policy = policy;
        this.organisation = organisation;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(ASK, DECIDE);
    }

    @Override
    public boolean recordsFacts() {
        return false;
    }

    @Override
    public Optional<String> about(TaskScene scene) {
        return Optional.of(scene.taskId().equals(ASK) ? card.of(scene).label() : card.name(scene, "extender"));
    }

    @Override
    public void prefill(Map<String, Object> values, TaskScene scene) {
        card.show(values, scene);
        if (scene.taskId().equals(ASK)) {
            values.put("deciderName", policy.extender(card.of(scene)) == Authority.DISTRICT ? "отдел образования" : "директор");
        } else {
            ExtensionRequest request = pending(scene);
            values.put("requesterName", organisation.name(request.requestedBy()));
            values.put("wishedDay", RussianText.day(request.wished()));
            values.put("extensionReason", request.reason());
            values.put("grantedDeadline", request.wished().toString());
        }
    }

    private ExtensionRequest pending(TaskScene scene) {
        return extensions.pending(card.of(scene)).orElseThrow(() -> new Refusal("Этой просьбы о переносе срока уже нет."));
    }

    @Override
    public void check(Submission form, TaskScene scene) {
        form.date("wishedDeadline").ifPresent(day -> card.demandLater(day, scene));
        form.date("grantedDeadline").ifPresent(day -> card.demandLater(day, scene));
        if (scene.taskId().equals(ASK) && extensions.pending(card.of(scene)).isPresent()) {
            throw new Refusal("О переносе этого срока уже попросили: дождитесь решения.");
        }
    }

    @Override
    public void submitted(Submission form, TaskScene scene, String author) {
        if (scene.taskId().equals(ASK)) {
            ask(form, scene, author);
            return;
        }
        Optional<String> granted = form.text("grantedDeadline");
        scene.execution().setVariable("extensionGranted", granted.isPresent());
        scene.execution().setVariable(DecideDeadline.NEW_DEADLINE, granted.orElse(null));
        scene.execution().setVariable(DecideDeadline.REASON, form.text("refusalReason").orElse(null));
    }

    private void ask(Submission form, TaskScene scene, String author) {
        scene.execution().setVariable("requestFiled", !form.ticked("requestDropped"));
        form.date("wishedDeadline").ifPresent(day ->
                extensions.ask(card.of(scene), day, form.required("extensionReason"), author));
    }
}
