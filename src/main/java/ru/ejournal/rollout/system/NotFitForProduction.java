package ru.ejournal.rollout.system;

import java.util.List;

/** The settings are those of a trial, or are missing. */
class NotFitForProduction extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient List<String> problems;

    NotFitForProduction(List<String> problems) {
        super("Not fit for production: " + problems);
        this.problems = problems;
    }

    List<String> problems() {
        return problems;
    }
}
