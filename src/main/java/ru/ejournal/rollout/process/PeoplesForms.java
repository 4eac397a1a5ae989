package ru.ejournal.rollout.process;

import java.util.Map;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.FormServiceImpl;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.variable.VariableMap;
import org.jspecify.annotations.Nullable;

/** Submitting a form takes its fields and refuses anything else; the start forms have none. */
class PeoplesForms extends FormServiceImpl {

    private final TaskService tasks;
    private final SubmittedFields fields;

    PeoplesForms(TaskService tasks, SubmittedFields fields) {
        this.tasks = tasks;
        this.fields = fields;
    }

    @Override
    public void submitTaskForm(String taskId, @Nullable Map<String, Object> variables) {
        fields.demandNoOthers(tasks, taskId, variables);
        super.submitTaskForm(taskId, variables);
    }

    @Override
    public VariableMap submitTaskFormWithVariablesInReturn(String taskId, @Nullable Map<String, Object> variables, boolean deserialize) {
        fields.demandNoOthers(tasks, taskId, variables);
        return super.submitTaskFormWithVariablesInReturn(taskId, variables, deserialize);
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, @Nullable Map<String, Object> variables) {
        return super.submitStartForm(processDefinitionId, Map.of());
    }

    @Override
    public ProcessInstance submitStartForm(String processDefinitionId, @Nullable String businessKey,
                                           @Nullable Map<String, Object> variables) {
        return super.submitStartForm(processDefinitionId, businessKey, Map.of());
    }
}
