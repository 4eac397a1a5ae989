package ru.ejournal.rollout.process;

import java.util.List;
import java.util.Set;

import org.camunda.bpm.engine.IdentityService;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProvider;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderCaseInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderHistoricDecisionInstanceContext;
import org.camunda.bpm.engine.impl.cfg.multitenancy.TenantIdProviderProcessInstanceContext;
import org.camunda.bpm.engine.impl.context.Context;
import org.camunda.bpm.engine.impl.identity.Authentication;
import org.camunda.bpm.engine.variable.VariableMap;
import org.camunda.bpm.engine.variable.value.SerializableValue;
import org.camunda.bpm.engine.variable.value.TypedValue;
import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.organisation.Role;

/**
 * Definitions are shared, instances belong to a school: to the starter's only one. The start variable
 * {@value #SCHOOL} is trusted from a job or from somebody who belongs to several schools (the district), and there
 * only for one of these.
 */
class SchoolTenants implements TenantIdProvider {

    static final String SCHOOL = "schoolId";
    private static final String OF_DISTRICT = "district-order";
    private static final Set<String> PEOPLES = Set.of("school-order", "correction", "deadline-extension",
            "substitution", OF_DISTRICT);

    @Override
    public @Nullable String provideTenantIdForProcessInstance(TenantIdProviderProcessInstanceContext context) {
        if (context.getSuperExecution() != null) {
            return context.getSuperExecution().getTenantId();
        }
        Object named = context.getVariables() == null ? null : named(context.getVariables().getValueTyped(SCHOOL));
        IdentityService identity = Context.getProcessEngineConfiguration().getIdentityService();
        Authentication starter = identity.getCurrentAuthentication();
        if (starter == null) {
            return (String) named;
        }
        if (PEOPLES.contains(context.getProcessDefinition().getKey())) {
            refuseStrangeVariables(context.getProcessDefinition().getKey(), context.getVariables());
        }
        if (context.getProcessDefinition().getKey().equals(OF_DISTRICT)) {
            return ofDistrict(starter);
        }
        List<String> schools = starter.getTenantIds() == null ? List.of() : starter.getTenantIds();
        if (schools.size() == 1) {
            return schools.get(0);
        }
        if (named instanceof String school && schools.contains(school)) {
            return school;
        }
        throw new Refusal("Приказ открывает школа: войдите как её директор или секретарь.");
    }

    /** An object that somebody sends is not made of what was sent, only refused. */
    private static @Nullable Object named(@Nullable TypedValue school) {
        return school == null || school instanceof SerializableValue ? null : school.getValue();
    }

    /** Its order belongs to no school. */
    private static @Nullable String ofDistrict(Authentication starter) {
        if (starter.getGroupIds() == null || !starter.getGroupIds().contains(Role.DISTRICT.id())) {
            throw new Refusal("Приказ отдела образования открывает отдел образования.");
        }
        return null;
    }

    /** Whoever starts a process by hand says no more than for what: the district for which school, a performer for which task. */
    private static void refuseStrangeVariables(String process, @Nullable VariableMap variables) {
        String subject = process.equals("deadline-extension") ? BeginExtension.TASK : SCHOOL;
        if (variables != null && variables.keySet().stream().anyMatch(name -> !name.equals(SCHOOL) && !name.equals(subject))) {
            throw new Refusal("Процесс начинают без данных: они вносятся в первой задаче.");
        }
    }

    @Override
    public @Nullable String provideTenantIdForCaseInstance(TenantIdProviderCaseInstanceContext context) {
        return null;
    }

    @Override
    public @Nullable String provideTenantIdForHistoricDecisionInstance(TenantIdProviderHistoricDecisionInstanceContext context) {
        return context.getExecution() == null ? null : context.getExecution().getTenantId();
    }
}
