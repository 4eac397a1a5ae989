package ru.ejournal.rollout.order;

/** An item is to be done again by a new deadline: what had been going on about the old one is over. */
public record ItemReturned(OrderItem item) {
}
