package ru.ejournal.rollout.order;

/** Where an order is in its life. */
public enum OrderState {
    /** Opened, its data not yet registered. */
    DRAFT,
    RUNNING,
    /** Taken off control («снят с контроля»). */
    CLOSED,
    /** Declared void («признан утратившим силу»). */
    CANCELLED
}
