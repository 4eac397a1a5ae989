package ru.ejournal.rollout.progress;

import java.time.LocalDate;
import java.time.ZoneId;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.ExtensionRequest;
import ru.ejournal.rollout.order.ItemChange;
import ru.ejournal.rollout.order.ItemChange.Kind;
import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.OrderItem;

/**
 * An item and everything that happened to it, oldest first.
 *
 * @param zone where its days begin and end
 */
record ItemStory(OrderItem item, List<ItemChange> changes, List<ExtensionRequest> requests, ZoneId zone) {

    private static final Map<ItemState, String> STATES = Map.of(ItemState.WAITING, "не начат", ItemState.STARTED, "в работе",
            ItemState.EXECUTED, "исполнен", ItemState.RETURNED, "возвращён", ItemState.LEFT_UNDONE, "не исполнен");

    DeadlineMoves deadlines() {
        return DeadlineMoves.of(item, changes);
    }

    /** «исполнен 04.10.2013 с опозданием на 3 дня»; «возвращён 30.12.2013»; «в работе, просрочен». */
    String state() {
        if (executed()) {
            return last(Kind.EXECUTED).map(this::executed).orElse("исполнен");
        }
        String returned = item.state() != ItemState.RETURNED ? ""
                : last(Kind.RETURNED).map(change -> " " + RussianDates.day(change.changedAt(), zone)).orElse("");
        return STATES.get(item.state()) + returned + (item.overdue() && item.open() ? ", просрочен" : "");
    }

    /** The last time that this happened. */
    Optional<ItemChange> last(Kind kind) {
        return changes.stream().filter(change -> change.kind() == kind).reduce((earlier, later) -> later);
    }

    /** «исполнен 30.09.2013», of one time that it was executed. */
    String executed(ItemChange execution) {
        long late = late(execution);
        return "исполнен " + RussianDates.day(execution.changedAt(), zone)
                + (late > 0 ? " с опозданием " + RussianText.late(late) : "");
    }

    /** Calendar days past the deadline that held; zero or less if in time. */
    long late(ItemChange execution) {
        LocalDate done = LocalDate.ofInstant(execution.changedAt(), zone);
        return ChronoUnit.DAYS.between(deadlines().before(execution), done);
    }

    boolean executed() {
        return item.state() == ItemState.EXECUTED;
    }

    /** Executed, but any time past the deadline. */
    boolean executedLate() {
        return executed() && changes.stream().anyMatch(change -> change.kind() == Kind.EXECUTED && late(change) > 0);
    }

    /** Where the item stands on the page of the history; an id holds no blanks. */
    static String anchor(OrderItem item) {
        return item.schoolClass() == null ? item.taskId() : item.taskId() + "-" + item.schoolClass().replaceAll("\\s", "_");
    }
}
