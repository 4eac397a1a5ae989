package ru.ejournal.rollout.process.task;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.district.DistrictOrders;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderData;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.order.PlannedItem;
import ru.ejournal.rollout.order.ReportDates;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.process.Authorizations;
import ru.ejournal.rollout.process.OrderContext;
import ru.ejournal.rollout.process.form.Submission;

/** «Зарегистрировать приказ»: opens with everything proposed, makes the draft a running order, or says that it is none. */
@Component
class RegisterOrder implements TaskForm {

    /** What the gateway behind the task asks. */
    static final String MISTAKEN = "orderMistaken";

    private final Orders orders;
    private final OrderFields fields;
    private final Proposal proposal;
    private final DateWarnings warnings;
    private final Organisation organisation;
    private final OrderContext context;
    private final Authorizations authorizations;
    private final DistrictOrders districts;

    RegisterOrder(Orders orders, OrderFields fields, Proposal proposal, DateWarnings warnings,
                  Organisation organisation, OrderContext context,
                  Authorizations authorizations, DistrictOrders districts) {
        this.orders = orders;
        this.fields = fields;
        this.proposal = proposal;
        this.warnings = warnings;
        this.organisation = organisation;
        this.context = context;
        this.authorizations = authorizations;
        this.districts = districts;
    }

    @Override
    public Set<String> tasks() {
        return Set.of("register_order");
    }

    @Override
    public boolean recordsFacts() {
        return false;
    }

    @Override
    public void prefill(Map<String, Object> values, TaskScene scene) {
        OrderData data = proposal.data(scene.order(), scene.today());
        fields.show(values, scene, data);
        Map<Paragraph, LocalDate> deadlines = proposal.deadlines(scene.school(), data);
        deadlines.forEach((paragraph, date) -> values.put("deadline_" + paragraph.taskId(), date.toString()));
        String director = context.director(scene.school().id()).login();
        for (Paragraph paragraph : Proposal.ASSIGNABLE) {
            values.put("performer_" + paragraph.taskId(), paragraph == Paragraph.ACQUAINT ? data.responsible() : director);
        }
        values.put("dateWarnings", warnings.of(scene.school(), data.reportDates(), deadlines));
    }

    @Override
    public void check(Submission form, TaskScene scene) {
        if (mistaken(form)) {
            refuseAwaited(scene.order());
            return;
        }
        fields.check(form, scene);
        OrderData data = fields.data(form);
        List<String> problems = new ArrayList<>();
        for (Paragraph paragraph : Paragraph.values()) {
            String name = "п. %s %s".formatted(paragraph.printedNumber(), paragraph.title());
            form.text("performer_" + paragraph.taskId())
                    .ifPresent(login -> problems.addAll(fields.stranger(scene.order(), name, login)));
            form.date("deadline_" + paragraph.taskId()).filter(date -> date.isBefore(data.orderDate()))
                    .ifPresent(date -> problems.add("«%s»: срок раньше даты приказа.".formatted(name)));
        }
        problems.addAll(tooLate(form, data.reportDates()));
        for (String schoolClass : scene.school().classes()) {
            if (organisation.teacherOf(scene.school().id(), schoolClass).isEmpty()) {
                problems.add("У %s класса нет классного руководителя: исправьте список сотрудников.".formatted(schoolClass));
            }
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }

    private static boolean mistaken(Submission form) {
        return form.ticked("openedByMistake");
    }

    private void refuseAwaited(Order order) {
        if (districts.awaiting(order.id()).isPresent()) {
            throw new Refusal("Исполнения этого приказа ждёт отдел образования: убрать его нельзя. Если школа его не исполняет, пусть отдел "
                    + "образования исключит её из своего приказа.");
        }
    }

    /** Dates that were proposed do not follow a report date that somebody changes: whoever overlooks them is told. */
    private static List<String> tooLate(Submission form, ReportDates reports) {
        Map<Paragraph, LocalDate> typed = new EnumMap<>(Paragraph.class);
        for (Paragraph paragraph : Paragraph.values()) {
            form.date("deadline_" + paragraph.taskId()).ifPresent(date -> typed.put(paragraph, date));
        }
        return DateWarnings.late(reports, typed).stream()
                .map(late -> late + " Исправьте или сотрите: вместо пустого срока программа поставит свой, к отчёту.").toList();
    }

    @Override
    public void submitted(Submission form, TaskScene scene, String author) {
        scene.execution().setVariable(MISTAKEN, mistaken(form));
        if (mistaken(form)) {
            return;
        }
        OrderData data = fields.data(form);
        orders.register(scene.order().id(), data, plan(form, scene, data), author);
        authorizations.appoint(data.responsible());
    }

    private List<PlannedItem> plan(Submission form, TaskScene scene, OrderData data) {
        Map<Paragraph, LocalDate> deadlines = new EnumMap<>(proposal.deadlines(scene.school(), data));
        deadlines.replaceAll((paragraph, date) -> form.date("deadline_" + paragraph.taskId()).orElse(date));
        String director = context.director(scene.school().id()).login();
        List<PlannedItem> plan = new ArrayList<>();
        for (Paragraph paragraph : Paragraph.values()) {
            boolean proposed = Proposal.isProposed(paragraph);
            if (paragraph == Paragraph.CLASS) {
                scene.school().classes().forEach(schoolClass -> plan.add(new PlannedItem(paragraph, schoolClass,
                        teacher(scene, schoolClass).login(), deadlines.get(paragraph), proposed)));
            } else {
                String performer = paragraph == Paragraph.REPORT ? data.responsible()
                        : form.text("performer_" + paragraph.taskId()).orElse(director);
                plan.add(new PlannedItem(paragraph, null, performer, deadlines.get(paragraph), proposed));
            }
        }
        return plan;
    }

    private Person teacher(TaskScene scene, String schoolClass) {
        return organisation.teacherOf(scene.school().id(), schoolClass).orElseThrow();
    }
}
