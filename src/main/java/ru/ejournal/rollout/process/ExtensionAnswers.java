package ru.ejournal.rollout.process;

import java.time.LocalDate;
import java.util.Optional;
import java.util.stream.Stream;

import org.camunda.bpm.engine.RuntimeService;
import org.camunda.bpm.engine.delegate.DelegateExecution;
import org.jspecify.annotations.Nullable;
import org.springframework.context.annotation.Lazy;
import org.springframework.stereotype.Component;

import ru.ejournal.rollout.letter.ExtensionAnswer;
import ru.ejournal.rollout.letter.Letters;
import ru.ejournal.rollout.order.ExtensionRequest;
import ru.ejournal.rollout.order.Order;
import ru.ejournal.rollout.order.OrderItem;
import ru.ejournal.rollout.organisation.Organisation;

/** A request for more time is decided: whoever asked hears of it, the director too, and an escalation that waits for it. */
@Component
class ExtensionAnswers {

    private final Escalations escalations;
    private final OrderContext context;
    private final Organisation organisation;
    private final Letters letters;
    private final RuntimeService runtime;

    ExtensionAnswers(Escalations escalations, OrderContext context, Organisation organisation, Letters letters,
                     @Lazy RuntimeService runtime) {
        this.escalations = escalations;
        this.context = context;
        this.organisation = organisation;
        this.letters = letters;
        this.runtime = runtime;
    }

    /** What the item's history says of a granted request. */
    String because(ExtensionRequest request) {
        return "по просьбе (%s): %s".formatted(organisation.name(request.requestedBy()), request.reason());
    }

    /** @param granted the new deadline, or null with the reason of the refusal */
    void give(DelegateExecution execution, ExtensionRequest request, @Nullable LocalDate granted, @Nullable String refusal) {
        Order order = context.order(execution);
        OrderItem item = escalations.item(execution);
        String by = context.actor(execution).orElseThrow();
        ExtensionAnswer answer = new ExtensionAnswer(item.label(), request.wished(), granted, refusal, organisation.name(by), item.openTask());
        Stream.of(organisation.person(request.requestedBy()), Optional.of(context.director(order.schoolId())))
                .flatMap(Optional::stream).distinct().filter(person -> !person.login().equals(by))
                .forEach(person -> letters.extensionAnswered(person, context.school(order), order, answer));
        runtime.createMessageCorrelation("extension_answered").processInstanceBusinessKey(order.id())
                .processInstanceVariableEquals(Escalations.ITEM, item.id()).correlateAll();
    }
}
