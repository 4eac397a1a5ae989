package ru.ejournal.rollout.process.task;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.facts.DateRules;
import ru.ejournal.rollout.facts.FactLog;
import ru.ejournal.rollout.facts.Shares;
import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.process.form.Submission;

/** The forms of all tasks: what they open with, what they accept, what is recorded of them. */
@Component
class TaskForms {

    private static final TaskForm PLAIN = java.util.Set::of;

    private final Map<String, TaskForm> forms = new HashMap<>();
    private final FactLog facts;

    TaskForms(List<TaskForm> forms, FactLog facts) {
        forms.forEach(form -> form.tasks().forEach(task -> this.forms.put(task, form)));
        this.facts = facts;
    }

    void prefill(Map<String, Object> values, TaskScene scene) {
        form(scene.taskId()).prefill(values, scene);
    }

    /** @throws Refusal when anything is wrong; nothing has been recorded then */
    void check(Submission submission, TaskScene scene) {
        List<String> problems = new ArrayList<>();
        Shares.excesses(submission.values()).forEach(excess -> problems.add("«%s» (%d) не может быть больше, чем «%s» (%d)."
                .formatted(submission.label(excess.part()), excess.num(),
                        submission.label(excess.whole()), excess.den())));
        submission.dates().forEach(key -> submission.date(key)
                .flatMap(date -> DateRules.problem(key, date, scene.today(), scene.order().orderDate()))
                .ifPresent(problem -> problems.add("«%s»: %s".formatted(submission.label(key), problem))));
        if (!problems.isEmpty()) {
            throw new Refusal(problems);
        }
        form(scene.taskId()).check(submission, scene);
    }

    /** What tells the task from others of the same name; empty where there are none. */
    Optional<String> about(TaskScene scene) {
        return form(scene.taskId()).about(scene);
    }

    /** Writes to whoever got the task; false if the common letter of assignment is to do. */
    boolean announce(Person assignee, TaskScene scene, String engineTask) {
        return form(scene.taskId()).announce(assignee, scene, engineTask);
    }

    /** Writes to whoever is to answer a task that is nobody's here. */
    void sendOutside(TaskScene scene, String engineTask) {
        form(scene.taskId()).sendOutside(scene, engineTask);
    }

    /** Records it and does what follows. */
    void accept(Submission submission, TaskScene scene, String author) {
        TaskForm form = form(scene.taskId());
        if (form.recordsFacts()) {
            facts.record(scene.order().id(), scene.schoolClass(), scene.taskId(), author, told(submission, scene));
        }
        form.submitted(submission, scene, author);
    }

    /** Everything that was filled in, and null for what was filled in before and is no more. */
    private static Map<String, JsonNode> told(Submission submission, TaskScene scene) {
        Map<String, JsonNode> told = Shares.paired(submission.values());
        told.remove(Correction.REASON);
        told.entrySet().removeIf(entry -> entry.getValue().isNull() && !known(entry.getKey(), scene));
        return told;
    }

    private static boolean known(String key, TaskScene scene) {
        return scene.facts().current().stream().anyMatch(fact -> fact.key().equals(key)
                && fact.sourceItem().equals(scene.taskId()));
    }

    private TaskForm form(String taskId) {
        return forms.getOrDefault(taskId, PLAIN);
    }
}
