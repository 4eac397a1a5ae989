package ru.ejournal.rollout.process.task;

import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.process.OrderContext;

/** To whom a task may be handed over by hand, in Tasklist, Cockpit or over REST. */
@Component
class HandedTo {

    private final OrderItems items;
    private final Organisation organisation;
    private final OrderContext context;

    HandedTo(OrderItems items, Organisation organisation, OrderContext context) {
        this.items = items;
        this.organisation = organisation;
        this.context = context;
    }

    /**
     * An item is done by somebody of the school; what the school sends may also be received by the district.
     *
     * @throws Refusal for nobody, for somebody unknown, for who has left and for people of elsewhere
     */
    void demandColleague(DelegateTask task) {
        if (context.user().isEmpty() || task.getTenantId() == null) {
            return;
        }
        Person person = Optional.ofNullable(task.getAssignee()).flatMap(organisation::present).orElseThrow(() ->
                new Refusal("Укажите логин того, кому поручить задачу: такого сотрудника нет."));
        boolean ofSchool = Objects.equals(person.schoolId(), task.getTenantId());
        boolean ofDistrict = person.schoolId() == null && items.inTask(task.getId()).isEmpty();
        if (!ofSchool && !ofDistrict) {
            throw new Refusal("%s не работает в этой школе: поручите задачу её сотруднику.".formatted(person.fullName()));
        }
    }
}
