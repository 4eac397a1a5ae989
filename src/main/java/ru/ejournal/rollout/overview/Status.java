package ru.ejournal.rollout.overview;

import java.time.LocalDate;

import ru.ejournal.rollout.order.OrderItem;

/** Where a paragraph is, as one word, one colour and one sign. Its names are those of the screens' styles. */
public enum Status {
    WAITING("не начат"),
    RUNNING("в работе"),
    OVERDUE("просрочен"),
    RETURNED("возвращён"),
    EXECUTED("исполнен"),
    EXECUTED_LATE("исполнен с опозданием"),
    LEFT_UNDONE("не исполнен");

    private final String title;

    Status(String title) {
        this.title = title;
    }

    public String title() {
        return title;
    }

    /** Of a single item; one that cannot begin yet is overdue like any other when its day has passed. */
    public static Status of(OrderItem item, LocalDate today) {
        if (item.open() && (item.overdue() || item.deadline().isBefore(today))) {
            return OVERDUE;
        }
        return switch (item.state()) {
            case WAITING -> WAITING;
            case STARTED -> RUNNING;
            case RETURNED -> RETURNED;
            case EXECUTED -> item.overdue() ? EXECUTED_LATE : EXECUTED;
            case LEFT_UNDONE -> LEFT_UNDONE;
        };
    }

    public boolean executed() {
        return this == EXECUTED || this == EXECUTED_LATE;
    }
}
