package ru.ejournal.rollout.report;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What is said of a report when it is sent.
 *
 * @param reportDate    the date of the order's list on which it is due
 * @param asOf          «по состоянию на»
 * @param preparedBy    login
 * @param submittedBy   login of the person who approved it; this name stands under it
 * @param executor      who answers questions, as printed
 */
public record Submission(String orderId, LocalDate reportDate, LocalDate asOf, String preparedBy, String submittedBy,
                         @Nullable String outgoingNumber, @Nullable LocalDate outgoingDate,
                         @Nullable String executor, @Nullable String executorPhone) {
}
