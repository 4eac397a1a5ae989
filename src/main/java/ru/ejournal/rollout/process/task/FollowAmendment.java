package ru.ejournal.rollout.process.task;

import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Set;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.Refusal;
import ru.ejournal.rollout.letter.RussianText;
import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.order.ReportDates;
import ru.ejournal.rollout.process.Authorizations;
import ru.ejournal.rollout.process.OrderContext;
import ru.ejournal.rollout.process.Rounds;
import ru.ejournal.rollout.process.TaskMoves;

/** What an amended order means for its items: other dates, another responsible person. */
@Component
class FollowAmendment {

    private final Orders orders;
    private final OrderItems items;
    private final Authorizations authorizations;
    private final Rounds rounds;
    private final OrderContext context;
    private final TaskMoves moves;
    private final RuntimeService runtime;

    FollowAmendment(Orders orders, OrderItems items, Authorizations authorizations, Rounds rounds,
                    OrderContext context, TaskMoves moves, @Lazy RuntimeService runtime) {
        this.orders = orders;
        this.items = items;
        this.authorizations = authorizations;
        this.rounds = rounds;
        this.context = context;
        this.moves = moves;
        this.runtime = runtime;
    }

    /** @throws Refusal for dates that would undo a report which has been sent, or that nobody would ever report on */
    void check(Order order, ReportDates dates) {
        OrderItem report = items.find(order.id(), Paragraph.REPORT.taskId(), null).orElseThrow();
        if (dates.dates().contains(report.reportDate())) {
            dates.dates().stream().filter(date -> date.isBefore(report.reportDate()) && !order.reportDates().dates().contains(date))
                    .findFirst().ifPresent(date -> {
                        throw new Refusal("«Даты отчёта»: уже готовят или сдали отчёт на %s, дату раньше неё (%s) добавить нельзя."
                                .formatted(RussianText.date(report.reportDate()), RussianText.date(date)));
                    });
        }
        demandNext(order, dates, report);
        order.reportDates().dates().stream()
                .filter(date -> date.isBefore(report.reportDate())
                        || date.equals(report.reportDate()) && report.state() == ItemState.EXECUTED)
                .filter(date -> !dates.dates().contains(date)).findFirst().ifPresent(date -> {
                    throw new Refusal("«Даты отчёта»: отчёт на %s уже представлен, эту дату изменить нельзя.".formatted(RussianText.date(date)));
                });
    }

    /** A report that follows one that was sent keeps a date to be prepared for. */
    private static void demandNext(Order order, ReportDates dates, OrderItem report) {
        boolean dateless = order.reportDates().before(report.reportDate()).filter(sent -> !dates.last().isAfter(sent)).isPresent();
        if (report.open() && dateless) {
            throw new Refusal("«Даты отчёта»: отчёт на %s уже готовят, эту дату можно изменить, но не убрать."
                    .formatted(RussianText.date(report.reportDate())));
        }
    }

    void of(Order before, Order after, String basis, String by, DelegateExecution execution) {
        for (OrderItem item : items.of(after.id())) {
            OrderItem served = moveReport(item, before, after, basis, by);
            replaceResponsible(served, before, after, basis, by);
        }
        if (!Objects.equals(before.responsible(), after.responsible())) {
            handOverOversight(before, after);
        }
        if (!before.reportDates().equals(after.reportDates())) {
            moves.alignReopenings(after);
            runtime.createMessageCorrelation("report_date_added").processInstanceId(execution.getProcessInstanceId())
                    .correlateAll();
        }
    }

    /** Whoever is responsible for another running order of the school goes on overseeing it. */
    private void handOverOversight(Order before, Order after) {
        boolean elsewhere = orders.ofSchool(after.schoolId()).stream()
                .anyMatch(order -> order.state() == OrderState.RUNNING && Objects.equals(order.responsible(), before.responsible()));
        if (before.responsible() != null && !elsewhere) {
            authorizations.dismiss(before.responsible());
        }
        authorizations.appoint(Objects.requireNonNull(after.responsible()));
    }

    /** An item that serves a date which was struck out serves the one that took its place. */
    private OrderItem moveReport(OrderItem item, Order before, Order after, String basis, String by) {
        if (after.reportDates().dates().contains(item.reportDate())) {
            return item;
        }
        int place = before.reportDates().dates().indexOf(item.reportDate());
        List<LocalDate> dates = after.reportDates().dates();
        LocalDate date = dates.get(Math.min(Math.max(place, 0), dates.size() - 1));
        items.serve(item, date);
        OrderItem served = items.find(item.orderId(), item.taskId(), item.schoolClass()).orElseThrow();
        if (item.paragraph().repeated() && item.open()) {
            items.move(served, rounds.deadline(served, context.school(after), date), basis, by);
        }
        return items.find(item.orderId(), item.taskId(), item.schoolClass()).orElseThrow();
    }

    private void replaceResponsible(OrderItem item, Order before, Order after, String basis, String by) {
        if (!Objects.equals(before.responsible(), after.responsible()) && item.open() && after.responsible() != null
                && Set.of(Paragraph.REPORT, Paragraph.ACQUAINT).contains(item.paragraph())
                && item.performer().equals(before.responsible())) {
            items.reassign(item, after.responsible(), basis, by);
        }
    }
}
