package ru.ejournal.rollout.process;

import java.util.Arrays;
import java.util.List;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.authorization.Groups;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.Refusal;

/**
 * A task that somebody takes, changes and brings back has another performer or other dates. Its name, its school and
 * whether it is delegated are not theirs: a delegated task, say, could never be completed again.
 */
final class ChangedTask {

    private ChangedTask() {
    }

    /** @throws Refusal if a person who is no administrator changes anything else */
    static void demandOnlyPerformerAndDates(TaskService tasks, Task changed, @Nullable Authentication person) {
        boolean common = person != null && (person.getGroupIds() == null || !person.getGroupIds().contains(Groups.CAMUNDA_ADMIN));
        if (!common || Context.getCommandContext() != null || changed.getId() == null) {
            return;
        }
        Task before = tasks.createTaskQuery().taskId(changed.getId()).singleResult();
        if (before != null && !kept(before).equals(kept(changed))) {
            throw new Refusal("В задаче меняются только исполнитель, срок и напоминание.");
        }
    }

    private static List<@Nullable Object> kept(Task task) {
        return Arrays.asList(task.getName(), task.getDescription(), task.getOwner(), task.getDelegationState(), task.getParentTaskId(),
                task.getPriority(), task.getTenantId(), task.getCaseInstanceId());
    }
}
