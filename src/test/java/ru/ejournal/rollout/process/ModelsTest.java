package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Collection;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.model.bpmn.Bpmn;
import org.camunda.bpm.model.bpmn.BpmnModelInstance;
import org.camunda.bpm.model.bpmn.instance.CallActivity;
import org.camunda.bpm.model.bpmn.instance.ConditionExpression;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.ExclusiveGateway;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.Gateway;
import org.camunda.bpm.model.bpmn.instance.LoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.Process;
import org.camunda.bpm.model.bpmn.instance.ScriptTask;
import org.camunda.bpm.model.bpmn.instance.SequenceFlow;
import org.camunda.bpm.model.bpmn.instance.StartEvent;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.camunda.CamundaScript;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Rules that hold for every process model. */
class ModelsTest {

    /** Processes that people start themselves. */
    private static final Set<String> STARTABLE = Set.of("school-order", "correction", "substitution",
            "district-order");

    @ParameterizedTest
    @MethodSource("files")
    void a_file_holds_one_valid_process_that_bears_its_name(String file) {
        BpmnModelInstance model = Models.all().get(file);
        Bpmn.validateModel(model);

        assertThat(model.getModelElementsByType(Process.class)).singleElement().satisfies(process -> {
            assertThat(process.getId()).isEqualTo(file);
            assertThat(process.getName()).isNotBlank();
            assertThat(process.isExecutable()).isTrue();
            assertThat(process.getCamundaHistoryTimeToLiveString()).isEqualTo("P1825D");
            assertThat(process.isCamundaStartableInTasklist()).isEqualTo(STARTABLE.contains(file));
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void everything_that_flows_leads_from_a_start_to_an_end(String file) {
        BpmnModelInstance model = Models.all().get(file);

        assertThat(model.getModelElementsByType(FlowNode.class)).allSatisfy(node -> {
            boolean begins = node instanceof StartEvent || node instanceof org.camunda.bpm.model.bpmn.instance.BoundaryEvent
                    || node instanceof SubProcess sub && sub.triggeredByEvent();
            assertThat(node.getIncoming().isEmpty()).as("nothing leads to " + node.getId()).isEqualTo(begins);
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void people_read_a_russian_name_on_everything_but_merging_gateways(String file) {
        assertThat(Models.all().get(file).getModelElementsByType(FlowNode.class))
                .filteredOn(node -> !(node instanceof Gateway gateway && !asks(gateway)))
                .allSatisfy(node -> assertThat(node.getName()).as(node.getId()).containsPattern("[а-яё]"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void gateways_that_ask_are_questions_with_plain_answers(String file) {
        Collection<ExclusiveGateway> gateways = Models.all().get(file).getModelElementsByType(ExclusiveGateway.class);

        assertThat(gateways).filteredOn(ModelsTest::asks).allSatisfy(gateway -> {
            assertThat(gateway.getName()).endsWith("?");
            assertThat(gateway.getDefault()).as("default of " + gateway.getId()).isNotNull();
            assertThat(gateway.getOutgoing()).allSatisfy(flow -> {
                assertThat(flow.getName()).as(flow.getId()).isNotBlank();
                assertThat(flow.getConditionExpression() == null).isEqualTo(flow.equals(gateway.getDefault()));
            });
        });
        assertThat(Models.all().get(file).getModelElementsByType(ConditionExpression.class))
                .extracting(ConditionExpression::getTextContent)
                .allMatch(condition -> condition.matches("\\$\\{[a-zA-Z]+( == '[a-z]+')?}"));
    }

    @ParameterizedTest
    @MethodSource("files")
    void there_are_no_scripts_no_lanes_and_no_embedded_logic(String file) {
        BpmnModelInstance model = Models.all().get(file);

        assertThat(model.getModelElementsByType(ScriptTask.class)).isEmpty();
        assertThat(model.getModelElementsByType(CamundaScript.class)).isEmpty();
        assertThat(model.getModelElementsByType(org.camunda.bpm.model.bpmn.instance.LaneSet.class)).isEmpty();
        assertThat(model.getModelElementsByType(SequenceFlow.class)).extracting(SequenceFlow::getConditionExpression)
                .filteredOn(Objects::nonNull).extracting(ConditionExpression::getLanguage).allMatch(Objects::isNull);
    }

    @ParameterizedTest
    @MethodSource("files")
    void a_called_process_is_the_one_deployed_with_its_caller(String file) {
        assertThat(Models.all().get(file).getModelElementsByType(CallActivity.class)).allSatisfy(call -> {
            assertThat(call.getCamundaCalledElementBinding()).isEqualTo("deployment");
            assertThat(Models.all()).containsKey(call.getCalledElement());
            assertThat(call.isCamundaAsyncAfter()).isTrue();
        });
    }

    @ParameterizedTest
    @MethodSource("files")
    void each_escalation_is_caught_once_and_interrupts_nothing(String file) {
        List<StartEvent> catching = Models.all().get(file).getModelElementsByType(StartEvent.class).stream()
                .filter(start -> start.getEventDefinitions().stream().anyMatch(EscalationEventDefinition.class::isInstance))
                .toList();
        boolean escalates = !Models.all().get(file).getModelElementsByType(EscalationEventDefinition.class).isEmpty();

        assertThat(catching).hasSize(escalates ? 1 : 0).noneMatch(StartEvent::isInterrupting);
    }

    @ParameterizedTest
    @MethodSource("files")
    void what_is_done_many_times_at_once_does_not_collide(String file) {
        assertThat(Models.all().get(file).getModelElementsByType(LoopCharacteristics.class))
                .allSatisfy(loop -> assertThat(loop.getAttributeValueNs("http://camunda.org/schema/1.0/bpmn", "asyncAfter"))
                        .isEqualTo("true"));
    }

    private static boolean asks(Gateway gateway) {
        return gateway instanceof ExclusiveGateway && gateway.getOutgoing().size() > 1;
    }

    private static Set<String> files() {
        return Models.all().keySet();
    }
}
