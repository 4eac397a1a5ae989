package ru.ejournal.rollout.report;

/**
 * A line of the table of problems.
 *
 * @param outcome «полностью» or «частично»
 */
public record Problem(String problem, String solution, String outcome) {

    /** The second column: «Закуплены маршрутизаторы (полностью)». */
    public String solved() {
        if (solution.isEmpty()) {
            return outcome;
        }
        return outcome.isEmpty() ? solution : solution + " (" + outcome + ")";
    }
}
