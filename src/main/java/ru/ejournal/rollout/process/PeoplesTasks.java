package ru.ejournal.rollout.process;

import java.util.Map;
import java.util.function.Supplier;

import jakarta.ws.rs.BadRequestException;
import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.Refusal;

/** Completing a task takes its form's fields, changing one its performer and dates; anything else is refused. */
class PeoplesTasks extends TaskServiceImpl {

    private final SubmittedFields fields;
    private final Supplier<IdentityService> identities;

    PeoplesTasks(SubmittedFields fields, Supplier<IdentityService> identities) {
        this.fields = fields;
        this.identities = identities;
    }

    @Override
    public void complete(String taskId, @Nullable Map<String, Object> variables) {
        fields.demandNoOthers(this, taskId, variables);
        super.complete(taskId, variables);
    }

    @Override
    public VariableMap completeWithVariablesInReturn(String taskId, @Nullable Map<String, Object> variables, boolean deserialize) {
        fields.demandNoOthers(this, taskId, variables);
        return super.completeWithVariablesInReturn(taskId, variables, deserialize);
    }

    @Override
    public void resolveTask(String taskId, @Nullable Map<String, Object> variables) {
        fields.demandNoOthers(this, taskId, variables);
        super.resolveTask(taskId, variables);
    }

    @Override
    public void saveTask(Task task) {
        try {
            ChangedTask.demandOnlyPerformerAndDates(this, task, identities.get().getCurrentAuthentication());
        } catch (Refusal refused) {
            throw new BadRequestException(refused.getMessage(), refused);
        }
        super.saveTask(task);
    }
}
