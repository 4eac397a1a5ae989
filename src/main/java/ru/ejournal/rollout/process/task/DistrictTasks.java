package ru.ejournal.rollout.process.task;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateTask;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.Deadline;
import ru.ejournal.rollout.district.DistrictOrders;
import ru.ejournal.rollout.letter.Letters;
import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.letter.TaskNotice;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.process.OrderContext;

/** The tasks of the district's order: shown with their dates, and announced where they come long after the last. */
@Component
class DistrictTasks {

    private static final String CONSOLIDATED = "consolidated_report";

    private final DistrictOrders districts;
    private final Organisation organisation;
    private final Letters letters;
    private final OrderContext context;

    DistrictTasks(DistrictOrders districts, Organisation organisation, Letters letters, OrderContext context) {
        this.districts = districts;
        this.organisation = organisation;
        this.letters = letters;
        this.context = context;
    }

    @EventListener(condition = "#task.eventName == 'create'")
    public void created(DelegateTask task) {
        if (!task.getProcessDefinitionId().startsWith("district-order:")) {
            return;
        }
        var due = Deadline.dayOf(task.getDueDate().toInstant(), context.zone(task.getExecution()));
        task.setVariableLocal("dueDay", RussianText.date(due));
        if (task.getTaskDefinitionKey().equals(CONSOLIDATED)) {
            String order = districts.get(task.getExecution().getProcessBusinessKey()).caption();
            organisation.person(task.getAssignee()).ifPresent(person -> letters.tasksAssigned(person,
                    List.of(new TaskNotice(task.getId(), task.getName(), order, due)), null));
        }
    }
}
