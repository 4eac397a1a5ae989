package ru.ejournal.rollout.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.Deadline;
import ru.ejournal.rollout.deadline.WorkingCalendar;
import ru.ejournal.rollout.deadline.WorkingCalendars;
import ru.ejournal.rollout.facts.FactLog;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.organisation.WorkingWeek;

/** What the process models ask of an item: {@code ${item.due(execution, 'item07_plan')}}. */
@Component("item")
public class ItemExpressions {

    static final String OVERDUE_ITEM = "overdueItem";
    /** Helper tasks (receipts, approvals) have two working days. */
    private static final int HELPER_DAYS = 2;
    /** So long a recipient may be silent before the director may note the delivery on paper. */
    private static final int SILENCE_DAYS = 5;
    private static final int FOLLOW_UP_DAYS = 10;

    private final OrderContext context;
    private final Organisation organisation;
    private final WorkingCalendars calendars;
    private final FactLog facts;

    ItemExpressions(OrderContext context, Organisation organisation, WorkingCalendars calendars, FactLog facts) {
        this.context = context;
        this.organisation = organisation;
        this.calendars = calendars;
        this.facts = facts;
    }

    public String performer(DelegateExecution execution, String taskId) {
        return context.item(execution, taskId).performer();
    }

    /** The end of the item's last day, for the task. */
    public Date due(DelegateExecution execution, String taskId) {
        return Date.from(deadlineOf(execution, taskId).lastSecond());
    }

    /** The moment at which the item is overdue, for the boundary timer. */
    public Date deadline(DelegateExecution execution, String taskId) {
        return Date.from(deadlineOf(execution, taskId).passed());
    }

    /** Ten working days before the report: from then on it wants attention. None when that is here. */
    public @Nullable Date followUp(DelegateExecution execution) {
        OrderItem report = context.item(execution, "item09_report");
        LocalDate day = calendar(execution).plus(report.deadline(), -FOLLOW_UP_DAYS);
        return !day.isAfter(context.today(execution)) ? null
                : Date.from(day.atStartOfDay(context.zone(execution)).toInstant());
    }

    public Date helperDue(DelegateExecution execution) {
        return Date.from(inWorkingDays(execution, HELPER_DAYS).lastSecond());
    }

    public Date silence(DelegateExecution execution) {
        return Date.from(inWorkingDays(execution, SILENCE_DAYS).passed());
    }

    public List<String> classes(DelegateExecution execution) {
        return context.classes(execution.getProcessBusinessKey());
    }

    /** Who fills in the order's data: whoever opened it, if director or secretary; else the director. */
    public String registrar(DelegateExecution execution) {
        return context.user().flatMap(organisation::person)
                .filter(person -> execution.getTenantId().equals(person.schoolId()))
                .filter(person -> person.has(Role.DIRECTOR) || person.has(Role.SECRETARY))
                .map(Person::login).orElseGet(() -> director(execution));
    }

    public String director(DelegateExecution execution) {
        return context.director(execution.getTenantId()).login();
    }

    /**
     * The school's recipient of the plan; where there is none, the director notes the delivery himself. Nobody where the
     * plan went to somebody without an account: they answer by a link.
     */
    public @Nullable String methodologist(DelegateExecution execution) {
        boolean outside = facts.of(execution.getProcessBusinessKey()).told("item08_submit_plan", "recipientEmail").isPresent();
        return outside ? null : ofDistrict(execution, Role.METHODOLOGIST);
    }

    /** The recipient of the report; where there is none, the director notes the delivery himself. */
    public String districtOfficer(DelegateExecution execution) {
        return ofDistrict(execution, Role.DISTRICT);
    }

    /** Tells the escalation which item it is about. */
    public void raiseOverdue(DelegateExecution execution, String taskId) {
        execution.setVariable(OVERDUE_ITEM, context.item(execution, taskId).id());
    }

    private String ofDistrict(DelegateExecution execution, Role role) {
        return organisation.peopleOfDistrict(role).stream().findFirst().map(Person::login)
                .orElseGet(() -> director(execution));
    }

    private Deadline deadlineOf(DelegateExecution execution, String taskId) {
        return new Deadline(context.item(execution, taskId).deadline(), context.zone(execution));
    }

    private WorkingCalendar calendar(DelegateExecution execution) {
        return execution.getTenantId() == null ? calendars.of(WorkingWeek.FIVE_DAYS)
                : calendars.of(organisation.school(execution.getTenantId()));
    }

    private Deadline inWorkingDays(DelegateExecution execution, int days) {
        return new Deadline(calendar(execution).plus(context.today(execution), days), context.zone(execution));
    }
}
