package ru.ejournal.rollout.letter;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * What a recipient says of a plan or a report.
 *
 * @param of       which of several reports: «на 28.12.2013»; null for the plan
 * @param incoming number and date in the recipient's register: «№ 12 от 30.12.2013»; null where none was given
 * @param by       full name of whoever answered
 * @param deadline until when to submit again; null unless returned
 * @param taskId   the task in which to do so; null unless returned
 */
public record Answer(boolean accepted, @Nullable String of, @Nullable String incoming, String by, @Nullable String remarks,
                     @Nullable LocalDate deadline, @Nullable String taskId) {
}
