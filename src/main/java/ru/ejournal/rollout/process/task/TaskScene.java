package ru.ejournal.rollout.process.task;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.facts.Facts;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.organisation.School;

/**
 * What a task's form is about.
 *
 * @param taskId      id of the form's own item or helper task; in a correction, that of the item corrected
 * @param schoolClass null unless paragraph 10
 * @param facts       of the order, as they are now
 * @param today       where the school is
 */
public record TaskScene(String taskId, Order order, School school, @Nullable String schoolClass, Facts facts,
                        LocalDate today, DelegateExecution execution) {
}
