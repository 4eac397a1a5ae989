package ru.ejournal.rollout.process.task;

import java.time.LocalDate;
import java.time.ZoneId;
import java.util.Date;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.deadline.Deadline;
import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.process.Authority;
import ru.ejournal.rollout.process.EscalationPolicy;
import ru.ejournal.rollout.process.OrderContext;

/** Somebody has changed a task's due date in Tasklist, Cockpit or over REST: the item moves with it, to the end of that day. */
@Component
class FollowDueDate {

    /** As in forms. */
    private static final int FIRST_YEAR = 2000;
    private static final int LAST_YEAR = 2099;

    private final OrderItems items;
    private final EscalationPolicy policy;
    private final Organisation organisation;
    private final OrderContext context;

    FollowDueDate(OrderItems items, EscalationPolicy policy, Organisation organisation, OrderContext context) {
        this.items = items;
        this.policy = policy;
        this.organisation = organisation;
        this.context = context;
    }

    @EventListener(condition = "#task.eventName == 'update'")
    public void updated(DelegateTask task) {
        items.inTask(task.getId()).ifPresent(item -> follow(task, item));
    }

    private void follow(DelegateTask task, OrderItem item) {
        if (task.getDueDate() == null) {
            throw new Refusal("У пункта приказа есть срок: укажите дату.");
        }
        ZoneId zone = context.zone(task.getExecution());
        LocalDate day = Deadline.dayOf(task.getDueDate().toInstant(), zone);
        Date lastSecond = Date.from(new Deadline(day, zone).lastSecond());
        if (!lastSecond.equals(task.getDueDate())) {
            task.setDueDate(lastSecond);
        }
        if (day.getYear() < FIRST_YEAR || day.getYear() > LAST_YEAR) {
            throw new Refusal("Проверьте год: %s.".formatted(RussianText.date(day)));
        }
        if (!day.equals(item.deadline())) {
            demandAllowed(item);
            items.move(item, day, "срок изменён в задаче", context.user().orElse(null));
        }
    }

    /** A date that the district has set is moved by the district; the administrator mends mistakes. */
    private void demandAllowed(OrderItem item) {
        boolean ofSchool = context.user().flatMap(organisation::person).map(Person::schoolId).isPresent();
        if (ofSchool && policy.extender(item) == Authority.DISTRICT) {
            throw new Refusal("Этот срок установил отдел образования: попросите о переносе кнопкой «Попросить о переносе срока» в задаче.");
        }
    }
}
