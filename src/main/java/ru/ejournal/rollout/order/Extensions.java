package ru.ejournal.rollout.order;

import java.time.Clock;
import java.time.LocalDate;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import org.springframework.stereotype.Component;

import ru.ejournal.rollout.order.ExtensionRequest.Decision;

/** Requests for more time and what became of them. Everything joins the caller's transaction. */
@Component
public class Extensions {

    private final ExtensionTable requests;
    private final OrderItems items;
    private final Clock clock;

    Extensions(ExtensionTable requests, OrderItems items, Clock clock) {
        this.requests = requests;
        this.items = items;
        this.clock = clock;
    }

    /** Of the item, oldest first. */
    public List<ExtensionRequest> of(OrderItem item) {
        return requests.findByItemIdOrderById(Objects.requireNonNull(item.id()));
    }

    /** The one that nobody has decided yet; there is never a second one. */
    public Optional<ExtensionRequest> pending(OrderItem item) {
        return of(item).stream().filter(request -> request.decision() == null).findFirst();
    }

    /** @throws IllegalStateException while another one of the item is pending */
    public void ask(OrderItem item, LocalDate wished, String reason, String by) {
        if (pending(item).isPresent()) {
            throw new IllegalStateException("Item %d has a pending request".formatted(item.id()));
        }
        requests.save(ExtensionRequest.asked(Objects.requireNonNull(item.id()), by, clock.instant(), wished, reason));
    }

    /** Moves the item; its history says who had asked and why. */
    public void grant(OrderItem item, LocalDate deadline, String reason, String by) {
        pending(item).ifPresent(request -> requests.save(request.decided(Decision.GRANTED, by, clock.instant(), deadline, null)));
        items.move(item, deadline, reason, by, true);
    }

    public void refuse(OrderItem item, String reason, String by) {
        pending(item).ifPresent(request -> requests.save(request.decided(Decision.REFUSED, by, clock.instant(), null, reason)));
    }

    /** There is nothing left to ask for. */
    public void drop(OrderItem item) {
        pending(item).ifPresent(request -> requests.save(request.decided(Decision.VOID, null, clock.instant(), null, null)));
    }
}
