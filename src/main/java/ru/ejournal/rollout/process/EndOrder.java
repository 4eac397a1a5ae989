package ru.ejournal.rollout.process;

import java.util.List;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import ru.ejournal.rollout.letter.Attachment;
import ru.ejournal.rollout.letter.Letters;
import ru.ejournal.rollout.order.ItemState;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;
import ru.ejournal.rollout.order.OrderState;
import ru.ejournal.rollout.order.Orders;
import ru.ejournal.rollout.organisation.Organisation;
import ru.ejournal.rollout.organisation.Role;
import ru.ejournal.rollout.progress.CertificateFiles;

/** The order ends: taken off control, or declared void. What is still open is left undone; the district is told. */
@Configuration(proxyBeanMethods = false)
class EndOrder {

    @Bean("close_order")
    JavaDelegate closeOrder(Orders orders, OrderItems items, OrderContext context, Organisation organisation,
                            Letters letters, CertificateFiles certificates, SideProcesses beside, DistrictWaiting waiting) {
        return execution -> {
            String by = by(execution, context);
            beside.withdrawAll(context.order(execution).id());
            items.execute(context.item(execution, "item12_control"), by, context.today(execution));
            String reason = text(execution, "controlReason");
            Order closed = orders.end(context.order(execution).id(), OrderState.CLOSED, null, reason, by);
            List<String> undone = items.of(closed.id()).stream()
                    .filter(item -> item.state() == ItemState.LEFT_UNDONE).map(OrderItem::label).toList();
            Attachment certificate = new Attachment(CertificateFiles.NAME, Attachment.DOCX, certificates.of(closed).orElseThrow());
            organisation.peopleOfDistrict(Role.DISTRICT).forEach(officer ->
                    letters.orderExecuted(officer, context.school(closed), closed, reason, undone, certificate));
            waiting.look(closed.id());
        };
    }

    @Bean("cancel_order")
    JavaDelegate cancelOrder(CancelOrder cancellation, OrderContext context) {
        return execution -> cancellation.cancel(context.order(execution), text(execution, "controlBasis"),
                text(execution, "controlReason"), by(execution, context));
    }

    private static String by(DelegateExecution execution, OrderContext context) {
        return context.actor(execution).orElseGet(() -> context.director(execution.getTenantId()).login());
    }

    private static @Nullable String text(DelegateExecution execution, String variable) {
        return (String) execution.getVariable(variable);
    }
}
