package ru.ejournal.rollout.progress;

import java.util.Comparator;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.PlainText;

/** The history of an order, for whoever decides about it or asks who did what. */
@Component
class Histories {

    private final Orders orders;
    private final Stories stories;
    private final Organisation organisation;
    private final Names names;
    private final OrderWords orderWords;
    private final ItemWords itemWords;
    private final RequestWords requestWords;

    Histories(Orders orders, Stories stories, Organisation organisation, Names names, OrderWords orderWords,
              ItemWords itemWords, RequestWords requestWords) {
        this.orders = orders;
        this.stories = stories;
        this.organisation = organisation;
        this.names = names;
        this.orderWords = orderWords;
        this.itemWords = itemWords;
        this.requestWords = requestWords;
    }

    OrderHistory of(Order order) {
        School school = organisation.school(order.schoolId());
        List<Entry> changes = orders.changes(order.id()).stream().map(change -> orderWords.of(change, school.zone())).toList();
        return new OrderHistory(order.id(), PlainText.of(order.caption()), PlainText.of(Objects.requireNonNullElse(order.title(), "")),
                school.name(), order.endedAt() != null, changes, stories.of(order).stream().map(this::of).toList());
    }

    private ItemHistory of(ItemStory story) {
        OrderItem item = story.item();
        List<Entry> entries = Stream.concat(itemWords.of(story), requestWords.of(story))
                .sorted(Comparator.comparing(Entry::at)).toList();
        boolean bad = item.state() == ItemState.LEFT_UNDONE || item.overdue() && item.open();
        return new ItemHistory(ItemStory.anchor(item), item.label(), names.of(item.performer()), deadline(story), story.state(), bad, entries);
    }

    /** Once moved, it is no proposal any more. */
    private static String deadline(ItemStory story) {
        DeadlineMoves deadlines = story.deadlines();
        return deadlines.words() + (story.item().proposed() && deadlines.moves().isEmpty() ? ", предложено" : "");
    }
}
