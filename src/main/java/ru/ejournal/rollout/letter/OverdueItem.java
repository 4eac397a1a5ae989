package ru.ejournal.rollout.letter;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

/**
 * A paragraph whose deadline has passed.
 *
 * @param label     begins with the printed number («7. Разработать и утвердить план введения»)
 * @param performer full name
 * @param days      calendar days since the deadline
 * @param taskId    where the reader goes on: to the decision if there is one to make, else to the item's task, if it is open
 * @param decision  true if the reader is to decide what becomes of it
 */
public record OverdueItem(String label, String performer, LocalDate deadline, int days, @Nullable String taskId,
                          boolean decision) {
}
