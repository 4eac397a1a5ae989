package ru.ejournal.rollout.process;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RepositoryService;
import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.migration.MigrationPlan;
import org.camunda.bpm.engine.runtime.ActivityInstance;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.xml.instance.ModelElementInstance;
import org.springframework.stereotype.Component;

/**
 * In older models a class that had answered ended, and the order waited for all of them before any was asked again; now
 * each class waits for itself. When an order moves from the one to the other, such classes are put where they wait now.
 */
@Component
class ClassesApart {

    private static final String BODY = "classes#multiInstanceBody";
    private static final String NEXT_DATE = "item10_next_date";

    private final RuntimeService runtime;
    private final RepositoryService repository;
    private final OrderContext context;

    ClassesApart(RuntimeService runtime, RepositoryService repository, OrderContext context) {
        this.runtime = runtime;
        this.repository = repository;
        this.context = context;
    }

    /** Takes away what waits for all classes together. */
    List<String> leave(ProcessInstance order, MigrationPlan plan) {
        if (apart(plan.getSourceProcessDefinitionId()) || !apart(plan.getTargetProcessDefinitionId())) {
            return List.of();
        }
        Set<String> underWay = body(order).stream().flatMap(body -> Arrays.stream(body.getActivityInstances("classes")))
                .map(one -> (String) runtime.getVariable(one.getExecutionIds()[0], OrderContext.SCHOOL_CLASS))
                .collect(Collectors.toSet());
        Stream.of("item10_wait", "item10_reopen").forEach(waiting -> runtime.createProcessInstanceModification(order.getId())
                .cancelAllForActivity(waiting).execute(true, true));
        return context.classes(order.getBusinessKey()).stream().filter(one -> !underWay.contains(one)).toList();
    }

    void enter(ProcessInstance order, List<String> answered) {
        for (String schoolClass : answered) {
            var modification = runtime.createProcessInstanceModification(order.getId());
            body(order).map(body -> modification.startBeforeActivity(NEXT_DATE, body.getId()))
                    .orElseGet(() -> modification.startBeforeActivity(NEXT_DATE))
                    .setVariableLocal(OrderContext.SCHOOL_CLASS, schoolClass).execute();
        }
    }

    private boolean apart(String definition) {
        ModelElementInstance gateway = repository.getBpmnModelInstance(definition).getModelElementById(NEXT_DATE);
        return gateway == null || gateway.getParentElement() instanceof SubProcess;
    }

    private Optional<ActivityInstance> body(ProcessInstance order) {
        return Arrays.stream(runtime.getActivityInstance(order.getId()).getActivityInstances(BODY)).findFirst();
    }
}
