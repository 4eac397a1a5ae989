package ru.ejournal.rollout.progress;

import java.time.Clock;
import java.time.LocalDate;
import java.time.temporal.ChronoUnit;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.PlainText;
import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.ItemChange;
import ru.ejournal.rollout.order.ItemChange.Kind;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.overview.Status;

/** The items of an order, line by line. */
@Component
class ItemLines {

    private final Stories stories;
    private final Names names;
    private final Clock clock;

    ItemLines(Stories stories, Names names, Clock clock) {
        this.stories = stories;
        this.names = names;
        this.clock = clock;
    }

    /** In the order's own sequence; none before registration. */
    List<ItemLine> of(Order order) {
        return of(stories.of(order));
    }

    List<ItemLine> of(List<ItemStory> told) {
        return IntStream.range(0, told.size()).mapToObj(at -> line(at + 1, told.get(at))).toList();
    }

    private ItemLine line(int place, ItemStory story) {
        OrderItem item = story.item();
        DeadlineMoves deadlines = story.deadlines();
        return new ItemLine(place, item.taskId(), item.paragraph().printedNumber(), text(item), names.of(item.performer()),
                item.deadline(), item.proposed() && deadlines.moves().isEmpty(),
                deadlines.moves().stream().filter(move -> !move.reopens()).map(move -> moved(move, story)).toList(), Status.of(item, today(story)), state(story),
                "/orders/%s/history#%s".formatted(item.orderId(), ItemStory.anchor(item)));
    }

    private static String text(OrderItem item) {
        String title = item.paragraph().title();
        return item.schoolClass() == null ? title : PlainText.of("%s (%s класс)".formatted(title, item.schoolClass()));
    }

    private String moved(ItemChange move, ItemStory story) {
        String told = Objects.requireNonNullElse(move.reason(), "");
        String reason = move.kind() == Kind.RETURNED ? "возвращён: " + told : told;
        String who = names.of(move.changedBy(), move.capacity());
        return PlainText.of("с %s на %s (%s%s)".formatted(RussianText.date(DeadlineMoves.from(move)), RussianText.date(DeadlineMoves.to(move)),
                RussianDates.day(move.changedAt(), story.zone()), who.isEmpty() ? "" : ", " + who) + (reason.isEmpty() ? "" : ": " + reason));
    }

    private LocalDate today(ItemStory story) {
        return LocalDate.ofInstant(clock.instant(), story.zone());
    }

    private String state(ItemStory story) {
        OrderItem item = story.item();
        if (Status.of(item, today(story)) == Status.OVERDUE) {
            return "просрочен " + RussianText.late(ChronoUnit.DAYS.between(item.deadline(), today(story)));
        }
        String who = switch (item.state()) {
            case EXECUTED -> names.of(item.executedBy());
            case RETURNED -> story.last(Kind.RETURNED).map(returned -> names.of(returned.changedBy())).orElse("");
            default -> "";
        };
        return who.isEmpty() ? story.state() : story.state() + ", " + who;
    }
}
