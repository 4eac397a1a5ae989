package ru.ejournal.rollout.process.task;

import java.util.Map;

import org.camunda.bpm.engine.delegate.DelegateExecution;

import ru.ejournal.rollout.process.form.Submission;

/** The form of a task that belongs to a school and to no order, or not yet. */
interface SchoolForm {

    String task();

    /** What it opens with. */
    Map<String, Object> open(DelegateExecution execution);

    /** Checks it, and does what follows at once. */
    void submitted(Submission form, DelegateExecution execution, String author);
}
