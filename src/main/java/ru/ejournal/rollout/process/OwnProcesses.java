package ru.ejournal.rollout.process;

import java.util.Map;
import java.util.function.Supplier;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.process.guard.OurOwnDeed;

/** Starts, tells and ends processes on nobody's behalf: letters, announcements, refreshed forms, the schools' orders. */
@Component
class OwnProcesses {

    private final RuntimeService runtime;
    private final IdentityService identity;

    OwnProcesses(@Lazy RuntimeService runtime, @Lazy IdentityService identity) {
        this.runtime = runtime;
        this.identity = identity;
    }

    /**
     * Starting them is ours to do, whatever the person who caused it may start and wherever they belong.
     *
     * @param orderId  business key; null where it is about no order
     * @param schoolId null for the district
     */
    ProcessInstance start(String process, @Nullable String orderId, @Nullable String schoolId, Map<String, Object> variables) {
        return asOurselves(() -> runtime.createProcessInstanceByKey(process).businessKey(orderId)
                .setVariable(SchoolTenants.SCHOOL, schoolId).setVariables(variables).execute());
    }

    /**
     * Tells whatever waits in the instance and has the local variable; nobody may wait any more.
     *
     * @param message name as in the model
     */
    void tell(String message, String processInstanceId, String variable, String value) {
        asOurselves(() -> runtime.createMessageCorrelation(message).processInstanceId(processInstanceId)
                .localVariableEquals(variable, value).correlateAllWithResult());
    }

    /** Tells whatever waits in the instance; nobody may wait. */
    void tell(String message, String processInstanceId) {
        asOurselves(() -> runtime.createMessageCorrelation(message).processInstanceId(processInstanceId).correlateAllWithResult());
    }

    /** Ends an instance from outside, with all that it has called. */
    void end(String processInstanceId, String why) {
        asOurselves(() -> {
            runtime.deleteProcessInstanceIfExists(processInstanceId, why, false, true, false, false);
            return null;
        });
    }

    private <T> T asOurselves(Supplier<T> deed) {
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            return OurOwnDeed.of(deed);
        } finally {
            if (person != null) {
                identity.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }
}
