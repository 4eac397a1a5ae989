package ru.ejournal.rollout;

import java.util.List;

/** Somebody's input is not accepted; the message says to them, in Russian, what to mend. Nothing has been stored. */
public class Refusal extends RuntimeException {

    private static final long serialVersionUID = 1L;

    public Refusal(String message) {
        super(message);
    }

    public Refusal(List<String> problems) {
        super(String.join(" ", problems));
    }
}
