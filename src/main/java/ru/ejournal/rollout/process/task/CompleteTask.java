package ru.ejournal.rollout.process.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.impl.persistence.entity.ExecutionEntity;
import org.camunda.bpm.model.bpmn.instance.Activity;
import org.camunda.bpm.model.bpmn.instance.SubProcess;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.process.OrderContext;
import ru.ejournal.rollout.process.RefreshForms;
import ru.ejournal.rollout.process.form.FormReader;
import ru.ejournal.rollout.process.form.Submission;

/**
 * Takes what a completed task's form says: checks it by the form's rules and the task's own, records it, moves the
 * item. A refusal rolls the completion back, and the task stays open.
 */
@Component
class CompleteTask {

    private final FormReader reader;
    private final TaskForms forms;
    private final Scenes scenes;
    private final Correction correction;
    private final OrderItems items;
    private final OrderContext context;
    private final RefreshForms refresh;
    private final Map<String, SchoolForm> schoolForms;

    CompleteTask(FormReader reader, TaskForms forms, Scenes scenes, Correction correction, OrderItems items,
                 OrderContext context, RefreshForms refresh, List<SchoolForm> schoolForms) {
        this.reader = reader;
        this.forms = forms;
        this.scenes = scenes;
        this.correction = correction;
        this.items = items;
        this.context = context;
        this.refresh = refresh;
        this.schoolForms = schoolForms.stream().collect(Collectors.toMap(SchoolForm::task, Function.identity()));
    }

    @EventListener(condition = "#task.eventName == 'complete'")
    public void completed(DelegateTask task) {
        String taskId = task.getTaskDefinitionKey();
        if (task.getBpmnModelElementInstance().getCamundaFormRef() == null) {
            return; // of a process that is none of ours
        }
        if (taskId.equals(Signing.TASK) && context.user().isEmpty()) {
            return; // closed by the acquaintance sheet, which has recorded the mark already
        }
        String author = context.user().orElseGet(() -> unknown(task));
        if (schoolForms.containsKey(taskId)) {
            schoolForms.get(taskId).submitted(read(taskId, task), schoolScope(task), author);
        } else if (taskId.equals(Correction.ENTER)) {
            corrected(task, author);
        } else {
            submitted(task, author);
        }
        rememberActor(task, author);
    }

    /** Nobody is logged in: the task's holder or, by link, a name that cannot be a login. */
    private static String unknown(DelegateTask task) {
        return task.getAssignee() != null ? task.getAssignee()
                : task.getVariable(PlanAnswer.OUTSIDER) instanceof String outsider ? outsider : "system";
    }

    private void submitted(DelegateTask task, String author) {
        TaskScene scene = scenes.completing(task.getTaskDefinitionKey(), task.getId(), task.getExecution());
        Submission form = read(task.getBpmnModelElementInstance().getCamundaFormRef(), task);
        forms.check(form, scene);
        items.inTask(task.getId()).ifPresent(item -> move(item, author, scene.today()));
        forms.accept(form, scene, author);
        refresh.soon(scene.order());
    }

    /** 5, 9 and 6 (second) are executed by what follows them: the signatures, the sending, the closing. */
    private void move(OrderItem item, String author, LocalDate today) {
        Paragraph paragraph = item.paragraph();
        if (paragraph == Paragraph.REPORT) {
            items.prepare(item, author);
        } else if (paragraph == Paragraph.ACQUAINT || paragraph == Paragraph.CONTROL) {
            items.handOn(item);
        } else {
            items.execute(item, author, today);
        }
    }

    /** What such a form decides belongs to the whole process, not to the task that is about to go. */
    private static DelegateExecution schoolScope(DelegateTask task) {
        return task.getExecution().getProcessInstance();
    }

    private void corrected(DelegateTask task, String author) {
        Correction.Subject subject = correction.subject(task.getExecution());
        correction.demandAllowed(subject, task.getExecution(), author);
        TaskScene scene = scenes.corrected(subject, task.getExecution());
        Submission form = read(subject.taskId(), task);
        forms.check(form, scene);
        forms.accept(form, scene, author);
        correction.note(subject, form.required(Correction.REASON), author);
        refresh.soon(scene.order());
    }

    private Submission read(String formId, DelegateTask task) {
        return reader.read(formId, task, context.zone(task.getExecution()));
    }

    /**
     * The next tasks appear in a job, which does not know who caused them. What is remembered inside a subprocess goes
     * with it, so its caller remembers too. Nothing is written where many act at once: signatories, classes.
     */
    private void rememberActor(DelegateTask task, String author) {
        if (((Activity) task.getBpmnModelElementInstance()).getLoopCharacteristics() != null) {
            return;
        }
        boolean nested = task.getBpmnModelElementInstance().getParentElement() instanceof SubProcess subprocess
                && subprocess.getLoopCharacteristics() == null;
        ExecutionEntity branch = ((ExecutionEntity) task.getExecution()).getParent();
        do {
            branch.setVariableLocal(OrderContext.ACTOR, author);
            branch = branch.getParent();
        } while (nested && branch.getParent() != null);
    }
}
