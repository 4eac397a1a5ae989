package ru.ejournal.rollout.progress;

import java.time.LocalDate;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.overview.Stage;

/**
 * An order of one's own school, as the head of its table says it.
 *
 * @param executed     of the twelve paragraphs
 * @param readyCells   of the report; of {@code requiredCells}
 * @param awaited      from whom the rest of the report is to come: «п. 3, п. 9 (отчёт), 3 класс, 7 класс, подписи»
 */
record OrderAtHand(String id, String instanceId, String caption, String school, Stage stage, String stageTitle, int executed,
                   int percent, int overdue, @Nullable LocalDate nextDeadline, int readyCells, int requiredCells, String awaited) {
}
