package ru.ejournal.rollout.letter;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A deadline that somebody has moved.
 *
 * @param label  begins with the printed number («7. Разработать и утвердить план введения»)
 * @param by     full name
 * @param taskId the item's task
 */
public record MovedDeadline(String label, LocalDate was, LocalDate now, String by, @Nullable String reason, String taskId) {
}
