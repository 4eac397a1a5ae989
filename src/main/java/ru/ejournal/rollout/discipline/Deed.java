package ru.ejournal.rollout.discipline;

import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.ArrayList;
import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * One time that an item was to be done: an item that was returned, or opens again for the next report, is done again.
 *
 * @param deadline the one that held in the end
 * @param done     null while it is not
 * @param moves    how often the deadline was moved
 */
record Deed(LocalDate deadline, @Nullable LocalDate done, boolean leftUndone, int moves) {

    /** @param changes of one item, oldest first; lasting: its deadline now, what is still to come of it */
    static List<Deed> of(LocalDate lasting, Lasting state, List<Change> changes) {
        List<Deed> deeds = new ArrayList<>();
        LocalDate deadline = changes.stream().filter(Change::dated).findFirst().map(Change::from).orElse(lasting);
        int moves = 0;
        for (Change change : changes) {
            if (change.kind() == Change.Kind.EXECUTED) {
                deeds.add(new Deed(deadline, change.day(), false, moves));
            }
            boolean again = change.kind() != Change.Kind.MOVED;
            moves = again ? 0 : moves + 1;
            deadline = change.dated() ? change.to() : deadline;
        }
        if (state == Lasting.OPEN || state == Lasting.LEFT_UNDONE) {
            deeds.add(new Deed(lasting, null, state == Lasting.LEFT_UNDONE, moves));
        }
        return deeds;
    }

    boolean within(LocalDate from, LocalDate to) {
        return !deadline.isBefore(from) && !deadline.isAfter(to);
    }

    boolean inTime() {
        return done != null && delay() <= 0;
    }

    /** Executed after its deadline, or never although it had passed. */
    boolean late() {
        return leftUndone || done != null && delay() > 0;
    }

    boolean overdue(LocalDate today) {
        return done == null && !leftUndone && today.isAfter(deadline);
    }

    /** Calendar days past the deadline; of what was done. */
    long delay() {
        return done == null ? 0 : ChronoUnit.DAYS.between(deadline, done);
    }

    /** Where the item is now. Whoever was released by the end of the order before the deadline owes nothing. */
    enum Lasting { OPEN, EXECUTED, LEFT_UNDONE, RELEASED }
}
