package ru.ejournal.rollout.letter;

import org.jspecify.annotations.Nullable;

/** A letter that will not go out, however often it is tried, until somebody has put right what its message says. */
public class LetterRefused extends LetterNotSent {

    private static final long serialVersionUID = 1L;

    LetterRefused(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
