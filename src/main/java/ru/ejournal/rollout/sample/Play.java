package ru.ejournal.rollout.sample;

import java.util.ArrayDeque;
import java.util.Deque;
import java.util.List;
import java.util.Objects;

import org.jspecify.annotations.Nullable;

/** One sample school's script as far as it has been played. */
class Play {

    private final String name;
    private final Deque<Step> ahead;
    private final Desk desk;
    private @Nullable String orderId;

    /** @param name id of the school */
    Play(String name, List<Step> steps, Desk desk) {
        this.name = name;
        this.ahead = new ArrayDeque<>(steps);
        this.desk = desk;
    }

    /** Does what can be done now; false where nothing can, because the next task has not appeared yet. */
    boolean advance() {
        boolean moved = false;
        while (!ahead.isEmpty() && done(ahead.peek())) {
            ahead.remove();
            moved = true;
        }
        return moved;
    }

    /** Nothing more is done. */
    void stop() {
        ahead.clear();
    }

    boolean over() {
        return ahead.isEmpty();
    }

    private boolean done(Step step) {
        return switch (step.kind()) {
            case OPEN -> {
                orderId = step.login() == null ? desk.arrive(name) : desk.open(step.login());
                yield true;
            }
            case COMPLETE -> desk.complete(Objects.requireNonNull(orderId), step.login(), step.task(), step.answers());
            case ASK_FOR_TIME -> desk.askForTime(Objects.requireNonNull(orderId), Objects.requireNonNull(step.login()), step.task());
        };
    }

    @Override
    public String toString() {
        return ahead.isEmpty() ? name : name + ": " + ahead.peek().task();
    }
}
