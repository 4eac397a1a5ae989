package ru.ejournal.rollout.letter;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A task as a letter names it.
 *
 * @param taskId engine's task id, for the link {@code <base URL>/task/<taskId>}
 * @param name   begins with the printed number («7. Разработать и утвердить план введения»)
 * @param order  «Приказ № 01/09-267 от 24.09.2013»
 */
public record TaskNotice(String taskId, String name, String order, @Nullable LocalDate due) {
}
