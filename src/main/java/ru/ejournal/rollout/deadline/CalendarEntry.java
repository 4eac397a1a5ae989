package ru.ejournal.rollout.deadline;

import java.net.URI;
import java.time.LocalDate;

/**
 * A deadline as a calendar shows it.
 *
 * @param taskId  tells the entry from others for good: with a later file it moves instead of appearing twice
 * @param summary one line, beginning with the printed number
 * @param about   which order, which school
 * @param remind  the working day on whose morning the calendar gives notice
 * @param link    opens the task
 */
public record CalendarEntry(String taskId, String summary, String about, LocalDate due, LocalDate remind, URI link) {
}
