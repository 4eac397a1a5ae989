package ru.ejournal.rollout.progress;

import java.time.LocalDate;
import java.util.List;

/**
 * How an order was executed (справка об исполнении приказа), drawn up when it has ended.
 *
 * @param order   «Приказ № 01/09-267 от 24.09.2013»
 * @param period  from the order's date to the day it ended
 * @param summary how much was executed in time, late, not at all
 * @param changes of the order itself, while it ran
 * @param ending  how, when, by whom and why it ended
 * @param endedBy with the capacity in which they acted
 * @param asOf    the day on which it was drawn up, where the school is
 */
record Certificate(String school, String order, String title, String period, List<Line> lines, String summary,
                   String changes, String ending, String endedBy, LocalDate asOf) {

    /**
     * A paragraph, of the tenth one a class.
     *
     * @param deadline with every move: from, to, who, why
     * @param outcome  executed when, late or not, or why it was not
     */
    record Line(String number, String what, String performer, String deadline, String outcome) {
    }
}
