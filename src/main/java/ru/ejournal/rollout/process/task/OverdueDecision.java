package ru.ejournal.rollout.process.task;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.letter.UnannouncedItems;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.process.Announcements;
import ru.ejournal.rollout.process.DecideDeadline;
import ru.ejournal.rollout.process.Lateness;
import ru.ejournal.rollout.process.form.Submission;

/** «Принять решение по просрочке»: the item gets another deadline, another performer, or stays as it is. */
@Component
class OverdueDecision implements TaskForm {

    private static final String EXTEND = "перенести срок";
    private static final String REASSIGN = "перепоручить";
    private static final String KEEP = "оставить без изменения";

    private final ItemCard card;
    private final OrderItems items;
    private final Organisation organisation;
    private final OrderFields fields;
    private final Lateness lateness;
    private final UnannouncedItems unannounced;
    private final Announcements announcements;

    OverdueDecision(ItemCard card, OrderItems items, Organisation organisation, OrderFields fields, Lateness lateness,
                    UnannouncedItems unannounced, Announcements announcements) {
        this.card = card;
        this.items = items;
        this.organisation = organisation;
        this.fields = fields;
        this.lateness = lateness;
        this.unannounced = unannounced;
        this.announcements = announcements;
    }

    @Override
    public Set<String> tasks() {
        return Set.of("overdue_decision");
    }

    @Override
    public boolean recordsFacts() {
        return false;
    }

    @Override
    public Optional<String> about(TaskScene scene) {
        return Optional.of(card.name(scene, "decider"));
    }

    @Override
    public void prefill(Map<String, Object> values, TaskScene scene) {
        OrderItem item = card.of(scene);
        boolean mayExtend = scene.execution().getVariable("extender").equals(scene.execution().getVariable("decider"));
        card.show(values, scene);
        values.put("unsignedNames", lateness.signing(item) ? lateness.unsigned(item) : "");
        values.put("districtDate", !mayExtend);
        values.put("overdueDecisions", Json.words(decisions(item, mayExtend)));
        values.put("people", Json.options(organisation.peopleOf(scene.school().id()).stream()
                .filter(person -> !person.login().equals(item.performer())).toList()));
    }

    /** Signatures cannot be made by somebody else. */
    private List<String> decisions(OrderItem item, boolean mayExtend) {
        List<String> decisions = new ArrayList<>();
        if (mayExtend) {
            decisions.add(EXTEND);
        }
        if (!lateness.signing(item)) {
            decisions.add(REASSIGN);
        }
        decisions.add(KEEP);
        return decisions;
    }

    /** With everything else that is overdue since the same midnight. */
    @Override
    public boolean announce(Person assignee, TaskScene scene, String engineTask) {
        unannounced.add(scene.order().id(), Objects.requireNonNull(card.of(scene).id()), assignee.login(), engineTask);
        announcements.soon(scene.order());
        return true;
    }

    @Override
    public void check(Submission form, TaskScene scene) {
        form.date("newDeadline").ifPresent(day -> card.demandLater(day, scene));
        form.text("newPerformer").ifPresent(login -> fields.stranger(scene.order(), "Кому перепоручить", login).forEach(problem -> {
            throw new Refusal(problem);
        }));
    }

    @Override
    public void submitted(Submission form, TaskScene scene, String author) {
        String decision = form.required("overdueDecision");
        String reason = form.required("decisionReason");
        scene.execution().setVariable("overdueDecided", decision.equals(EXTEND) ? "extend" : "other");
        if (decision.equals(EXTEND)) {
            // Moved by the next step: now it would interrupt this very task («Срок перенесён»).
            scene.execution().setVariable(DecideDeadline.NEW_DEADLINE, form.required("newDeadline"));
            scene.execution().setVariable(DecideDeadline.REASON, reason);
        } else if (decision.equals(REASSIGN)) {
            items.reassign(card.of(scene), form.required("newPerformer"), reason, author);
        } else {
            items.keep(card.of(scene), reason, author);
        }
    }
}
