package ru.ejournal.rollout.process;

import java.util.Date;

import org.camunda.bpm.dmn.engine.DmnDecisionResult;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.Deadline;
import ru.ejournal.rollout.deadline.WorkingCalendars;
import ru.ejournal.rollout.order.Extensions;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;

/** What {@code escalation.bpmn} asks about the item that is overdue, and {@code deadline-extension.bpmn} about its own. */
@Component("escalations")
public class Escalations {

    public static final String PROCESS = "escalation";
    /** Whose deadline it is about. */
    public static final String ITEM = "itemId";
    /** So long a decision may take before anybody else hears of it, where the table says nothing. */
    private static final int SILENCE_DAYS = 2;

    private final OrderItems items;
    private final Extensions extensions;
    private final EscalationPolicy policy;
    private final OrderContext context;
    private final ItemExpressions expressions;
    private final WorkingCalendars calendars;
    private final RuntimeService runtime;

    Escalations(OrderItems items, Extensions extensions, EscalationPolicy policy, OrderContext context,
                ItemExpressions expressions, WorkingCalendars calendars, @Lazy RuntimeService runtime) {
        this.items = items;
        this.extensions = extensions;
        this.policy = policy;
        this.context = context;
        this.expressions = expressions;
        this.calendars = calendars;
        this.runtime = runtime;
    }

    public OrderItem item(DelegateExecution execution) {
        return items.get(id(execution));
    }

    long id(DelegateExecution execution) {
        return ((Number) execution.getVariable(ITEM)).longValue();
    }

    /** A report that was prepared late is approved late too: one escalation is enough. */
    public void look(DelegateExecution execution) {
        boolean another = runtime.createProcessInstanceQuery().processDefinitionKey(PROCESS)
                .processInstanceBusinessKey(execution.getProcessBusinessKey())
                .variableValueEquals(ITEM, execution.getVariable(ITEM)).list().stream()
                .anyMatch(instance -> !instance.getId().equals(execution.getProcessInstanceId()));
        execution.setVariable("alreadyEscalated", another || !item(execution).open());
    }

    /** A request filed in time holds the escalation back until it is decided. */
    public void lookForRequest(DelegateExecution execution) {
        execution.setVariable("extensionPending", extensions.pending(item(execution)).isPresent());
    }

    public void lookForMove(DelegateExecution execution) {
        execution.setVariable("deadlineMoved", deadline(execution).toInstant().isAfter(context.now()));
    }

    public String paragraph(DelegateExecution execution) {
        return item(execution).taskId();
    }

    public boolean directors(DelegateExecution execution) {
        return policy.ofDirector(item(execution));
    }

    public boolean ownDate(DelegateExecution execution) {
        return EscalationPolicy.ownDate(item(execution));
    }

    /** @throws IllegalStateException where the table has no rule for the item */
    public Object told(DmnDecisionResult result, String output) {
        return EscalationPolicy.told(result, output);
    }

    /** Login of whoever decides about the overdue item. */
    public String decider(DelegateExecution execution) {
        return login(Authority.of(execution.getVariable("decider")), execution);
    }

    /** Login of whoever may move the item's deadline. */
    public String extender(DelegateExecution execution) {
        return login(Authority.of(execution.getVariable("extender")), execution);
    }

    private String login(Authority authority, DelegateExecution execution) {
        return authority == Authority.DISTRICT ? expressions.districtOfficer(execution) : expressions.director(execution);
    }

    /** When the decision has taken too long. */
    public Date silence(DelegateExecution execution) {
        int told = ((Number) execution.getVariable("districtAfter")).intValue();
        return Date.from(new Deadline(calendars.of(context.school(context.order(execution))).plus(context.today(execution), told > 0 ? told : SILENCE_DAYS),
                context.zone(execution)).passed());
    }

    /** When the item is overdue by its deadline of now. */
    public Date deadline(DelegateExecution execution) {
        return Date.from(new Deadline(item(execution).deadline(), context.zone(execution)).passed());
    }
}
