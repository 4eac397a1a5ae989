package ru.ejournal.rollout.reminder;

import java.util.Optional;
import java.util.Set;

/** Says what {@code reminder-policy.dmn} says; a test of the table holds the table to it. */
public record ShippedPolicy(Set<Integer> soon) implements ReminderPolicy {

    public ShippedPolicy() {
        this(Set.of(7, 3, 1));
    }

    @Override
    public Optional<Reminder> of(int daysLeft, int workingDaysLeft) {
        return daysLeft < 0 ? Optional.of(Reminder.OVERDUE)
                : daysLeft == 0 ? Optional.of(Reminder.TODAY)
                : daysLeft == 1 ? Optional.of(Reminder.TOMORROW)
                : soon.contains(workingDaysLeft) ? Optional.of(Reminder.SOON) : Optional.empty();
    }
}
