package ru.ejournal.rollout.order;

/** Somebody else is to do an item; its open task is to follow. As the item is now. */
public record ItemReassigned(OrderItem item) {
}
