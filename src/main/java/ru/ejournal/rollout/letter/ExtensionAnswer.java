package ru.ejournal.rollout.letter;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * How a request for more time was decided.
 *
 * @param label   begins with the printed number («7. Разработать и утвердить план введения»)
 * @param wished  the deadline asked for
 * @param granted the new deadline; null if it was refused
 * @param refusal why it was refused; null if it was granted
 * @param by      full name of whoever decided
 * @param taskId  the item's task, if it is open
 */
public record ExtensionAnswer(String label, LocalDate wished, @Nullable LocalDate granted, @Nullable String refusal,
                              String by, @Nullable String taskId) {
}
