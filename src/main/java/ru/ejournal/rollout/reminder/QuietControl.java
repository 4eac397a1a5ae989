package ru.ejournal.rollout.reminder;

import java.util.List;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.report.ReportState;
import ru.ejournal.rollout.report.Reports;
import ru.ejournal.rollout.report.SubmittedReport;

/** Control goes on all along: nobody is reminded of it until the last report has been accepted. */
@Component
class QuietControl {

    private final Orders orders;
    private final OrderItems items;
    private final Reports reports;

    QuietControl(Orders orders, OrderItems items, Reports reports) {
        this.orders = orders;
        this.items = items;
        this.reports = reports;
    }

    List<TaskAtHand> without(List<TaskAtHand> tasks) {
        Set<String> quiet = tasks.stream().map(TaskAtHand::orderId).filter(Objects::nonNull).distinct()
                .map(this::quietTask).flatMap(Optional::stream).collect(Collectors.toSet());
        return tasks.stream().filter(task -> !quiet.contains(task.taskId())).toList();
    }

    private Optional<String> quietTask(String orderId) {
        return items.find(orderId, Paragraph.CONTROL.taskId(), null).map(OrderItem::openTask)
                .filter(task -> !lastReportAccepted(orderId));
    }

    private boolean lastReportAccepted(String orderId) {
        return orders.find(orderId).flatMap(order -> reports.latest(orderId, order.reportDates().last()))
                .map(SubmittedReport::state).filter(ReportState::accepted).isPresent();
    }
}
