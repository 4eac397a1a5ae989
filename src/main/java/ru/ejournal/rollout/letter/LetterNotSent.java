package ru.ejournal.rollout.letter;

import org.jspecify.annotations.Nullable;

/** A letter has not gone out. The message is for a secretary and says, in Russian, what to put right. */
public class LetterNotSent extends RuntimeException {

    private static final long serialVersionUID = 1L;

    LetterNotSent(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
