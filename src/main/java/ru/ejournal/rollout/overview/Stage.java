package ru.ejournal.rollout.overview;

import org.jspecify.annotations.Nullable;

import ru.ejournal.rollout.overview.SchoolProgress.OrderHead;

/** How far a school has got with its order. */
public enum Stage {
    /** The district has not got to it, or it has not begun by itself. */
    NO_ORDER("приказа нет"),
    /** Nobody of the school has looked at it: somebody should phone. */
    NOT_OPENED("приказ не открыт"),
    NOT_REGISTERED("не зарегистрирован"),
    RUNNING("исполняется"),
    CLOSED("снят с контроля"),
    CANCELLED("утратил силу");

    private final String title;

    Stage(String title) {
        this.title = title;
    }

    static Stage of(@Nullable OrderHead order) {
        if (order == null) {
            return NO_ORDER;
        }
        return switch (order.state()) {
            case DRAFT -> order.signedIn() ? NOT_REGISTERED : NOT_OPENED;
            case RUNNING -> RUNNING;
            case CLOSED -> CLOSED;
            case CANCELLED -> CANCELLED;
        };
    }

    public String title() {
        return title;
    }
}
