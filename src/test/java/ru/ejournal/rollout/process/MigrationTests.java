package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;
import static ru.ejournal.rollout.process.FilledIn.CLOSE;
import static ru.ejournal.rollout.process.FilledIn.with;

import java.io.IOException;
import java.util.Date;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.runtime.Job;
import org.camunda.bpm.engine.runtime.ProcessInstance;
import org.camunda.bpm.engine.task.Task;
import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.core.io.ClassPathResource;
import org.springframework.transaction.PlatformTransactionManager;

import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.OrderState;

/** The order's model is changed while two orders are in the middle: one ends on its version, one is moved and ends. */
class MigrationTests extends ProcessTest {

    private static final String MODEL = "processes/school-order.bpmn";
    private static final String ADDED = "confirm_publication";

    @Autowired
    ClassesApart classes;
    @Autowired
    PlatformTransactionManager transactions;

    private String deployed = "";

    @AfterEach
    void otherTestsGoOnWithTheModelsOfTheProgram() {
        if (!deployed.isEmpty()) {
            engine.getRepositoryService().deleteDeployment(deployed, true);
        }
    }

    @Test
    void one_order_finishes_on_its_version_and_one_is_moved_and_finishes_on_the_new() throws IOException {
        OrderPlay stays = inTheMiddle();
        OrderPlay moves = inTheMiddle();
        deployed = deployedWithOneTaskMore();

        assertThat(migrated(MigrationSettings.Mode.PLAN, moves)).containsOnlyKeys(MigrateOrders.Outcome.MOVED);
        assertThat(versions(moves)).as("a trial leaves everything").isEqualTo(versions(stays));

        List<String> tasks = tasks(moves);
        Map<String, Date> timers = timers(moves);
        assertThat(migrated(MigrationSettings.Mode.APPLY, moves)).containsOnlyKeys(MigrateOrders.Outcome.MOVED)
                .containsEntry(MigrateOrders.Outcome.MOVED, versions(moves).size());
        assertThat(versions(moves)).as("all that the order has called moves with it").doesNotContainAnyElementsOf(versions(stays));
        assertThat(tasks(moves)).isEqualTo(tasks);
        assertThat(timers(moves)).isEqualTo(timers);
        assertThat(moves.timers("item10_class_deadline")).as("what has fired does not fire again").isEmpty();
        assertThat(migrated(MigrationSettings.Mode.APPLY, moves)).as("nothing is left to do").isEmpty();

        ends(stays);
        ends(moves);
    }

    @Test
    void an_order_that_stands_where_the_new_model_has_nothing_stays_as_it_is() throws IOException {
        OrderPlay order = registered();
        deployed = Deployments.of(engine, Deployments.model(MODEL).replace("item11_publish", "item11_other"));

        assertThat(migrated(MigrationSettings.Mode.APPLY, order)).containsEntry(MigrateOrders.Outcome.CANNOT, 1);
        assertThat(order.taskOf("lebedev", "item11_publish").getProcessDefinitionId()).isEqualTo(definition(order));
        order.completes("lebedev", "item12_control", with(CLOSE, Map.of("closingReason", "Проба.")));
    }

    /** Something open, something done, a class of several, a called process, an overdue item with its decision, a receipt. */
    private OrderPlay inTheMiddle() {
        theMorningOfTheOrder();
        OrderPlay order = registered().completes("lebedev", "item01_organise", FilledIn.ITEM01)
                .completes("lebedev", "item04_instructions", FilledIn.ITEM04).completes("kazachenko", "item05_acquaint", FilledIn.ITEM05)
                .completes("lebedev", "item07_plan", FilledIn.ITEM07).completes("lebedev", "item08_submit_plan", FilledIn.ITEM08)
                .completes("class-01", "item10_class", FilledIn.schoolClass());
        itIs("2013-12-24", "09:00");
        order.runJobs();
        assertThat(order.open("overdue_decision")).isNotEmpty();
        return order;
    }

    private void ends(OrderPlay order) {
        boolean moved = definition(order).equals(latest());
        order.completes("nozdrin", "item08_receipt", FilledIn.PLAN_ACCEPTED).completes("class-02", "item10_class", FilledIn.schoolClass())
                .completes("lebedev", "item02_conditions", FilledIn.ITEM02).completes("lebedev", "item11_publish", FilledIn.ITEM11);
        assertThat(item(order, "item02_conditions").state()).isEqualTo(ItemState.EXECUTED);
        assertThat(order.open(ADDED)).hasSize(moved ? 1 : 0);
        order.completes("lebedev", "item12_control", with(CLOSE, Map.of("closingReason", "Проба.")));
        assertThat(order.running()).isFalse();
        assertThat(orders.get(order.orderId()).state()).isEqualTo(OrderState.CLOSED);
    }

    private Map<MigrateOrders.Outcome, Integer> migrated(MigrationSettings.Mode mode, OrderPlay order) {
        return new MigrateOrders(engine.getRuntimeService(), engine.getRepositoryService(),
                new MigrationSettings(mode, List.of(order.orderId())), classes, transactions).migrate();
    }

    private String deployedWithOneTaskMore() throws IOException {
        BpmnModelInstance model = Bpmn.readModelFromStream(new ClassPathResource(MODEL).getInputStream());
        UserTask publish = model.getModelElementById("item11_publish");
        SequenceFlow onwards = publish.getOutgoing().iterator().next();
        FlowNode next = onwards.getTarget();
        model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.bpmndi.BpmnEdge.class).stream()
                .filter(edge -> onwards.equals(edge.getBpmnElement())).toList().forEach(edge -> edge.getParentElement().removeChildElement(edge));
        onwards.getParentElement().removeChildElement(onwards);
        publish.setName("9. Разместить приказ на сайте школы и в холле");
        publish.builder().userTask(ADDED).name("Проверить размещение").camundaAssignee("secretary").connectTo(next.getId());
        return Deployments.of(engine, Bpmn.convertToString(model));
    }

    private List<String> tasks(OrderPlay order) {
        return engine.getTaskService().createTaskQuery().processInstanceBusinessKey(order.orderId()).list().stream().map(Task::getId).sorted().toList();
    }

    /** Timers by element and id. */
    private Map<String, Date> timers(OrderPlay order) {
        return engine.getManagementService().createJobQuery().processInstanceId(order.processInstanceId()).timers().list().stream()
                .collect(Collectors.toMap(Job::getId, Job::getDuedate));
    }

    private List<String> versions(OrderPlay order) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceBusinessKey(order.orderId()).list().stream()
                .map(ProcessInstance::getProcessDefinitionId).sorted().toList();
    }

    private String definition(OrderPlay order) {
        return engine.getRuntimeService().createProcessInstanceQuery().processInstanceId(order.processInstanceId()).singleResult().getProcessDefinitionId();
    }

    private String latest() {
        return engine.getRepositoryService().createProcessDefinitionQuery().processDefinitionKey("school-order").withoutTenantId()
                .latestVersion().singleResult().getId();
    }
}
