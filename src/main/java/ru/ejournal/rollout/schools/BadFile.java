package ru.ejournal.rollout.schools;

import ru.ejournal.rollout.Refusal;

/** The uploaded file is not a table that can be read; the message says in Russian what to do. */
class BadFile extends Refusal {

    private static final long serialVersionUID = 1L;

    BadFile(String message) {
        super(message);
    }
}
