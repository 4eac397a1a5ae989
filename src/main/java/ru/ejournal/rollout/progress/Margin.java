package ru.ejournal.rollout.progress;

import java.util.List;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.overview.Status;

/**
 * What stands beside a paragraph of the order's text.
 *
 * @param state   «исполнен 30.09.2013, Лебедев В.В.»; of paragraph 10 «8 из 11 классов»
 * @param only    who and by when; null for paragraph 10 of several classes, where each class has its own
 * @param classes one for each class of paragraph 10
 */
record Margin(Mark mark, String state, @Nullable ItemLine only, List<OfClass> classes) {

    private static final List<Status> WORST = List.of(Status.OVERDUE, Status.LEFT_UNDONE, Status.RETURNED, Status.RUNNING,
            Status.WAITING, Status.EXECUTED_LATE, Status.EXECUTED);

    /** @param lines at least one */
    static Margin of(List<ItemLine> lines) {
        if (lines.size() == 1) {
            return new Margin(new Mark(lines.get(0).status()), lines.get(0).state(), lines.get(0), List.of());
        }
        long executed = lines.stream().filter(line -> line.status().executed()).count();
        Status worst = WORST.stream().filter(status -> lines.stream().anyMatch(line -> line.status() == status)).findFirst().orElseThrow();
        return new Margin(new Mark(worst), words(worst, executed, lines), null,
                lines.stream().map(line -> new OfClass(new Mark(line.status()), line)).toList());
    }

    private static String words(Status worst, long executed, List<ItemLine> lines) {
        long like = lines.stream().filter(line -> line.status() == worst).count();
        return "исполнен: %d из %d классов".formatted(executed, lines.size())
                + (worst.executed() ? "" : "; %s: %d".formatted(worst.title(), like));
    }

    /** @param mark of the class's own */
    record OfClass(Mark mark, ItemLine line) {
    }
}
