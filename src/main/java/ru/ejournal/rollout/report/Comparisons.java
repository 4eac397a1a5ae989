package ru.ejournal.rollout.report;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.report.Comparison.Stage;

/** Compares the reports of an order: of each date the newest revision, and the draft of the next date. */
@Component
class Comparisons {

    private final Reports reports;
    private final Drafts drafts;
    private final OrderItems items;

    Comparisons(Reports reports, Drafts drafts, OrderItems items) {
        this.reports = reports;
        this.drafts = drafts;
        this.items = items;
    }

    Comparison of(String orderId) {
        TreeMap<LocalDate, SubmittedReport> newest = new TreeMap<>();
        reports.of(orderId).forEach(report -> newest.merge(report.reportDate(), report,
                (one, other) -> one.revision() > other.revision() ? one : other));
        List<Stage> stages = new ArrayList<>();
        newest.values().forEach(report -> stages.add(new Stage(report.reportDate(), report.state().title(),
                report.appendix2(), report.carried().orElse(null))));
        if (!stages.isEmpty()) {
            draft(orderId, newest.lastKey()).ifPresent(stages::add);
        }
        return Comparison.of(stages);
    }

    private Optional<Stage> draft(String orderId, LocalDate last) {
        LocalDate asOf = drafts.asOf(orderId);
        return items.find(orderId, Paragraph.REPORT.taskId(), null).filter(OrderItem::open).map(OrderItem::reportDate)
                .filter(date -> date.isAfter(last))
                .map(date -> new Stage(date, Stage.DRAFT, drafts.of(orderId, asOf),
                        reports.carriedForward(orderId, date, asOf).orElse(null)));
    }
}
