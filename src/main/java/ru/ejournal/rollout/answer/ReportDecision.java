package ru.ejournal.rollout.answer;

import org.jspecify.annotations.Nullable;

/**
 * What somebody of the district answers to a school's report, as they typed it.
 *
 * @param decision     «принят» or «возвращён»
 * @param incomingDate yyyy-MM-dd
 */
public record ReportDecision(@Nullable String decision, @Nullable String incomingNumber, @Nullable String incomingDate,
                             @Nullable String remarks) {

    public static final String ACCEPTED = "принят";
    public static final String RETURNED = "возвращён";

    public boolean accepts() {
        return ACCEPTED.equals(decision);
    }

    public boolean returns() {
        return RETURNED.equals(decision);
    }
}
