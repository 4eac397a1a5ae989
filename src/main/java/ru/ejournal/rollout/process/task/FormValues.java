package ru.ejournal.rollout.process.task;

import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.model.bpmn.instance.UserTask;
import org.camunda.spin.Spin;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

import ru.ejournal.rollout.facts.Fact;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.process.form.FormReader;

/**
 * What a form opens with: {@code ${form.value(execution, 'item01_organise', 'systemName')}} in each task's input
 * parameters. An item opens with what was recorded for it before, then with what is proposed; a list opens empty, never null, because
 * form-js cannot submit a list that is null.
 */
@Component("form")
public class FormValues {

    private final Scenes scenes;
    private final TaskForms forms;
    private final FormReader reader;
    private final Correction correction;
    private final OrderTitle title;
    private final Map<String, SchoolForm> schoolForms;

    FormValues(Scenes scenes, TaskForms forms, FormReader reader, Correction correction, OrderTitle title,
               List<SchoolForm> schoolForms) {
        this.scenes = scenes;
        this.forms = forms;
        this.reader = reader;
        this.correction = correction;
        this.title = title;
        this.schoolForms = schoolForms.stream().collect(Collectors.toMap(SchoolForm::task, Function.identity()));
    }

    public @Nullable Object value(DelegateExecution execution, String taskId, String key) {
        return opened(execution, taskId).get(key);
    }

    /** The whole form is put together once, although the model asks for it key by key. */
    private Map<String, Object> opened(DelegateExecution execution, String taskId) {
        String task = execution.getId() + "/" + taskId;
        OpenedForm opened = (OpenedForm) TransactionSynchronizationManager.getResource(this);
        if (opened == null && TransactionSynchronizationManager.isSynchronizationActive()) {
            TransactionSynchronizationManager.registerSynchronization(new Forget());
        }
        if (opened == null || !opened.task().equals(task)) {
            TransactionSynchronizationManager.unbindResourceIfPossible(this);
            opened = new OpenedForm(task, open(execution, taskId));
            if (TransactionSynchronizationManager.isSynchronizationActive()) {
                TransactionSynchronizationManager.bindResource(this, opened);
            }
        }
        return opened.values();
    }

    private Map<String, Object> open(DelegateExecution execution, String taskId) {
        SchoolForm ofSchool = schoolForms.get(taskId);
        if (ofSchool != null) {
            return ofSchool.open(execution);
        }
        boolean correcting = taskId.equals(Correction.ENTER);
        TaskScene scene = correcting ? scenes.corrected(correction.subject(execution), execution) : scenes.opening(taskId, execution);
        String formId = correcting ? scene.taskId()
                : ((UserTask) execution.getBpmnModelInstance().getModelElementById(taskId)).getCamundaFormRef();
        Map<String, Object> values = recorded(formId, scene);
        values.put(OrderTitle.KEY, correcting ? scene.order().caption() : title.of(scene.order(), taskId, scene.schoolClass()));
        values.put("orderNumber", scene.order().number());
        values.put("correction", correcting);
        values.put("schoolName", scene.school().name());
        forms.prefill(values, scene);
        return values;
    }

    private Map<String, Object> recorded(String formId, TaskScene scene) {
        Map<String, Object> values = new LinkedHashMap<>();
        reader.keys(scene.execution().getProcessDefinitionId(), formId).forEach((key, list) -> {
            if (list) {
                values.put(key, Spin.JSON("[]"));
            }
        });
        if (Paragraph.ofTask(scene.taskId()).isPresent()) {
            scene.facts().current().stream()
                    .filter(fact -> fact.sourceItem().equals(scene.taskId()))
                    .filter(fact -> Objects.equals(fact.schoolClass(), scene.schoolClass()))
                    .forEach(fact -> values.put(fact.key(), engineValue(fact)));
        }
        return values;
    }

    private static Object engineValue(Fact fact) {
        JsonNode value = fact.value();
        if (value.has("num")) {
            return value.path("num").asLong();
        }
        return value.isArray() || value.isObject() ? Spin.JSON(value.toString())
                : value.isBoolean() ? (Object) value.asBoolean()
                : value.isIntegralNumber() ? (Object) value.asLong()
                : value.isNumber() ? (Object) value.asDouble() : value.asText();
    }

    private record OpenedForm(String task, Map<String, Object> values) {

        OpenedForm {
            values = new HashMap<>(values);
        }
    }

    private final class Forget implements TransactionSynchronization {

        @Override
        public void afterCompletion(int status) {
            TransactionSynchronizationManager.unbindResourceIfPossible(FormValues.this);
        }
    }
}
