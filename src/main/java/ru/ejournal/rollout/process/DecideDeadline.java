package ru.ejournal.rollout.process;

import java.time.LocalDate;

import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.camunda.bpm.engine.delegate.JavaDelegate;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

import ru.ejournal.rollout.order.ExtensionRequest;
import ru.ejournal.rollout.order.Extensions;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.order.OrderItems;

/** What follows a decision about a deadline, asked for or not. */
@Configuration(proxyBeanMethods = false)
public class DecideDeadline {

    /** Variables of the decision, set by its form. */
    public static final String NEW_DEADLINE = "decidedDeadline";
    public static final String REASON = "decidedReason";

    /** The item was overdue, and is no longer. */
    @Bean("extend_deadline")
    JavaDelegate extendDeadline(Escalations escalations, OrderItems items, OrderContext context) {
        return execution -> items.move(escalations.item(execution), newDeadline(execution), reason(execution),
                by(execution, context));
    }

    @Bean("grant_extension")
    JavaDelegate grantExtension(Escalations escalations, Extensions extensions, ExtensionAnswers answers, OrderContext context) {
        return execution -> {
            OrderItem item = escalations.item(execution);
            ExtensionRequest request = extensions.pending(item).orElseThrow();
            extensions.grant(item, newDeadline(execution), answers.because(request), by(execution, context));
            answers.give(execution, request, newDeadline(execution), null);
        };
    }

    @Bean("refuse_extension")
    JavaDelegate refuseExtension(Escalations escalations, Extensions extensions, ExtensionAnswers answers, OrderContext context) {
        return execution -> {
            OrderItem item = escalations.item(execution);
            ExtensionRequest request = extensions.pending(item).orElseThrow();
            extensions.refuse(item, reason(execution), by(execution, context));
            answers.give(execution, request, null, reason(execution));
        };
    }

    @Bean("withdraw_extension")
    JavaDelegate withdrawExtension(Escalations escalations, Extensions extensions) {
        return execution -> extensions.drop(escalations.item(execution));
    }

    private static LocalDate newDeadline(DelegateExecution execution) {
        return LocalDate.parse((String) execution.getVariable(NEW_DEADLINE));
    }

    private static String reason(DelegateExecution execution) {
        return (String) execution.getVariable(REASON);
    }

    private static String by(DelegateExecution execution, OrderContext context) {
        return context.actor(execution).orElseThrow();
    }
}
