package ru.ejournal.rollout.letter;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A report on its way to the district.
 *
 * @param asOf             «по состоянию на»
 * @param executor         who answers questions about it
 * @param phone            the executor's
 * @param acceptanceTaskId the task in which the report is accepted or returned
 */
public record ReportSubmission(LocalDate asOf, Outgoing outgoing, String executor, @Nullable String phone,
                               Attachment document, @Nullable String acceptanceTaskId) {
}
