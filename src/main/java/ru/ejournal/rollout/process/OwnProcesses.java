package ru.ejournal.rollout.process;

import java.util.Map;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

/** Starts processes that no person starts: letters, announcements, refreshed forms. */
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
    void start(String process, @Nullable String orderId, @Nullable String schoolId, Map<String, Object> variables) {
        Authentication person = identity.getCurrentAuthentication();
        identity.clearAuthentication();
        try {
            runtime.createProcessInstanceByKey(process).businessKey(orderId).setVariable(SchoolTenants.SCHOOL, schoolId)
                    .setVariables(variables).execute();
        } finally {
            if (person != null) {
                identity.setAuthentication(person.getUserId(), person.getGroupIds(), person.getTenantIds());
            }
        }
    }
}
