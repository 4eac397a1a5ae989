package ru.ejournal.rollout.process;

import java.time.LocalDate;
import java.util.Objects;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.facts.Fact;
import ru.ejournal.rollout.facts.FactLog;
import ru.ejournal.rollout.facts.Facts;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.report.Reports;
import ru.ejournal.rollout.report.Submission;

/** The approved report is kept as it is sent; with that, paragraph 9 is executed. */
@Component("submit_report")
class SubmitReport implements JavaDelegate {

    private static final String ITEM = "item09_report";

    private final Reports reports;
    private final FactLog facts;
    private final OrderItems items;
    private final Organisation organisation;
    private final OrderContext context;
    private final SideProcesses beside;

    SubmitReport(Reports reports, FactLog facts, OrderItems items, Organisation organisation, OrderContext context,
                 SideProcesses beside) {
        this.reports = reports;
        this.facts = facts;
        this.items = items;
        this.organisation = organisation;
        this.context = context;
        this.beside = beside;
    }

    @Override
    public void execute(DelegateExecution execution) {
        Facts known = facts.of(execution.getProcessBusinessKey());
        OrderItem item = context.item(execution, ITEM);
        String preparedBy = known.current().stream()
                .filter(fact -> fact.sourceItem().equals(ITEM) && fact.key().equals("asOf"))
                .map(Fact::author).findFirst().orElse(item.performer());
        String approvedBy = context.actor(execution).orElseGet(() -> context.director(execution.getTenantId()).login());
        LocalDate today = context.today(execution);
        reports.submit(new Submission(execution.getProcessBusinessKey(), item.reportDate(),
                known.told(ITEM, "asOf").map(LocalDate::parse).orElse(today), preparedBy, approvedBy,
                known.told(ITEM, "outgoingNumber").orElse(null), today,
                organisation.name(preparedBy),
                known.told(ITEM, "executorPhone").orElse(null)));
        items.execute(item, Objects.requireNonNull(approvedBy), today);
        beside.withdrawCorrections(item.orderId());
    }
}
