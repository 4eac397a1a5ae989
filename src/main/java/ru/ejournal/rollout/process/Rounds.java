package ru.ejournal.rollout.process;

import java.time.Instant;
import java.time.LocalDate;
import java.util.Date;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.deadline.Deadline;
import ru.ejournal.rollout.deadline.Proposals;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.Paragraph;
import ru.ejournal.rollout.organisation.School;
import ru.ejournal.rollout.report.Reports;

/**
 * Items 1, 9 and 10 are done again for each report date; the models ask here whether and when. Each class asks for
 * itself; in older models all of them are asked about at once, from outside of their subprocess.
 */
@Component("rounds")
public class Rounds {

    /** Local to the branch that asks: other branches have their own answer. */
    static final String ANOTHER = "anotherReportDate";

    private final OrderContext context;
    private final OrderItems items;
    private final Proposals proposals;
    private final Reports reports;
    private final RefreshForms refresh;

    Rounds(OrderContext context, OrderItems items, Proposals proposals, Reports reports, RefreshForms refresh) {
        this.context = context;
        this.items = items;
        this.proposals = proposals;
        this.reports = reports;
        this.refresh = refresh;
    }

    /** Tells the gateway that asks «Есть следующая дата отчёта?». */
    public void look(DelegateExecution execution, String taskId) {
        Order order = context.order(execution);
        List<OrderItem> done = rows(order, taskId, schoolClass(execution));
        if (done.size() == 1 && !taskId.equals(Paragraph.REPORT.taskId())) {
            serveNext(order, done.get(0));
        }
        execution.setVariableLocal(ANOTHER, next(order, taskId, schoolClass(execution)).isPresent());
    }

    /** Ten working days before the next report; now, if it has been struck out meanwhile. */
    public Date opens(DelegateExecution execution, String taskId) {
        return opens(context.order(execution), taskId, schoolClass(execution));
    }

    Date opens(Order order, String taskId, @Nullable String schoolClass) {
        return Date.from(next(order, taskId, schoolClass).map(date -> opens(order, date)).orElseGet(context::now));
    }

    /** Gives the item its deadline for the next report; tells the gateway behind the timer if there still is one. */
    public void begin(DelegateExecution execution, String taskId) {
        if (execution.isCanceled()) {
            return; // older models ask when the timer ends, be it because the order does
        }
        Order order = context.order(execution);
        Optional<LocalDate> next = next(order, taskId, schoolClass(execution));
        execution.setVariableLocal(ANOTHER, next.isPresent());
        next.ifPresent(date -> {
            rows(order, taskId, schoolClass(execution)).forEach(item -> items.again(item, date, deadline(item, context.school(order), date)));
            // The director closes the order by the list of what is unfinished.
            refresh.soon(order);
        });
    }

    /** The report's own date or, «к отчёту», five working days before it; that may be past, and nobody begins late. */
    public LocalDate deadline(OrderItem item, School school, LocalDate reportDate) {
        if (item.paragraph() == Paragraph.REPORT) {
            return reportDate;
        }
        LocalDate today = Deadline.dayOf(context.now(), school.zone());
        LocalDate before = proposals.forReport(school, reportDate);
        return before.isBefore(today) ? today : before;
    }

    /** What came too late for its report is the next one's, if that was open by then: nobody is asked twice in a row. */
    private void serveNext(Order order, OrderItem item) {
        LocalDate served = served(order, item.reportDate(), Objects.requireNonNull(item.executedAt()));
        if (!served.equals(item.reportDate())) {
            items.serve(item, served);
        }
    }

    private LocalDate served(Order order, LocalDate reportDate, Instant executed) {
        return order.reportDates().after(reportDate)
                .filter(next -> missed(order, reportDate, executed) && !opens(order, next).isAfter(executed))
                .map(next -> served(order, next, executed)).orElse(reportDate);
    }

    private boolean missed(Order order, LocalDate reportDate, Instant executed) {
        return reports.latest(order.id(), reportDate).filter(report -> report.submittedAt().isBefore(executed)).isPresent();
    }

    private Instant opens(Order order, LocalDate reportDate) {
        School school = context.school(order);
        return proposals.opensForReport(school, reportDate).atStartOfDay(school.zone()).toInstant();
    }

    private Optional<LocalDate> next(Order order, String taskId, @Nullable String schoolClass) {
        return rows(order, taskId, schoolClass).stream().findFirst()
                .flatMap(item -> order.reportDates().after(item.reportDate()));
    }

    private List<OrderItem> rows(Order order, String taskId, @Nullable String schoolClass) {
        return items.of(order.id()).stream().filter(item -> item.taskId().equals(taskId))
                .filter(item -> schoolClass == null || schoolClass.equals(item.schoolClass())).toList();
    }

    private static @Nullable String schoolClass(DelegateExecution execution) {
        return (String) execution.getVariable(OrderContext.SCHOOL_CLASS);
    }
}
