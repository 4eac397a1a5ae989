package ru.ejournal.rollout.process.guard;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.impl.juel.jakarta.el.ELContext;
import org.jspecify.annotations.Nullable;

/** What models may ask an execution: who it is, not what it can do (it leads to the whole engine). */
class ExecutionProperties extends ReadOnlyResolver {

    @Override
    public @Nullable Object getValue(ELContext context, @Nullable Object base, @Nullable Object property) {
        if (!(base instanceof DelegateExecution execution) || property == null) {
            return null;
        }
        return switch (property.toString()) {
            case "processBusinessKey", "businessKey" -> known(context, execution.getProcessBusinessKey());
            case "processInstanceId" -> known(context, execution.getProcessInstanceId());
            case "tenantId" -> known(context, execution.getTenantId());
            default -> null;
        };
    }

    private static @Nullable Object known(ELContext context, @Nullable Object value) {
        context.setPropertyResolved(true);
        return value;
    }
}
