package ru.ejournal.rollout.process;

import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.Proposals;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.organisation.School;

/** Items 1, 9 and 10 are done again for each report date; the models ask here whether and when. */
@Component("rounds")
public class Rounds {

    /** Local to the branch that asks: other branches have their own answer. */
    static final String ANOTHER = "anotherReportDate";

    private final OrderContext context;
    private final OrderItems items;
    private final Proposals proposals;

    Rounds(OrderContext context, OrderItems items, Proposals proposals) {
        this.context = context;
        this.items = items;
        this.proposals = proposals;
    }

    /** Tells the gateway that asks «Есть следующая дата отчёта?». */
    public void look(DelegateExecution execution, String taskId) {
        execution.setVariableLocal(ANOTHER, next(execution, taskId).isPresent());
    }

    /** Ten working days before the next report; now, if it has been struck out meanwhile. */
    public Date opens(DelegateExecution execution, String taskId) {
        return next(execution, taskId).map(date -> opens(date, execution)).orElseGet(() -> Date.from(context.now()));
    }

    Date opens(LocalDate reportDate, DelegateExecution execution) {
        return Date.from(proposals.opensForReport(school(execution), reportDate)
                .atStartOfDay(context.zone(execution)).toInstant());
    }

    /** Gives the item its deadline for the next report. */
    public void begin(DelegateExecution execution, String taskId) {
        next(execution, taskId).ifPresent(date -> rows(execution, taskId).forEach(item ->
                items.again(item, date, taskId.equals("item09_report") ? date : proposals.forReport(school(execution), date))));
    }

    private School school(DelegateExecution execution) {
        return context.school(context.order(execution));
    }

    private Optional<LocalDate> next(DelegateExecution execution, String taskId) {
        Order order = context.order(execution);
        return rows(execution, taskId).stream().findFirst().flatMap(item -> order.reportDates().after(item.reportDate()));
    }

    private List<OrderItem> rows(DelegateExecution execution, String taskId) {
        return items.of(execution.getProcessBusinessKey()).stream().filter(item -> item.taskId().equals(taskId)).toList();
    }
}
