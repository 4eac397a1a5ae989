package ru.ejournal.rollout.process.guard;

import org.camunda.bpm.engine.impl.AbstractQuery;
import org.camunda.bpm.engine.impl.interceptor.Command;

/**
 * Nobody gets more rows at a time than {@link #MOST}. The engine refuses a list without a limit, and Cockpit asks for
 * some: these end at the limit instead. What our own code asks on the way is not limited, or it would overlook some.
 */
final class BoundedQueries {

    static final int MOST = 2000;

    private BoundedQueries() {
    }

    /** @param persons somebody has asked it, not our own code on the way */
    static void bound(Command<?> command, boolean persons) {
        if (!(command instanceof AbstractQuery<?, ?> query)) {
            return;
        }
        if (!persons) {
            query.disableMaxResultsLimit();
        } else if (query.getMaxResults() == Integer.MAX_VALUE) {
            query.setMaxResults(MOST);
        }
    }
}
