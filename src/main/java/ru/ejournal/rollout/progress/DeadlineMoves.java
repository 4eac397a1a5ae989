package ru.ejournal.rollout.progress;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;

import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.ItemChange;
import ru.ejournal.rollout.order.ItemChange.Kind;
import ru.ejournal.rollout.order.OrderItem;

/**
 * How the deadline of an item came to be what it is.
 *
 * @param now   the deadline
 * @param moves whatever set another one, oldest first: a move, a return, the next report date
 */
record DeadlineMoves(LocalDate now, List<ItemChange> moves) {

    static DeadlineMoves of(OrderItem item, List<ItemChange> changes) {
        return new DeadlineMoves(item.deadline(), changes.stream().filter(DeadlineMoves::moves).toList());
    }

    private static boolean moves(ItemChange change) {
        return (change.kind() == Kind.MOVED || change.kind() == Kind.RETURNED)
                && change.oldValue() != null && change.newValue() != null && !change.oldValue().equals(change.newValue());
    }

    /** The deadline that held just before the change. */
    LocalDate before(ItemChange change) {
        return moves.stream().filter(move -> id(move) >= id(change)).findFirst().map(DeadlineMoves::from).orElse(now);
    }

    /** «27.12.2013 (перенесён с 23.12.2013)»; a return or the next report date sets a deadline of its own. */
    String words() {
        int fresh = 0;
        for (int i = 0; i < moves.size(); i++) {
            fresh = moves.get(i).kind() == Kind.RETURNED || moves.get(i).reopens() ? i + 1 : fresh;
        }
        String moved = fresh == moves.size() ? ""
                : " (перенесён с %s)".formatted(RussianText.date(from(moves.get(fresh))));
        return RussianText.date(now) + moved;
    }

    static LocalDate from(ItemChange move) {
        return LocalDate.parse(Objects.requireNonNull(move.oldValue()));
    }

    static LocalDate to(ItemChange move) {
        return LocalDate.parse(Objects.requireNonNull(move.newValue()));
    }

    private static long id(ItemChange change) {
        return Objects.requireNonNull(change.id());
    }
}
