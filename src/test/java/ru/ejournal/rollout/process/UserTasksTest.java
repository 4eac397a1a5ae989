package ru.ejournal.rollout.process;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

import org.camunda.bpm.model.bpmn.instance.BoundaryEvent;
import org.camunda.bpm.model.bpmn.instance.EndEvent;
import org.camunda.bpm.model.bpmn.instance.EscalationEventDefinition;
import org.camunda.bpm.model.bpmn.instance.FlowNode;
import org.camunda.bpm.model.bpmn.instance.MultiInstanceLoopCharacteristics;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.camunda.bpm.model.bpmn.instance.TimerEventDefinition;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.EnumSource.Mode;
import org.junit.jupiter.params.provider.MethodSource;

import ru.ejournal.rollout.order.Paragraph;

/** What every user task of the models needs, and what the order's paragraphs need besides. */
class UserTasksTest {

    private static final Set<String> HELPERS = Set.of("register_order", "item08_receipt", "item08_receipt_paper",
            "report_approval", "report_acceptance", "report_paper", "amend_order", "acquaintance_sign",
            "acquaintance_record", "correction_choose", "correction_enter", "overdue_decision", "extension_request",
            "extension_decision", "substitution_order", "register_district_order", "district_control", "consolidated_report");

    @Test
    void there_are_the_twelve_paragraphs_the_helper_tasks_and_no_others() {
        Stream<String> paragraphs = Stream.of(Paragraph.values()).filter(Paragraph::numbered).map(Paragraph::taskId);

        assertThat(Models.userTasks()).extracting(UserTask::getId)
                .containsExactlyInAnyOrderElementsOf(Stream.concat(paragraphs, HELPERS.stream()).toList());
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void it_shows_a_form_of_its_own_deployment(String id) {
        UserTask task = Models.userTask(id);

        assertThat(task.getCamundaFormRefBinding()).isEqualTo("deployment");
        assertThat(FormFiles.all()).extracting(FormFiles.Form::id).containsAll(Models.forms(task));
        assertThat(Models.forms(task)).isNotEmpty();
    }

    @ParameterizedTest
    @MethodSource("tasks")
    void it_is_for_somebody_by_some_date_and_its_completion_waits_for_nobody(String id) {
        UserTask task = Models.userTask(id);

        assertThat(task.getCamundaAssignee()).as("assignee").startsWith("${");
        assertThat(task.getCamundaDueDate()).as("due date").startsWith("${");
        assertThat(task.isCamundaAsyncAfter()).as("async after").isTrue();
        assertThat(task.getCamundaCandidateGroups()).as("candidates").isNull();
    }

    @ParameterizedTest
    @EnumSource(value = Paragraph.class, mode = Mode.EXCLUDE, names = "SHEET")
    void a_paragraphs_name_begins_with_its_printed_number(Paragraph paragraph) {
        UserTask task = Models.userTask(paragraph.taskId());

        assertThat(task.getModelInstance()).isSameAs(Models.order());
        assertThat(task.getName()).isEqualTo(paragraph.label());
        assertThat(task.getCamundaAssignee()).isEqualTo("${item.performer(execution, '%s')}".formatted(task.getId()));
        assertThat(task.getCamundaDueDate()).isEqualTo("${item.due(execution, '%s')}".formatted(task.getId()));
    }

    @Test
    void helper_tasks_bear_no_number() {
        assertThat(HELPERS).allSatisfy(id -> assertThat(Models.userTask(id).getName()).doesNotContainPattern("\\d\\."));
    }

    @ParameterizedTest
    @EnumSource(value = Paragraph.class, mode = Mode.EXCLUDE, names = {"CONTROL", "SHEET"})
    void a_missed_deadline_escalates_and_leaves_the_task_open(Paragraph paragraph) {
        List<BoundaryEvent> deadlines = boundaries(paragraph.taskId());

        assertThat(deadlines).filteredOn(deadline -> !deadline.getId().equals("item07_plan_sending_deadline")).singleElement().satisfies(deadline -> {
            assertThat(deadline.getId()).isEqualTo(paragraph.taskId() + "_deadline");
            assertThat(deadline.cancelActivity()).isFalse();
            assertThat(timer(deadline)).isEqualTo("${item.deadline(execution, '%s')}".formatted(paragraph.taskId()));
            assertThat(escalation(deadline)).isEqualTo("item_overdue");
        });
    }

    @Test
    void what_waits_for_another_task_is_due_all_the_same() {
        assertThat(boundaries("item07_plan")).anySatisfy(deadline ->
                assertThat(timer(deadline)).isEqualTo("${item.deadline(execution, 'item08_submit_plan')}"));
        assertThat(boundaries("report_approval")).singleElement().satisfies(deadline ->
                assertThat(timer(deadline)).isEqualTo("${item.deadline(execution, 'item09_report')}"));
    }

    @Test
    void a_sheet_that_is_not_signed_in_time_escalates_once() {
        assertThat(boundaries("acquaintance_sign")).singleElement().satisfies(deadline -> {
            assertThat(deadline.cancelActivity()).isFalse();
            assertThat(escalation(deadline)).isEqualTo("signatures_overdue");
        });
    }

    @Test
    void control_has_no_reminder_of_its_own() {
        assertThat(boundaries("item12_control")).isEmpty();
    }

    @Test
    void each_class_has_its_own_task_and_timer() {
        SubProcess classes = (SubProcess) Models.userTask("item10_class").getParentElement();

        assertThat(classes.getLoopCharacteristics()).isInstanceOfSatisfying(MultiInstanceLoopCharacteristics.class,
                loop -> assertThat(loop.isCamundaAsyncAfter()).isTrue());
    }

    private static Stream<String> tasks() {
        return Models.userTasks().stream().map(UserTask::getId);
    }

    private static List<BoundaryEvent> boundaries(String taskId) {
        return Models.elements(BoundaryEvent.class).stream().filter(event -> event.getAttachedTo().getId().equals(taskId))
                .toList();
    }

    private static String timer(BoundaryEvent event) {
        return event.getEventDefinitions().stream().map(TimerEventDefinition.class::cast)
                .map(definition -> definition.getTimeDate().getTextContent()).findFirst().orElseThrow();
    }

    /** Code of the escalation that the event's one flow leads to. */
    private static String escalation(BoundaryEvent event) {
        FlowNode end = event.getSucceedingNodes().singleResult();
        assertThat(end).isInstanceOf(EndEvent.class);
        return ((EndEvent) end).getEventDefinitions().stream().map(EscalationEventDefinition.class::cast)
                .map(definition -> definition.getEscalation().getEscalationCode()).findFirst().orElseThrow();
    }
}
