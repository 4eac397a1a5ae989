package ru.ejournal.rollout.report;

import org.jspecify.annotations.Nullable;

/** A Word template cannot be filled in; the message says in Russian which tag is to blame, for whoever edited it. */
public class BrokenTemplate extends RuntimeException {

    BrokenTemplate(String message, @Nullable Throwable cause) {
        super(message, cause);
    }
}
