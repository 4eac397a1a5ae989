package ru.ejournal.rollout.order;

/** An item has just been executed: whatever was waiting for it has nothing left to wait for. */
public record ItemExecuted(OrderItem item) {
}
