package ru.ejournal.rollout.process.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.facts.Fact;
import ru.ejournal.rollout.facts.FactLog;
import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.process.OrderContext;
import ru.ejournal.rollout.process.form.Submission;

/**
 * «Уточнить сведения»: until the report has been sent, whoever gave a figure, or the responsible person, corrects
 * it with a reason. The older fact stays on record.
 */
@Component("corrections")
public class Correction implements SchoolForm {

    static final String CHOOSE = "correction_choose";
    static final String ENTER = "correction_enter";
    static final String SUBJECT = OrderContext.CORRECTION_SUBJECT;
    static final String REASON = "correctionReason";
    private static final Set<String> CORRECTABLE = Set.of("item01_organise", "item02_conditions", "item03_regulation",
            "item04_instructions", "item05_acquaint", "item06_appoint", "item07_plan", "item09_report", "item10_class");

    private final Orders orders;
    private final OrderItems items;
    private final FactLog facts;

    Correction(Orders orders, OrderItems items, FactLog facts) {
        this.orders = orders;
        this.items = items;
        this.facts = facts;
    }

    /** Whose facts are corrected. */
    record Subject(String orderId, String taskId, @Nullable String schoolClass) {

        String key() {
            return String.join("|", orderId, taskId, Objects.requireNonNullElse(schoolClass, ""));
        }

        static Subject of(String key) {
            String[] parts = key.split("\\|", -1);
            if (parts.length != 3) {
                throw new Refusal("Выберите из списка, какие сведения уточнить.");
            }
            return new Subject(parts[0], parts[1], parts[2].isEmpty() ? null : parts[2]);
        }
    }

    /** The form of the item that was chosen. */
    public String form(DelegateExecution execution) {
        return subject(execution).taskId();
    }

    Subject subject(DelegateExecution execution) {
        return Subject.of(String.valueOf(execution.getVariable(SUBJECT)));
    }

    @Override
    public String task() {
        return CHOOSE;
    }

    @Override
    public void submitted(Submission form, DelegateExecution execution, String author) {
        Subject chosen = Subject.of(form.required("subject"));
        demandAllowed(chosen, execution, author);
        execution.setVariable(SUBJECT, chosen.key());
    }

    /** The items that this person may correct, to choose from. */
    @Override
    public Map<String, Object> open(DelegateExecution execution) {
        String login = (String) execution.getVariable("initiator");
        List<Option> subjects = new ArrayList<>();
        orders.ofSchool(execution.getTenantId()).stream().filter(this::open).forEach(order -> {
            List<Fact> known = facts.of(order.id()).current();
            for (OrderItem item : items.of(order.id())) {
                Subject subject = new Subject(order.id(), item.taskId(), item.schoolClass());
                if (allowed(subject, login, order, known)) {
                    subjects.add(new Option(subject.key(), "%s — %s".formatted(order.caption(), item.label())));
                }
            }
        });
        if (subjects.isEmpty()) {
            throw new Refusal("Сейчас уточнять нечего: Вы ещё не указали сведений или отчёт уже представлен.");
        }
        Map<String, Object> values = new HashMap<>();
        values.put("orderTitle", "Сведения, которые Вы можете уточнить");
        values.put("subjects", Json.of(subjects));
        return values;
    }

    /** @throws Refusal where the person may not, or no longer, correct it */
    void demandAllowed(Subject subject, DelegateExecution execution, String login) {
        Order order = orders.find(subject.orderId())
                .filter(found -> found.schoolId().equals(execution.getTenantId()))
                .orElseThrow(() -> new Refusal("Такого приказа в школе нет."));
        if (order.state() == OrderState.RUNNING && !open(order)) {
            throw new Refusal("Отчёт уже представлен: уточнить эти сведения можно в отчёте на следующую дату или если отчёт вернут.");
        }
        if (!open(order) || !allowed(subject, login, order, facts.of(order.id()).current())) {
            throw new Refusal("Уточнить эти сведения может тот, кто их указал, или ответственное лицо.");
        }
    }

    private static boolean allowed(Subject subject, String login, Order order, List<Fact> known) {
        List<Fact> told = known.stream()
                .filter(fact -> fact.sourceItem().equals(subject.taskId()))
                .filter(fact -> Objects.equals(fact.schoolClass(), subject.schoolClass())).toList();
        return CORRECTABLE.contains(subject.taskId()) && !told.isEmpty()
                && (login.equals(order.responsible()) || told.stream().anyMatch(fact -> fact.author().equals(login)));
    }

    /** A running order whose report has not been sent, or is to be sent again. */
    private boolean open(Order order) {
        return order.state() == OrderState.RUNNING && items.find(order.id(), "item09_report", null)
                .map(report -> report.state() != ItemState.EXECUTED).orElse(true);
    }

    /** The newer facts have been recorded: say so in the item's history. */
    void note(Subject subject, String reason, String author) {
        items.find(subject.orderId(), subject.taskId(), subject.schoolClass())
                .ifPresent(item -> items.noteCorrection(item, reason, author));
    }
}
