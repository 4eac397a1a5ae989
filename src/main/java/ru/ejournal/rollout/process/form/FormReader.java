package ru.ejournal.rollout.process.form;

import java.time.ZoneId;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.databind.node.NullNode;
import org.camunda.bpm.engine.delegate.DelegateTask;
import org.camunda.bpm.engine.delegate.VariableScope;
import org.camunda.spin.json.SpinJsonNode;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;

/** Reads a form out of a task's variables and refuses what the form itself would not have let pass. */
@Component
public class FormReader {

    private static final int MOST_PROBLEMS = 10;

    private final Forms forms;
    private final Conditions conditions;
    private final FormValue values;
    private final ObjectMapper json;

    FormReader(Forms forms, Conditions conditions, ObjectMapper json) {
        this.forms = forms;
        this.conditions = conditions;
        this.values = new FormValue(json);
        this.json = json;
    }

    /** @throws Refusal naming everything that is wrong at once */
    public Submission read(String formId, DelegateTask task, ZoneId zone) {
        return read(forms.of(task.getProcessDefinitionId(), formId), task, zone);
    }

    Submission read(Form form, VariableScope scope, ZoneId zone) {
        List<FormField> fields = form.fields();
        List<String> problems = new ArrayList<>();
        Map<String, JsonNode> computed = new HashMap<>();
        Map<String, JsonNode> told = new LinkedHashMap<>();
        form.computed().forEach(field -> reading(problems, () -> computed.put(field.key(), number(field, scope, zone))));
        fields.forEach(field -> reading(problems, () -> told.put(field.key(),
                emptied(field, computed) ? json.createArrayNode() : values.of(field, scope, zone))));
        refuse(problems);
        Map<String, @Nullable Object> context = context(scope, computed, told);
        for (FormField field : fields) {
            if (conditions.hidden(field, context)) {
                problems.addAll(FormRules.checkHidden(field, told.put(field.key(), NullNode.getInstance())));
            } else {
                problems.addAll(FormRules.check(field, told.get(field.key()), options(field, scope)));
            }
        }
        refuse(problems);
        return new Submission(form, told);
    }

    private static void reading(List<String> problems, Runnable field) {
        try {
            field.run();
        } catch (Refusal unreadable) {
            problems.add(unreadable.getMessage());
        }
    }

    private JsonNode number(FormField field, VariableScope scope, ZoneId zone) {
        JsonNode value = values.of(field, scope, zone);
        if (!value.isNull() && !value.isNumber()) {
            throw new Refusal("«%s»: нужно число.".formatted(field.label()));
        }
        return value;
    }

    /** A form of nonsense need not be answered line by line. */
    private static void refuse(List<String> problems) {
        if (problems.size() > MOST_PROBLEMS) {
            throw new Refusal("%s И ещё ошибок: %d.".formatted(
                    String.join(" ", problems.subList(0, MOST_PROBLEMS)), problems.size() - MOST_PROBLEMS));
        }
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
    }

    /** The variables that the form of the process submits; no others are taken from it. */
    public Set<String> submitted(String processDefinition, String formId) {
        return forms.of(processDefinition, formId).submitted();
    }

    /** The keys of the form's fields, and which of them hold lists. */
    public Map<String, Boolean> keys(String processDefinition, String formId) {
        Map<String, Boolean> keys = new LinkedHashMap<>();
        forms.of(processDefinition, formId).fields().forEach(field -> keys.put(field.key(), field.list()));
        return keys;
    }

    /** What the form, as the program carries it, calls the field. */
    public String label(String formId, String key) {
        return forms.carried(formId).label(key);
    }

    private Map<String, @Nullable Object> context(VariableScope scope, Map<String, JsonNode> computed, Map<String, JsonNode> told) {
        Map<String, @Nullable Object> context = new HashMap<>(scope.getVariables());
        computed.forEach((key, value) -> context.put(key, json.convertValue(value, Object.class)));
        told.forEach((key, value) -> context.put(key, json.convertValue(value, Object.class)));
        return context;
    }

    /** form-js submits nothing for a list whose last row was removed; the form counts the rows for that reason. */
    private static boolean emptied(FormField field, Map<String, JsonNode> computed) {
        JsonNode rows = computed.get(field.key() + "Count");
        return field.type().equals("dynamiclist") && rows != null && rows.isNumber() && rows.intValue() == 0;
    }

    private static List<String> options(FormField field, VariableScope scope) {
        if (!field.optionsVariable().isEmpty() && scope.getVariable(field.optionsVariable()) instanceof SpinJsonNode node
                && node.unwrap() instanceof JsonNode options) {
            return StreamSupport.stream(options.spliterator(), false)
                    .map(option -> option.path("value").asText()).toList();
        }
        return List.of();
    }
}
