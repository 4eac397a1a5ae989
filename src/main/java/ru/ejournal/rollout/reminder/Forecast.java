package ru.ejournal.rollout.reminder;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import ru.ejournal.rollout.deadline.WorkingCalendar;

/**
 * What a deadline means on one working morning. «Soon» is said once for each distance that the policy names: on the
 * morning that it falls on, or the next one with a digest. Asks the policy once for each distance.
 */
final class Forecast {

    /** Working days; a policy that names a greater distance is followed only for deadlines known before. */
    private static final int LOOK_BACK = 20;

    private final WorkingCalendar calendar;
    private final ReminderPolicy policy;
    private final LocalDate today;
    private final LocalDate previous;
    private final LocalDate farthest;
    private final Map<List<Integer>, Optional<Reminder>> asked = new HashMap<>();

    /** @param previous the last day before this one that had digests */
    Forecast(WorkingCalendar calendar, ReminderPolicy policy, LocalDate today, LocalDate previous) {
        this.calendar = calendar;
        this.policy = policy;
        this.today = today;
        this.farthest = calendar.plus(today, -LOOK_BACK);
        this.previous = previous.isBefore(farthest) ? farthest : previous;
    }

    LocalDate today() {
        return today;
    }

    /**
     * @param known an earlier day's digest saw the task with this deadline; else it is as if all mornings before had been
     *              missed, so that what appears inside a window is told of at once
     */
    Optional<Reminder> of(LocalDate due, boolean known) {
        Optional<Reminder> now = on(today, due);
        if (now.isPresent() && now.get() != Reminder.SOON) {
            return now;
        }
        LocalDate since = known ? previous : farthest;
        return Stream.iterate(today, day -> day.equals(today) || day.isAfter(since), day -> calendar.plus(day, -1))
                .map(day -> on(day, due)).flatMap(Optional::stream).filter(Reminder.SOON::equals).findFirst();
    }

    boolean passed(LocalDate due) {
        return due.isBefore(today);
    }

    /** Nobody works on the day itself, so the last working day before it counts. */
    boolean aimedEarlier(LocalDate due) {
        return !passed(due) && !calendar.working(due);
    }

    int daysLate(LocalDate due) {
        return (int) Math.max(0, ChronoUnit.DAYS.between(due, today));
    }

    private Optional<Reminder> on(LocalDate day, LocalDate due) {
        LocalDate aim = due.isBefore(day) ? due : calendar.atOrBefore(due);
        int days = (int) ChronoUnit.DAYS.between(day, aim);
        return asked.computeIfAbsent(List.of(days, workingDays(day, aim)), left -> policy.of(left.get(0), left.get(1)));
    }

    /** Those after the earlier one, up to and including the later one; negative if the aim is the earlier one. */
    private int workingDays(LocalDate day, LocalDate aim) {
        boolean passed = aim.isBefore(day);
        LocalDate from = passed ? aim : day;
        LocalDate to = passed ? day : aim;
        int between = (int) from.plusDays(1).datesUntil(to.plusDays(1)).filter(calendar::working).count();
        return passed ? -between : between;
    }
}
