package ru.ejournal.rollout.process.task;

import java.time.LocalDate;
import java.util.EnumMap;
import java.util.HashMap;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.facts.Fact;
import ru.ejournal.rollout.facts.FactLog;
import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.process.form.FormReader;
import ru.ejournal.rollout.process.form.Submission;
import ru.ejournal.rollout.report.Reports;

/** The second paragraph 6: the director watches what is unfinished, and closes, amends or cancels the order. */
@Component
class ControlOrder implements TaskForm {

    static final String DECIDED = "controlDecided";
    static final String REASON = "controlReason";
    static final String BASIS = "controlBasis";

    private static final Map<String, String> DECISIONS = Map.of("снять с контроля", "close",
            "изменить приказ", "amend", "признать утратившим силу", "cancel");
    private static final Map<ItemState, String> STATES = Map.of(ItemState.WAITING, "не начат",
            ItemState.STARTED, "в работе", ItemState.RETURNED, "возвращён");

    private static final String CONDITIONS = Paragraph.CONDITIONS.taskId();
    private static final String WHY = "Reason";

    private final FactLog facts;
    private final FormReader reader;
    private final OrderItems items;
    private final Reports reports;
    private final Organisation organisation;
    private final DateWarnings warnings;

    ControlOrder(FactLog facts, FormReader reader, OrderItems items, Reports reports, Organisation organisation, DateWarnings warnings) {
        this.facts = facts;
        this.reader = reader;
        this.items = items;
        this.reports = reports;
        this.organisation = organisation;
        this.warnings = warnings;
    }

    @Override
    public Set<String> tasks() {
        return Set.of(Paragraph.CONTROL.taskId());
    }

    @Override
    public boolean recordsFacts() {
        return false;
    }

    @Override
    public void prefill(Map<String, Object> values, TaskScene scene) {
        values.putAll(view(scene.order()));
    }

    /** What the form displays; it changes as others finish. */
    Map<String, Object> view(Order order) {
        Map<Paragraph, LocalDate> deadlines = new EnumMap<>(Paragraph.class);
        items.of(order.id()).stream().filter(OrderItem::open).forEach(item -> deadlines.put(item.paragraph(), item.deadline()));
        Map<String, Object> values = new HashMap<>();
        values.put("unfinished", Json.of(Stream.concat(
                items.of(order.id()).stream().filter(ControlOrder::unfinished).map(this::row),
                lacking(order).map(this::row)).toList()));
        values.put("dateWarnings", warnings.of(organisation.school(order.schoolId()), order.reportDates(), deadlines));
        values.put("documentsLink", "/orders/" + order.id());
        return values;
    }

    /** Mandatory conditions of Appendix 1 that are promised for later, by the field that says why. */
    private Stream<Fact> lacking(Order order) {
        return facts.of(order.id()).current().stream().filter(fact -> fact.sourceItem().equals(CONDITIONS))
                .filter(fact -> fact.key().endsWith(WHY) && !fact.value().asText().isBlank());
    }

    private Map<String, String> row(Fact why) {
        String condition = why.key().substring(0, why.key().length() - WHY.length());
        String until = facts.of(why.orderId()).told(CONDITIONS, condition + "Date")
                .map(date -> RussianText.date(LocalDate.parse(date))).orElse("");
        return Map.of("item", "Приложение 1: " + reader.label(CONDITIONS, condition), "due", until,
                "who", organisation.name(why.author()),
                "state", "нет: " + why.value().asText());
    }

    private Map<String, String> row(OrderItem item) {
        return Map.of("item", item.label(), "due", RussianText.date(item.deadline()),
                "who", organisation.name(item.performer()),
                "state", STATES.get(item.state()) + (item.overdue() ? ", просрочен" : ""));
    }

    @Override
    public void check(Submission form, TaskScene scene) {
        boolean closing = DECISIONS.get(form.required("controlDecision")).equals("close");
        boolean complete = lastReportAccepted(scene.order())
                && items.of(scene.order().id()).stream().noneMatch(ControlOrder::unfinished);
        if (closing && !complete && form.text("closingReason").isEmpty()) {
            throw new Refusal(lastReportAccepted(scene.order())
                    ? "Не всё исполнено: укажите причину, по которой приказ снимается с контроля."
                    : "Последний отчёт ещё не принят: укажите причину, по которой приказ снимается с контроля.");
        }
    }

    @Override
    public void submitted(Submission form, TaskScene scene, String author) {
        scene.execution().setVariable(DECIDED, DECISIONS.get(form.required("controlDecision")));
        scene.execution().setVariable(REASON, form.text("closingReason").or(() -> form.text("cancelReason")).orElse(null));
        scene.execution().setVariable(BASIS, form.text("basis").orElse(null));
    }

    private boolean lastReportAccepted(Order order) {
        return reports.latest(order.id(), order.reportDates().last()).filter(report -> report.state().accepted()).isPresent();
    }

    private static boolean unfinished(OrderItem item) {
        return item.open() && item.paragraph() != Paragraph.CONTROL;
    }
}
