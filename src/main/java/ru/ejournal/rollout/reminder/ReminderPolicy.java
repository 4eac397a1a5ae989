package ru.ejournal.rollout.reminder;

import java.util.Optional;

/** Which kind of reminder a distance from the deadline calls for; {@code process} asks the table that people edit. */
public interface ReminderPolicy {

    /**
     * A deadline on a day off counts as one on the last working day before, until it has passed.
     *
     * @param daysLeft        calendar days; negative once the deadline has passed
     * @param workingDaysLeft working days; negative once the deadline has passed
     * @return empty for none
     */
    Optional<Reminder> of(int daysLeft, int workingDaysLeft);
}
