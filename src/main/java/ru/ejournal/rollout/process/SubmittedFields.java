package ru.ejournal.rollout.process;

import java.util.Map;
import java.util.Set;

import jakarta.ws.rs.BadRequestException;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.form.CamundaFormRef;
import org.camunda.bpm.engine.task.Task;
import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.process.form.FormReader;

/**
 * Whoever submits a task sends the fields of its form and nothing else. The engine would store anything, and in the
 * whole process: a teacher could answer the question that a gateway asks the director, or name a variable like a bean
 * and so break every expression that asks the bean.
 */
class SubmittedFields {

    private final FormReader forms;

    SubmittedFields(FormReader forms) {
        this.forms = forms;
    }

    /** @throws BadRequestException naming a variable that is no field of the task's form */
    void demandNoOthers(TaskService tasks, String taskId, @Nullable Map<String, Object> sent) {
        if (taskId == null || sent == null || sent.isEmpty()) {
            return;
        }
        Task task = tasks.createTaskQuery().taskId(taskId).initializeFormKeys().singleResult();
        CamundaFormRef form = task == null ? null : task.getCamundaFormRef();
        if (form != null) {
            Set<String> fields = forms.submitted(task.getProcessDefinitionId(), form.getKey());
            sent.keySet().stream().filter(name -> !fields.contains(name)).sorted().findFirst().ifPresent(name -> {
                throw new BadRequestException("В этой форме нет поля «%s».".formatted(name));
            });
        }
    }
}
