package ru.ejournal.rollout.process.task;

import java.time.LocalDate;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.facts.Facts;
import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.deadline.Proposals;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.process.form.Submission;

/** Paragraph 9 up to its sending: the report is prepared by the responsible person and approved by the director. */
@Component
class ReportForms implements TaskForm {

    private static final String PREPARE = Paragraph.REPORT.taskId();
    private static final String APPROVE = "report_approval";

    private final ReportView view;
    private final CarriedForms carried;
    private final OrderItems items;
    private final Organisation organisation;
    private final Proposals proposals;

    ReportForms(ReportView view, CarriedForms carried, OrderItems items, Organisation organisation, Proposals proposals) {
        this.view = view;
        this.carried = carried;
        this.items = items;
        this.organisation = organisation;
        this.proposals = proposals;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(PREPARE, APPROVE);
    }

    @Override
    public void prefill(Map<String, Object> values, TaskScene scene) {
        values.putAll(view.of(scene.order(), reportDate(scene), scene.today()));
        if (scene.taskId().equals(PREPARE)) {
            values.put("asOf", scene.today().toString());
            carried.prefill(values, scene.order(), reportDate(scene), scene.facts());
            values.putIfAbsent("teachers", organisation.peopleOf(scene.school().id()).stream().filter(Person::teaching).count());
            organisation.person(String.valueOf(scene.order().responsible())).map(Person::phone)
                    .ifPresent(phone -> values.putIfAbsent("executorPhone", phone));
        } else {
            values.put("preparedBy", preparedBy(scene.facts()));
        }
    }

    private String preparedBy(Facts facts) {
        return facts.current().stream().filter(fact -> fact.sourceItem().equals(PREPARE) && fact.key().equals("asOf"))
                .map(fact -> organisation.name(fact.author()))
                .findFirst().orElse("");
    }

    @Override
    public void check(Submission form, TaskScene scene) {
        if (!scene.taskId().equals(PREPARE)) {
            return;
        }
        LocalDate asOf = form.date("asOf").orElseThrow();
        LocalDate ordered = Objects.requireNonNull(scene.order().orderDate());
        LocalDate latest = reportDate(scene).isBefore(scene.today()) ? scene.today() : reportDate(scene);
        if (asOf.isBefore(ordered) || asOf.isAfter(latest)) {
            throw new Refusal("«По состоянию на»: дата от %s до %s.".formatted(RussianText.date(ordered), RussianText.date(latest)));
        }
        carried.check(form, scene, reportDate(scene), asOf);
    }

    @Override
    public void submitted(Submission form, TaskScene scene, String author) {
        if (scene.taskId().equals(APPROVE)) {
            boolean approved = form.required("reportDecision").equals("утвердить");
            scene.execution().setVariable("reportApproved", approved);
            OrderItem report = items.find(scene.order().id(), PREPARE, null).orElseThrow();
            if (approved) {
                items.approve(report, author);
            } else {
                items.giveBack(report, proposals.afterReturn(scene.school(), scene.today(), report.deadline()),
                        form.required("remarks"), author);
            }
        }
    }

    private LocalDate reportDate(TaskScene scene) {
        return items.find(scene.order().id(), PREPARE, null).map(OrderItem::reportDate)
                .orElseGet(() -> scene.order().reportDates().first());
    }
}
