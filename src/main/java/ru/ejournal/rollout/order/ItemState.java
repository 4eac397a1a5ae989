package ru.ejournal.rollout.order;

/** Where an item is; being overdue is told apart, since an item may be executed late. */
public enum ItemState {
    /** Registered; what it comes after is not done yet. */
    WAITING,
    STARTED,
    EXECUTED,
    /** Returned by its recipient; stays so until it has been done again. */
    RETURNED,
    /** Its order ended first («не исполнено»). */
    LEFT_UNDONE
}
