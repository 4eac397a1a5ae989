package ru.ejournal.rollout.sample;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/**
 * Something that a person does.
 *
 * @param login null for whoever holds the task: the district's people; of an order that comes by itself, nobody
 */
record Step(Kind kind, @Nullable String login, String task, Map<String, ?> answers) {

    enum Kind { OPEN, COMPLETE, ASK_FOR_TIME }

    static Step open(@Nullable String login) {
        return new Step(Kind.OPEN, login, "", Map.of());
    }

    static Step complete(@Nullable String login, String task, Map<String, ?> answers) {
        return new Step(Kind.COMPLETE, login, task, answers);
    }

    static Step askForTime(String login, String task) {
        return new Step(Kind.ASK_FOR_TIME, login, task, Map.of());
    }
}
