package ru.ejournal.rollout.answer;

/** The task in which a school's report is answered. */
public interface ReportAnswers {

    /**
     * Does what the task's own form does, with the same checks, whoever of the district holds the task.
     *
     * @throws ru.ejournal.rollout.Refusal for what the form refuses, and when somebody else has answered meanwhile
     */
    void answer(String orderId, ReportDecision decision, String by);
}
