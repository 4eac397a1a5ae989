package ru.ejournal.rollout.letter;

import org.jspecify.annotations.Nullable;

/**
 * A plan on its way to the ИМО.
 *
 * @param requisites    who approved the plan, when, under which number
 * @param link          where the plan can be read; only http and https become a link
 * @param receiptTaskId the task in which receipt is confirmed
 */
public record PlanSubmission(String requisites, @Nullable String link, Outgoing outgoing, @Nullable String note,
                             @Nullable String receiptTaskId) {
}
