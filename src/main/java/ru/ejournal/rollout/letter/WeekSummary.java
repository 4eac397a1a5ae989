package ru.ejournal.rollout.letter;

import java.util.List;

/**
 * How the schools of the district stand, once a week.
 *
 * @param schools       how many there are
 * @param done          how many have executed how much, the best first
 * @param withoutOrder  schools that have no order
 * @param cancelled     schools whose order was declared void
 * @param overdue       schools where anything is overdue
 * @param late          schools that are late with the plan or the report
 * @param arrived       reports that wait for the district's answer
 * @param returned      reports that the district waits for once more
 * @param accepted      reports that were accepted
 * @param unopened      schools of which nobody has signed in since their order was opened
 */
public record WeekSummary(int schools, List<Share> done, int withoutOrder, int cancelled, int overdue, int late, int arrived,
                          int returned, int accepted, List<Unopened> unopened) {

    /** @param executed «от 75 до 99 %» */
    public record Share(String executed, int schools) {
    }

    /** @param contact whom to phone: «Лебедев В.В., директор, тел. 2-11-11» */
    public record Unopened(String school, String contact) {
    }
}
