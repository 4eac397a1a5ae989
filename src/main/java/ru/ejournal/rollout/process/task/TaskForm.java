package ru.ejournal.rollout.process.task;

import java.util.Map;
import java.util.Optional;
import java.util.Set;

import ru.ejournal.rollout.organisation.Person;
import ru.ejournal.rollout.process.form.Submission;

/** What is particular about the form of one task, beyond the rules that stand in the form itself. */
interface TaskForm {

    /** Ids of the tasks that it speaks for. */
    Set<String> tasks();

    /** What tells the task from others of the same name: the class, the document, the school. */
    default Optional<String> about(TaskScene scene) {
        return Optional.empty();
    }

    /** Adds proposals and what is only displayed; what was recorded before is already there. */
    default void prefill(Map<String, Object> values, TaskScene scene) {
    }

    /** @throws ru.ejournal.rollout.Refusal naming everything that is wrong */
    default void check(Submission form, TaskScene scene) {
    }

    /** What follows at once, in the same transaction. */
    default void submitted(Submission form, TaskScene scene, String author) {
    }

    /**
     * Writes to whoever got the task.
     *
     * @return false if the common letter of assignment is to do
     */
    default boolean announce(Person assignee, TaskScene scene, String engineTask) {
        return false;
    }

    /** The task is nobody's here: whoever else is to answer is written to. */
    default void sendOutside(TaskScene scene, String engineTask) {
    }

    /** False for forms whose content is no fact about the introduction: registration, control, signatures. */
    default boolean recordsFacts() {
        return true;
    }
}
