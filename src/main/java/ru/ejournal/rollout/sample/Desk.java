package ru.ejournal.rollout.sample;

import java.util.Map;

import org.jspecify.annotations.Nullable;

/** Where people work: the edge to the engine. Each deed is done under the person's own login and rights. */
public interface Desk {

    /** An order comes to the school by itself, as one of the district's does; nobody has looked at it. */
    String arrive(String schoolId);

    /** Opens an order of the person's school. */
    String open(String login);

    /**
     * Completes the person's task with what they fill in; what the form opens with stays.
     *
     * @param login null for whoever holds the task
     * @return false while there is no such task or others are just changing it
     */
    boolean complete(String orderId, @Nullable String login, String task, Map<String, ?> answers);

    /** Presses «Попросить о переносе срока» in the task; false as above. */
    boolean askForTime(String orderId, String login, String task);
}
