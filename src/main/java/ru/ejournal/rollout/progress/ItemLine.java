package ru.ejournal.rollout.progress;

import java.time.LocalDate;
import java.util.List;

import ru.ejournal.rollout.overview.Status;

/**
 * An item as the tables of the director's screen have it.
 *
 * @param place     in the order's own sequence, from 1
 * @param number    as printed; empty for the sheet under the order
 * @param performer full name
 * @param moved     every other deadline that it had, those of earlier reports apart: «с 23.12.2013 на 27.12.2013 (20.12.2013, Лебедев В.В.): учитель болел»
 * @param state     «исполнен 30.09.2013, Лебедев В.В.», «возвращён 30.12.2013, Брусилов А.В.», «просрочен на 5 дней»
 * @param history   address of what happened to it
 */
record ItemLine(int place, String task, String number, String text, String performer, LocalDate deadline, boolean proposed,
                List<String> moved, Status status, String state, String history) {
}
