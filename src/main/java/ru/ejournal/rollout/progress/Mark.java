package ru.ejournal.rollout.progress;

import java.util.Locale;

import ru.ejournal.rollout.overview.Status;

/** A status as a sign and a style: told apart by those who do not see the colour, too. */
record Mark(Status status) {

    public String sign() {
        return switch (status) {
            case WAITING -> "·";
            case RUNNING -> "◐";
            case OVERDUE -> "!";
            case RETURNED -> "↩";
            case EXECUTED -> "✓";
            case EXECUTED_LATE -> "✓!";
            case LEFT_UNDONE -> "✕";
        };
    }

    public String style() {
        return "status-" + status.name().toLowerCase(Locale.ROOT).replace('_', '-');
    }
}
