package ru.ejournal.rollout.letter;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a recipient says of a plan or a report.
 *
 * @param by       full name of whoever answered
 * @param deadline until when to submit again; null unless returned
 * @param taskId   the task in which to do so; null unless returned
 */
public record Answer(boolean accepted, String by, @Nullable String remarks, @Nullable LocalDate deadline,
                     @Nullable String taskId) {
}
