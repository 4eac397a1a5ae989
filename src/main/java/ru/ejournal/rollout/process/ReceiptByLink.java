package ru.ejournal.rollout.process;

import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.TaskService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.Variables;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.receipt.ReceiptAnswer;
import ru.ejournal.rollout.receipt.ReceiptDesk;

/** An answer by link completes the task that waits for it, through the same form as an answer in Tasklist. */
@Component
class ReceiptByLink implements ReceiptDesk {

    private static final String TASK = "item08_receipt";

    private final TaskService tasks;
    private final IdentityService identity;

    ReceiptByLink(@Lazy TaskService tasks, @Lazy IdentityService identity) {
        this.tasks = tasks;
        this.identity = identity;
    }

    @Override
    public boolean waiting(String engineTask) {
        return byNobody(() -> tasks.createTaskQuery().taskId(engineTask).taskDefinitionKey(TASK).active().count() == 1);
    }

    @Override
    public void answer(String engineTask, ReceiptAnswer answer) {
        VariableMap form = Variables.fromMap(Map.of("planDecision", answer.accepted() ? "принят" : "возвращён"));
        if (!answer.number().isEmpty() && answer.accepted()) {
            form.putValue("incomingNumber", answer.number());
        }
        if (!answer.accepted()) {
            form.putValue("remarks", answer.remarks());
        }
        byNobody(() -> {
            complete(engineTask, form);
            return true;
        });
    }

    private void complete(String engineTask, VariableMap form) {
        try {
            tasks.complete(engineTask, form);
        } catch (RuntimeException failed) {
            for (Throwable cause = failed; cause != null; cause = cause.getCause()) {
                if (cause instanceof Refusal refusal) {
                    throw refusal;
                }
            }
            throw failed;
        }
    }

    /** The link is the authority; who happens to be logged in in the same browser has no part in it. */
    private boolean byNobody(java.util.function.BooleanSupplier deed) {
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return deed.getAsBoolean();
        } finally {
            if (person != null) {
                identity.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }
}
