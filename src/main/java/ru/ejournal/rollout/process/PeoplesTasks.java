package ru.ejournal.rollout.process;

import java.util.Map;

import org.camunda.bpm.engine.impl.TaskServiceImpl;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Completing a task takes its form's fields and refuses anything else. */
class PeoplesTasks extends TaskServiceImpl {

    private final SubmittedFields fields;

    PeoplesTasks(SubmittedFields fields) {
        this.fields = fields;
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
}
