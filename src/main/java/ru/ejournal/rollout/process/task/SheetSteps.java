package ru.ejournal.rollout.process.task;

import java.util.List;

import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.delegate.ExecutionListener;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.camunda.bpm.engine.task.Task;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;


/** The steps of {@code acquaintance.bpmn}. */
@Configuration(proxyBeanMethods = false)
class SheetSteps {

    @Bean("list_signatories")
    ExecutionListener listSignatories(SignatureSheet sheet) {
        return sheet::list;
    }

    /** Whoever was marked by the secretary has nothing left to sign. */
    @Bean("record_signatures")
    JavaDelegate recordSignatures(SignatureSheet sheet, @Lazy TaskService tasks) {
        return execution -> {
            List<String> unsigned = sheet.open(execution);
            tasks.createTaskQuery().processInstanceId(execution.getProcessInstanceId())
                    .taskDefinitionKey(Signing.TASK).list().stream()
                    .filter(task -> !unsigned.contains(signatory(tasks, task)))
                    .forEach(task -> tasks.complete(task.getId()));
        };
    }

    private static String signatory(TaskService tasks, Task task) {
        return (String) tasks.getVariable(task.getId(), "signatory");
    }
}
