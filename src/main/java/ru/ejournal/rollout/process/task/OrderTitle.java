package ru.ejournal.rollout.process.task;

import java.util.Optional;
import java.util.Set;

import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.Paragraph;

/** The line above a form: the order and, where it has several report dates, which of them the task is for. */
@Component
class OrderTitle {

    static final String KEY = "orderTitle";
    private static final Set<String> ABOUT_REPORT = Set.of("report_approval", "report_acceptance", "report_paper");

    private final OrderItems items;

    OrderTitle(OrderItems items) {
        this.items = items;
    }

    /** @param schoolClass null unless paragraph 10 */
    String of(Order order, String taskId, @Nullable String schoolClass) {
        String item = ABOUT_REPORT.contains(taskId) ? Paragraph.REPORT.taskId() : taskId;
        return of(order, items.find(order.id(), item, schoolClass));
    }

    String of(Order order, Optional<OrderItem> item) {
        return item.flatMap(order::purpose).map(purpose -> order.caption() + ", " + purpose).orElseGet(order::caption);
    }
}
